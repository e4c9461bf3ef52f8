import { useEffect, useMemo } from 'react';
import {
  standingOf,
  trackStandings,
  type SilentDays,
  type TrackStanding,
  type WatchRow,
} from '#shared/projections/tracking.ts';
import type { TrackingState } from '../../runtime/tracking.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';

/** A watched parcel with where it stands now. */
export interface Standing {
  readonly row: WatchRow;
  readonly standing: TrackStanding;
}

/** What the page shows of the watch. */
interface Watched {
  readonly state: TrackingState;
  readonly counts: Readonly<Record<TrackStanding | 'all', number>>;
  /** Those of one standing that a search leaves, the longest without news first. */
  readonly shown: readonly Standing[];
}

const rank = new Map(trackStandings.map((standing, i) => [standing, i]));

/** Where every parcel stands at this moment, what wants somebody first, then the longest without news. */
export function standings(rows: readonly WatchRow[], now: number, days: SilentDays): readonly Standing[] {
  const all = rows.map((row) => ({ row, standing: standingOf(row, now, days) }));
  return all.sort(
    (a, b) => (rank.get(a.standing) ?? 0) - (rank.get(b.standing) ?? 0) || a.row.newsAt - b.row.newsAt,
  );
}

/** Whether a text names a parcel: its number, its order, its waybill, its goods. */
export function isMeant({ number, orderNumber, tracking, goods }: WatchRow, wanted: string): boolean {
  const text = wanted.toLowerCase();
  return (
    number.toLowerCase().includes(text) ||
    orderNumber.toLowerCase().includes(text) ||
    (tracking?.toLowerCase().includes(text) ?? false) ||
    goods.name.toLowerCase().includes(text)
  );
}

/** Standings change by the day; to the minute is more than enough. */
const MINUTE = 60_000;

/** The watch as it is filtered; asks for it to be read where nobody did. */
export function useWatched(filter: TrackStanding | 'all', search: string): Watched {
  const { runtime, clock } = useStarted();
  useStationView();
  const { tracking } = runtime;
  useEffect(() => tracking.look(), [tracking]);
  const rows = tracking.rows();
  const days = runtime.settings().silentDays;
  const now = Math.floor(clock.now() / MINUTE) * MINUTE;
  const all = useMemo(() => standings(rows, now, days), [rows, now, days]);
  const counts = useMemo(() => {
    const sums = { all: all.length } as Record<TrackStanding | 'all', number>;
    for (const standing of trackStandings) sums[standing] = 0;
    for (const { standing } of all) sums[standing] += 1;
    return sums;
  }, [all]);
  const wanted = search.trim();
  const shown = useMemo(
    () =>
      all.filter(
        ({ row, standing }) =>
          (filter === 'all' || standing === filter) && (wanted === '' || isMeant(row, wanted)),
      ),
    [all, filter, wanted],
  );
  return { state: tracking.state(), counts, shown };
}
