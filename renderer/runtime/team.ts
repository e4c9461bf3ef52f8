import type { Settings } from '#shared/bridge/settings.ts';
import type { Book } from '../session/book.ts';
import type { OwnPace, Pace, PacePerson } from '../session/pace.ts';

/** What the people at this table do together. */
export interface TeamView {
  /** Parcels closed since midnight. */
  readonly closedToday: number;
  /** Parcels that wait to be packed, those on the table too. */
  readonly left: number;
  /** Null where too little was packed lately. */
  readonly pace: OwnPace | null;
  /** By name, the quickest first; null unless the supervisor switched that on (RK2). */
  readonly people: readonly PacePerson[] | null;
}

/** What it is made of. */
export interface TeamParts {
  readonly pace: Pick<Pace, 'team' | 'people'>;
  readonly book: Pick<Book, 'counts'>;
  readonly closedToday: () => number;
  readonly settings: () => Pick<Settings, 'ranking' | 'packers'>;
}

/** The team as it stands; whoever left the roster is not listed. */
export function teamView({ pace, book, closedToday, settings }: TeamParts, now: number): TeamView {
  const { ranking, packers } = settings();
  const { ready, packing } = book.counts();
  return {
    closedToday: closedToday(),
    left: ready + packing,
    pace: pace.team(now),
    people:
      ranking === null
        ? null
        : pace.people(now, ranking.since).filter(({ id }) => packers.some((person) => person.id === id)),
  };
}
