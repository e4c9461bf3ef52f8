import { useEffect, useMemo, useState } from 'react';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { groupByCutOff, type CutOffGroup } from '#shared/projections/cut-off-groups.ts';
import {
  countStates,
  passesRest,
  standsIn,
  type QueueEntry,
  type QueueFilter,
  type QueueState,
} from '#shared/projections/queue-filter.ts';
import { queueRow, type QueueRow } from '#shared/projections/queue.ts';
import { daysIn } from '../../parts/days.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';

/** A group of the list. */
export type QueueGroup = CutOffGroup<QueueEntry>;

/** What the queue is made of now. */
export interface QueueData {
  /** Everything that somebody may still have to do with, most urgent first. */
  readonly entries: readonly QueueEntry[];
  /** Parcels closed since midnight. */
  readonly closed: readonly QueueEntry[];
}

const entryOf = (posting: KnownPosting): QueueEntry => ({ row: queueRow(posting), posting });

const none: readonly QueueEntry[] = [];

/** Parcels closed since midnight, read anew when their number is another. */
function useClosed(): readonly QueueEntry[] {
  const { runtime, clock, log } = useStarted();
  const { closedToday } = useStationView();
  const [closed, setClosed] = useState<readonly QueueEntry[]>([]);
  useEffect(() => {
    if (closedToday === 0) return undefined;
    let wanted = true;
    const midnight = new Date(clock.now()).setHours(0, 0, 0, 0);
    runtime.store.closedPostings(midnight).then(
      (postings) => (wanted ? setClosed(postings.map(entryOf)) : undefined),
      (thrown: unknown) => log('queue.closed', String(thrown)),
    );
    return () => void (wanted = false);
  }, [runtime, clock, log, closedToday]);
  return closedToday === 0 ? none : closed;
}

/** The open postings as the queue lists them; made anew only where one of them changed. */
export function useQueueData(): QueueData {
  const { runtime } = useStarted();
  const { queue } = useStationView();
  const closed = useClosed();
  const entries = useMemo(() => entriesOf(queue, (number) => runtime.book.posting(number)), [queue, runtime]);
  return useMemo(() => ({ entries, closed }), [entries, closed]);
}

function entriesOf(
  queue: readonly QueueRow[],
  posting: (number: PostingNumber) => { readonly state: KnownPosting } | null,
): readonly QueueEntry[] {
  const entries: QueueEntry[] = [];
  for (const row of queue) {
    const state = posting(row.number)?.state;
    if (state !== undefined) entries.push({ row, posting: state });
  }
  return entries;
}

/** The list as it is narrowed. */
export interface Narrowed {
  readonly counts: Readonly<Record<QueueState, number>>;
  readonly rows: readonly QueueEntry[];
}

/** Narrows the queue (QP3). Closed ones are listed only where they are asked for. */
export function useNarrowed({ entries, closed }: QueueData, filter: QueueFilter): Narrowed {
  return useMemo(() => {
    const open = entries.filter((entry) => passesRest(filter, entry));
    const here = new Set(open.map(({ row }) => row.number));
    const done = closed.filter((entry) => !here.has(entry.row.number) && passesRest(filter, entry));
    const { state } = filter;
    const rows = open.filter(({ row }) => standsIn(state, row.stage));
    return {
      counts: countStates([...open, ...done]),
      rows: state === 'packed' ? [...done.toReversed(), ...rows] : rows,
    };
  }, [entries, closed, filter]);
}

/** Rows in groups of their cut-off (QP1). */
export function useGroups(rows: readonly QueueEntry[], now: number): readonly QueueGroup[] {
  const { timeZone } = useStarted();
  const dayOf = useMemo(() => daysIn(timeZone), [timeZone]);
  return useMemo(() => groupByCutOff(rows, ({ row }) => row, now, dayOf), [rows, now, dayOf]);
}
