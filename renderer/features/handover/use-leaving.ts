import { useEffect, useMemo, useState } from 'react';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { leavingOn, type LeavingGroup } from '#shared/projections/leaving.ts';
import { useNow } from '../../runtime/use-now.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import type { Book } from '../../session/book.ts';

/** Parcels closed longer ago left long since, or nobody will find them. */
const LOOKED_FOR_MS = 7 * 86_400_000;
/** How often the store is read again while nothing tells of a change, ms. */
const READ_EVERY_MS = 20_000;

/** Start of the day `now` lies in and of the next one, by the machine's own calendar. */
function dayOf(now: number): { readonly from: number; readonly to: number } {
  const from = new Date(now).setHours(0, 0, 0, 0);
  const next = new Date(from);
  next.setDate(next.getDate() + 1);
  return { from, to: next.getTime() };
}

/** Everything that may leave or has left, each posting once, memory first; `_revision` is that of the book it is made from. */
function around(
  book: Book,
  _revision: number,
  closed: readonly KnownPosting[],
  day: { readonly from: number; readonly to: number },
): readonly LeavingGroup[] {
  const active = [...book.postings()];
  const known = new Set(active.map(({ snapshot }) => snapshot.number));
  return leavingOn([...active, ...closed.filter(({ snapshot }) => !known.has(snapshot.number))], day);
}

/** What leaves today, and the way to look again. */
export function useLeaving(): {
  readonly groups: readonly LeavingGroup[];
  readonly turn: number;
  readonly again: () => void;
} {
  const { runtime, clock } = useStarted();
  useStationView(); // what changes at the table comes with the view
  const now = useNow(clock);
  const [turn, setTurn] = useState(0);
  const [read, setRead] = useState<{ readonly of: string; readonly closed: readonly KnownPosting[] }>({
    of: '',
    closed: [],
  });
  const revision = runtime.book.revision();
  const of = `${revision} ${Math.floor(now / READ_EVERY_MS)} ${turn}`;
  useEffect(() => {
    let here = true;
    runtime.store.closedPostings(clock.now() - LOOKED_FOR_MS).then(
      (closed) => {
        if (here) setRead({ of, closed });
      },
      () => undefined, // a store that cannot be read is told by the banner above every page
    );
    return () => {
      here = false;
    };
  }, [runtime, clock, of]);
  const { from, to } = dayOf(now);
  const { closed } = read;
  const groups = useMemo(
    () => around(runtime.book, revision, closed, { from, to }),
    [runtime, revision, closed, from, to],
  );
  return { groups, turn, again: () => setTurn(turn + 1) };
}
