import * as v from 'valibot';
import { postingNumber } from '#shared/kit/brand.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { CancelReason, ShipPackage } from '#shared/market/assembly.ts';
import type { OzonClient } from './client.ts';
import { ozonPaths } from './paths.ts';
import { cancelReasonsSchema, cancelUnitsSchema, doneSchema, shipSchema } from './schemas.ts';
import { wireId, wireMoment } from './wire.ts';

/** Asks for assembly; each package becomes a posting. The vendor's `product_id` is our sku here. */
export async function ship(
  client: OzonClient,
  number: PostingNumber,
  packages: readonly ShipPackage[],
): Answer<readonly PostingNumber[]> {
  const body = {
    posting_number: number,
    packages: packages.map((parcel) => ({
      products: parcel.lines.map((line) => ({ product_id: wireId(line.sku), quantity: line.quantity })),
    })),
  };
  const answer = await client.effect(ozonPaths.ship, body, shipSchema);
  return answer.ok ? ok(answer.value.result.map(postingNumber)) : answer;
}

/** Says how many boxes a multi-box posting has; must come before ship. */
export function setBoxes(client: OzonClient, number: PostingNumber, boxes: number): Answer<void> {
  return done(client, ozonPaths.multiBoxQty, { posting_number: number, multi_box_qty: boxes });
}

const otherReason = '402';

/** Reasons the seller may cancel this posting for; those of the buyer are left out. */
export async function cancelReasons(
  client: OzonClient,
  number: PostingNumber,
): Answer<readonly CancelReason[]> {
  const body = { related_posting_numbers: [number] };
  const answer = await client.read(ozonPaths.cancelReasons, body, cancelReasonsSchema);
  if (!answer.ok) return answer;
  const reasons = answer.value.result
    .filter((row) => row.posting_number === number)
    .flatMap((row) => row.reasons)
    .filter((reason) => reason.type_id !== 'buyer');
  return ok(reasons.map(({ id, title }) => ({ id, title, needsMessage: id === otherReason })));
}

/** Cancels a posting. Costs rating and cannot be undone. */
export function cancel(
  client: OzonClient,
  number: PostingNumber,
  reasonId: string,
  message: string,
): Answer<void> {
  return done(client, ozonPaths.cancel, {
    posting_number: number,
    cancel_reason_id: wireId(reasonId),
    ...(message === '' ? {} : { cancel_reason_message: message }),
  });
}

/** Cancels some units of a posting; the vendor answers the number of the rest, or nothing. */
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
  return ok(answer.value.result === '' ? null : postingNumber(answer.value.result));
}

/** Confirms until when the posting will be assembled; the vendor refuses ship without it where it offers `set_cutoff`. */
export const confirmCutoff = (client: OzonClient, number: PostingNumber, at: number): Answer<void> =>
  done(client, ozonPaths.cutoffSet, { posting_number: number, new_cutoff_date: wireMoment(at) });

/** Tells the vendor to take over marks that were set after assembly; its answer has no body that says anything. */
export async function updateMarks(client: OzonClient, number: PostingNumber): Answer<void> {
  const answer = await client.effect(ozonPaths.exemplarUpdate, { posting_number: number }, v.object({}));
  return answer.ok ? ok(undefined) : answer;
}

async function done(
  client: OzonClient,
  path: typeof ozonPaths.cancel | typeof ozonPaths.cutoffSet | typeof ozonPaths.multiBoxQty,
  body: object,
): Answer<void> {
  const answer = await client.effect(path, body, doneSchema);
  if (!answer.ok) return answer;
  const { result } = answer.value;
  const accepted = typeof result === 'boolean' ? result : result.result;
  return accepted ? ok(undefined) : err({ kind: 'refused', token: 'RESULT_FALSE', detail: path });
}
