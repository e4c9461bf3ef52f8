import * as v from 'valibot';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { DeliveryStep, RowOutcome } from '#shared/market/delivery.ts';
import type { OzonClient } from './client.ts';
import { nameRowError } from './errors.ts';
import { ozonPaths } from './paths.ts';
import type { OzonPath } from './paths.ts';
import { rowSchema, rowsSchema } from './schemas.ts';
import { asText, asTexts, batches } from './wire.ts';

/** Documented for tracking numbers; nothing is said about the delivery steps, so they keep to it too. */
const rowsPerCall = 20;

const stepPaths: Readonly<Record<DeliveryStep, OzonPath>> = {
  delivering: ozonPaths.delivering,
  'last-mile': ozonPaths.lastMile,
  delivered: ozonPaths.delivered,
};

/** A parcel and the number its carrier knows it by. */
interface TrackingRow {
  readonly number: PostingNumber;
  readonly trackingNumber: string;
}

/** Tells the buyers' tracking numbers, twenty a call. */
export function setTracking(client: OzonClient, list: readonly TrackingRow[]): Answer<readonly RowOutcome[]> {
  return inBatches(client, ozonPaths.trackingSet, list, (batch) => ({
    tracking_numbers: batch.map((row) => ({
      posting_number: row.number,
      tracking_number: row.trackingNumber,
    })),
  }));
}

/** Reports a step of a delivery by the seller. The status follows later: read it before the next step. */
export function reportStep(
  client: OzonClient,
  step: DeliveryStep,
  numbers: readonly PostingNumber[],
): Answer<readonly RowOutcome[]> {
  const list = numbers.map((number) => ({ number }));
  return inBatches(client, stepPaths[step], list, (batch) => ({
    posting_number: batch.map((row) => row.number),
  }));
}

async function inBatches<R extends { readonly number: PostingNumber }>(
  client: OzonClient,
  path: OzonPath,
  list: readonly R[],
  toBody: (batch: readonly R[]) => object,
): Answer<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (const batch of batches(list, rowsPerCall)) {
    const answer = await client.effect(path, toBody(batch), rowsSchema);
    if (!answer.ok) return answer;
    const errors = rowErrors(answer.value.result);
    const silent: MarketError = { kind: 'garbled', detail: 'no word about this row' };
    for (const { number } of batch)
      outcomes.push({ number, error: errors.has(number) ? (errors.get(number) ?? null) : silent });
  }
  return ok(outcomes);
}

// The whole answers 200 while single rows fail, so every row is looked at.
function rowErrors(raws: readonly unknown[]): ReadonlyMap<string, MarketError | null> {
  const errors = new Map<string, MarketError | null>();
  for (const raw of raws) {
    const row = v.safeParse(rowSchema, raw);
    if (!row.success) continue;
    const { posting_number: number, result, error } = row.output;
    errors.set(number, result ? null : nameRowError(asText(error) || asTexts(error).join(' ')));
  }
  return errors;
}
