import type { PracticeSwitches } from '../options.ts';
import { cancellationBy, cancelPosting } from './cancelling.ts';
import { deskOf } from './desk.ts';
import type { CarriageRow } from './handover-state.ts';
import type { DeliveryMethod } from './methods.ts';
import { nextId } from './numbers.ts';
import { findPosting, setStatus, type Posting, type ShopState } from './state.ts';

/** Carriages that still hold their postings. */
const holding: ReadonlySet<CarriageRow['status']> = new Set(['new', 'formed', 'sended', 'received']);

/** The carriage a posting travels in, if it does. */
export const carriageOf = (shop: ShopState, number: string): CarriageRow | undefined =>
  deskOf(shop).carriages.find(
    (carriage) => holding.has(carriage.status) && carriage.postings.includes(number),
  );

/** Whether a way is handed over by carriage at all: the seller's own couriers and carriers are not. */
export const isCarriageable = (method: DeliveryMethod): boolean =>
  ['ozon', 'aggregator'].includes(method.integration) && !method.express;

/** Postings of a way that are ready and in no carriage yet. */
export const readyFor = (shop: ShopState, methodId: number): Posting[] =>
  shop.postings.filter(
    (posting) =>
      posting.methodId === methodId &&
      posting.status === 'awaiting_deliver' &&
      carriageOf(shop, posting.number) === undefined,
  );

const HOUR = 3_600_000;

/** The warehouse's own day at a moment, YYYY-MM-DD. */
export const localDay = (at: number, utcHours: number): string =>
  new Date(at + utcHours * HOUR).toISOString().slice(0, 10);

/** Puts everything that is ready into a new carriage. */
export function openCarriage(
  shop: ShopState,
  methodId: number,
  departureDay: string,
  now: number,
  switches: PracticeSwitches,
): CarriageRow {
  const earlier = deskOf(shop).carriages.filter(
    (other) =>
      other.methodId === methodId && other.departureDay === departureDay && other.status !== 'cancelled',
  );
  const carriage: CarriageRow = {
    id: nextId(shop, 24_276_000_000),
    methodId,
    departureDay,
    createdAt: now,
    updatedAt: now,
    status: 'new',
    postings: [],
    removed: [],
    approvedAt: null,
    containers: 0,
    partialNumber: earlier.length === 0 ? 0 : earlier.length + 1,
  };
  deskOf(shop).carriages.push(carriage);
  fillCarriage(
    shop,
    carriage,
    readyFor(shop, methodId).map((posting) => posting.number),
    now,
    switches,
  );
  return carriage;
}

function mark(shop: ShopState, numbers: readonly string[], substatus: string, now: number): void {
  for (const number of numbers) {
    const posting = findPosting(shop, number);
    if (posting?.status === 'awaiting_deliver') setStatus(posting, 'awaiting_deliver', substatus, now);
  }
}

/** Replaces what is in a carriage. */
export function fillCarriage(
  shop: ShopState,
  carriage: CarriageRow,
  numbers: string[],
  now: number,
  switches: PracticeSwitches,
): void {
  const before = carriage.postings;
  carriage.postings = numbers;
  carriage.updatedAt = now;
  if (switches.inCarriageFrom !== 'create') return;
  mark(
    shop,
    before.filter((number) => !numbers.includes(number)),
    'posting_not_in_carriage',
    now,
  );
  mark(shop, numbers, 'posting_in_carriage', now);
}

/** Confirms a carriage. */
export function approveCarriage(
  shop: ShopState,
  carriage: CarriageRow,
  containers: number,
  now: number,
): void {
  carriage.status = 'formed';
  carriage.approvedAt = now;
  carriage.updatedAt = now;
  carriage.containers = containers;
  mark(shop, carriage.postings, 'posting_in_carriage', now);
}

/** Gives a carriage up: its postings are free again. */
export function dropCarriage(shop: ShopState, carriage: CarriageRow, now: number): void {
  carriage.status = 'cancelled';
  carriage.updatedAt = now;
  mark(shop, carriage.postings, 'posting_not_in_carriage', now);
}

/** Moves on every posting of a carriage that stands at `from`. */
function move(
  shop: ShopState,
  carriage: CarriageRow,
  from: string,
  [status, substatus]: readonly [string, string],
  at: number,
  except: readonly string[] = [],
): string[] {
  const moved: string[] = [];
  for (const number of carriage.postings) {
    const posting = findPosting(shop, number);
    if (posting?.status !== from || except.includes(number)) continue;
    setStatus(posting, status, substatus, at);
    if (status === 'delivering') posting.deliveringDate = at;
    moved.push(number);
  }
  return moved;
}

function prune(shop: ShopState, carriage: CarriageRow): void {
  if (carriage.status !== 'new' && carriage.status !== 'formed') return;
  const stays = (number: string): boolean => findPosting(shop, number)?.status === 'awaiting_deliver';
  carriage.removed.push(...carriage.postings.filter((number) => !stays(number)));
  carriage.postings = carriage.postings.filter(stays);
}

function drive(shop: ShopState, carriage: CarriageRow, now: number, switches: PracticeSwitches): string[] {
  if (carriage.approvedAt === null || carriage.status === 'cancelled') return [];
  const sentAt = carriage.approvedAt + switches.handoverDelayMs;
  const acceptedAt = sentAt + switches.acceptanceMs;
  const deliveredAt = acceptedAt + switches.carriageDeliveryMs;
  if (carriage.status === 'formed' && now >= sentAt) {
    move(
      shop,
      carriage,
      'awaiting_deliver',
      ['acceptance_in_progress', 'posting_acceptance_in_progress'],
      sentAt,
    );
    carriage.status = 'sended';
    carriage.updatedAt = sentAt;
  }
  if (carriage.status === 'sended' && now >= acceptedAt) {
    const { missed } = deskOf(shop);
    move(
      shop,
      carriage,
      'acceptance_in_progress',
      ['delivering', 'posting_on_way_to_city'],
      acceptedAt,
      missed,
    );
    carriage.status = 'received';
    carriage.updatedAt = acceptedAt;
  }
  if (carriage.status === 'received' && now >= deliveredAt) {
    carriage.status = 'closed';
    carriage.updatedAt = deliveredAt;
    return move(shop, carriage, 'delivering', ['delivered', 'posting_received'], deliveredAt);
  }
  return [];
}

function answerOverdue(shop: ShopState, now: number): void {
  for (const request of deskOf(shop).cancelRequests) {
    if (request.state !== 'ON_APPROVAL' || now < request.autoApproveAt) continue;
    request.state = 'APPROVED';
    request.answeredAt = request.autoApproveAt;
    const posting = findPosting(shop, request.posting);
    if (posting !== undefined && !['cancelled', 'delivered'].includes(posting.status))
      cancelPosting(posting, cancellationBy('client', true), request.autoApproveAt);
  }
}

/** Lets everything happen about carriages and wishes that was due by `now`. */
export function advanceCarriages(
  shop: ShopState,
  now: number,
  switches: PracticeSwitches,
  note: (effect: string, posting: string) => void,
): void {
  if (shop.handover === undefined) return;
  answerOverdue(shop, now);
  for (const carriage of shop.handover.carriages) {
    prune(shop, carriage);
    for (const number of drive(shop, carriage, now, switches)) note('delivered', number);
  }
}
