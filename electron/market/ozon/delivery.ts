import type { PostingNumber } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { DeliveryPort, DeliverySlots, DeliveryStep, RowOutcome } from '#shared/market/delivery.ts';
import type { TimeWindow } from '#shared/market/page.ts';
import { answerCancelRequest, cancelRequests } from './cancel-requests.ts';
import type { OzonClient } from './client.ts';
import { done } from './done.ts';
import { ozonPaths } from './paths.ts';
import type { OzonPath } from './paths.ts';
import { rowOutcomes } from './row-outcomes.ts';
import { pickupVerifySchema, slotLimitsSchema } from './schemas-handover.ts';
import { rowsSchema } from './schemas.ts';
import { batches, wireMoment } from './wire.ts';

/** Documented for tracking numbers; nothing is said about the delivery steps, so they keep to it too. */
const rowsPerCall = 20;
/** Documented for one of the two, kept for both. */
const disputesPerCall = 100;

const stepPaths: Readonly<Record<DeliveryStep, OzonPath>> = {
  delivering: ozonPaths.delivering,
  'last-mile': ozonPaths.lastMile,
  delivered: ozonPaths.delivered,
};

/** What a seller reports who delivers himself, over one client. */
export const deliveryOf = (client: OzonClient): DeliveryPort => ({
  setTracking: (rows) => setTracking(client, rows),
  deliveryStep: (step, numbers) => reportStep(client, step, numbers),
  deliverySlots: (number) => deliverySlots(client, number),
  moveDelivery: (number, to) => moveDelivery(client, number, to),
  verifyPickupCode: (number, code) => verifyPickupCode(client, number, code),
  cancelRequests: (query, cursor) => cancelRequests(client, query, cursor),
  answerCancelRequest: (id, answer, comment) => answerCancelRequest(client, id, answer, comment),
  openDispute: (numbers) => moveAll(client, ozonPaths.arbitration, numbers),
  returnToDelivery: (numbers) => moveAll(client, ozonPaths.awaitingDelivery, numbers),
});

/** A parcel and the number its carrier knows it by. */
interface TrackingRow {
  readonly number: PostingNumber;
  readonly trackingNumber: string;
}

function setTracking(client: OzonClient, list: readonly TrackingRow[]): Answer<readonly RowOutcome[]> {
  return inBatches(client, ozonPaths.trackingSet, list, (batch) => ({
    tracking_numbers: batch.map((row) => ({
      posting_number: row.number,
      tracking_number: row.trackingNumber,
    })),
  }));
}

function reportStep(
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
    const numbers = batch.map((row) => row.number);
    outcomes.push(...rowOutcomes(numbers, answer.value.result));
  }
  return ok(outcomes);
}

async function deliverySlots(client: OzonClient, number: PostingNumber): Answer<DeliverySlots> {
  const answer = await client.read(ozonPaths.slotLimits, { posting_number: number }, slotLimitsSchema);
  if (!answer.ok) return answer;
  const { delivery_interval: interval, remaining_changes_count: movesLeft } = answer.value;
  const window =
    interval.begin === null || interval.end === null ? null : { from: interval.begin, to: interval.end };
  return ok({ window, movesLeft });
}

const moveDelivery = (client: OzonClient, number: PostingNumber, to: TimeWindow): Answer<void> =>
  done(client, ozonPaths.slotSet, {
    posting_number: number,
    new_timeslot: { from: wireMoment(to.from), to: wireMoment(to.to) },
  });

// A check changes nothing that a second check would not, yet it is sent once: wrong codes may be counted.
async function verifyPickupCode(client: OzonClient, number: PostingNumber, code: string): Answer<boolean> {
  const body = { posting_number: number, pickup_code: code };
  const answer = await client.effect(ozonPaths.pickupVerify, body, pickupVerifySchema);
  return answer.ok ? ok(answer.value.valid) : answer;
}

async function moveAll(client: OzonClient, path: OzonPath, numbers: readonly PostingNumber[]): Answer<void> {
  for (const batch of batches(numbers, disputesPerCall)) {
    const answer = await done(client, path, { posting_number: batch });
    if (!answer.ok) return answer;
  }
  return ok(undefined);
}
