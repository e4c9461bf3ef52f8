import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { ShipPackage } from '#shared/market/assembly.ts';
import type { CancelReason } from '#shared/market/cancel.ts';
import type { OzonClient } from './client.ts';
import { done } from './done.ts';
import { findInFamily } from './family.ts';
import { afterEffect, isRetired } from './parts.ts';
import { ozonPaths } from './paths.ts';
import { readOne } from './postings.ts';
import { allReasonsSchema, cancelReasonsSchema, cancelUnitsSchema } from './schemas-assembly.ts';
import { wireId } from './wire.ts';

const otherReason = '402';

/** Reasons as the port tells them; those of the buyer are left out. */
const ofSeller = (
  reasons: readonly { readonly id: string; readonly title: string; readonly type_id: string }[],
): readonly CancelReason[] =>
  reasons
    .filter((reason) => reason.type_id !== 'buyer')
    .map(({ id, title }) => ({ id, title, needsMessage: id === otherReason }));

/** Reasons the seller may cancel this posting for. */
export async function cancelReasons(
  client: OzonClient,
  number: PostingNumber,
): Answer<readonly CancelReason[]> {
  const body = { related_posting_numbers: [number] };
  const answer = await client.read(ozonPaths.cancelReasons, body, cancelReasonsSchema);
  if (!answer.ok) return answer;
  const own = answer.value.result.filter((row) => row.posting_number === number);
  return ok(ofSeller(own.flatMap((row) => row.reasons)));
}

/** Reasons the seller may cancel any posting for. */
export async function allCancelReasons(client: OzonClient): Answer<readonly CancelReason[]> {
  const answer = await client.read(ozonPaths.allCancelReasons, {}, allReasonsSchema);
  if (!answer.ok) return answer;
  return ok(ofSeller(answer.value.result.filter((reason) => reason.is_available_for_cancellation)));
}

/** Cancels a posting. Costs rating and cannot be undone. */
export const cancel = (
  client: OzonClient,
  number: PostingNumber,
  reasonId: string,
  message: string,
): Answer<void> =>
  done(client, ozonPaths.cancel, {
    posting_number: number,
    cancel_reason_id: wireId(reasonId),
    ...(message === '' ? {} : { cancel_reason_message: message }),
  });

/** Cancels some units of a posting. */
export async function cancelUnits(
  client: OzonClient,
  number: PostingNumber,
  reasonId: string,
  message: string,
  lines: ShipPackage['lines'],
): Answer<PostingNumber | null> {
  const body = {
    posting_number: number,
    cancel_reason_id: wireId(reasonId),
    cancel_reason_message: message,
    items: lines.map((line) => ({ sku: wireId(line.sku), quantity: line.quantity })),
  };
  const answer = await client.effect(ozonPaths.cancelUnits, body, cancelUnitsSchema);
  if (!answer.ok) return answer;
  const named = answer.value.result === '' ? number : postingNumber(answer.value.result);
  return afterEffect(await restOf(client, number, named));
}

const isLiving = (one: PostingSnapshot): boolean => !isRetired(one) && one.phase !== 'cancelled';

/** Which posting holds what is left: the named one, the posting itself, or its only living part (SPEC AS19). */
async function restOf(
  client: OzonClient,
  source: PostingNumber,
  named: PostingNumber,
): Answer<PostingNumber | null> {
  for (const number of new Set([named, source])) {
    const one = await readOne(client, number);
    if (!one.ok) return one;
    if (isLiving(one.value)) return ok(number);
  }
  const part = await findInFamily(client, source, (family) => {
    const [only, ...more] = family.filter(isLiving);
    return only === undefined || more.length > 0 ? null : only.number;
  });
  return !part.ok && part.error.kind === 'not-ready' ? ok(null) : part;
}
