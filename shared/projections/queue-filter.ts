import { shopId, shopOf, type ShopId } from '../domain/shop.ts';
import * as v from 'valibot';
import { isBlocking } from '../domain/posting/findings.ts';
import type { Way } from '../domain/posting/snapshot.ts';
import type { KnownPosting } from '../domain/posting/state.ts';
import type { QueueRow, QueueStage } from './queue.ts';

/** Where postings stand, as the queue is narrowed by it; `open`: whatever is not packed yet. */
export const queueStates = ['open', 'new', 'ready', 'packing', 'waiting', 'packed', 'problem'] as const;

/** One of `queueStates`. */
export type QueueState = (typeof queueStates)[number];

const ways = ['fbs', 'aggregator', 'integrated', 'non-integrated', 'virtual', 'unknown'] as const;

/** What the queue is narrowed by (QP3). A way or a warehouse that is null lets all through. */
export const queueFilterSchema = v.object({
  state: v.picklist(queueStates),
  way: v.nullable(v.picklist(ways satisfies readonly Way[])),
  warehouse: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  /** Of one shop only; absent for all (SHP12). */
  shop: v.exactOptional(
    v.pipe(
      v.string(),
      v.maxLength(16),
      v.transform((id): ShopId => shopId(id)),
    ),
  ),
  single: v.boolean(),
  marking: v.boolean(),
  express: v.boolean(),
  /** Only those of which the check found something. */
  found: v.boolean(),
});

/** What the queue is narrowed by. */
export type QueueFilter = v.InferOutput<typeof queueFilterSchema>;

/** Nothing but a state. */
export const plainFilter = (state: QueueState): QueueFilter => ({
  state,
  way: null,
  warehouse: null,
  single: false,
  marking: false,
  express: false,
  found: false,
});

/** A posting as the queue lists it. */
export interface QueueEntry {
  readonly row: QueueRow;
  readonly posting: KnownPosting;
}

const stagesOf: Readonly<Record<QueueState, readonly QueueStage[]>> = {
  open: ['new', 'ready', 'packing', 'problem'],
  new: ['new'],
  ready: ['ready'],
  packing: ['packing'],
  waiting: ['parked', 'to-scan-back'],
  packed: ['closed', 'sent'],
  problem: ['problem'],
};

/** Whether a posting stands there. */
export const standsIn = (state: QueueState, stage: QueueStage): boolean => stagesOf[state].includes(stage);

const wantsMark = ({ snapshot }: KnownPosting): boolean =>
  snapshot.lines.some(({ marking }) => marking === 'required');

/** Whether a posting passes everything of a filter but its state. */
export function passesRest(filter: QueueFilter, { row, posting }: QueueEntry): boolean {
  const { snapshot, findings } = posting;
  return (
    (filter.way === null || snapshot.way === filter.way) &&
    (filter.warehouse === null || snapshot.warehouse === filter.warehouse) &&
    (filter.shop === undefined || shopOf(snapshot) === filter.shop) &&
    (!filter.single || row.units === 1) &&
    (!filter.marking || wantsMark(posting)) &&
    (!filter.express || row.express) &&
    (!filter.found || (findings !== null && findings.length > 0))
  );
}

/** How many of these stand where, the rest of the filter heeded (QP3). */
export function countStates(entries: readonly QueueEntry[]): Readonly<Record<QueueState, number>> {
  const counts: Record<QueueState, number> = {
    open: 0,
    new: 0,
    ready: 0,
    packing: 0,
    waiting: 0,
    packed: 0,
    problem: 0,
  };
  for (const { row } of entries)
    for (const state of queueStates) if (standsIn(state, row.stage)) counts[state] += 1;
  return counts;
}

/** Whether a new posting would be confirmed without a person's word (QP5): it was checked, and nothing blocks it. */
export const passesCheck = ({ status, findings }: KnownPosting): boolean =>
  status === 'new' && findings !== null && !findings.some(isBlocking);

/** Warehouses that postings leave from, by name. */
export const warehousesOf = (entries: readonly QueueEntry[]): readonly string[] =>
  [...new Set(entries.flatMap(({ posting }) => posting.snapshot.warehouse ?? []))].sort();

/** Ways that postings leave by, in the order of `ways`. */
export const waysOf = (entries: readonly QueueEntry[]): readonly Way[] => {
  const found = new Set(entries.map(({ posting }) => posting.snapshot.way));
  return ways.filter((way) => found.has(way));
};
