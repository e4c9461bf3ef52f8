import type { claimOpponents, claimStates } from '../domain/posting/care.ts';
import type { MarketPhase, Way } from '../domain/posting/snapshot.ts';
import type { TrackStanding } from '../projections/tracking.ts';

/** Texts of the tracking watch and of claims, in one language. */
export interface TrackingText<T> {
  readonly hint: T;
  readonly tabs: Readonly<Record<'watch' | 'claims', T>>;
  readonly standings: Readonly<Record<TrackStanding | 'all', T>>;
  readonly phases: Readonly<Record<MarketPhase, T>>;
  readonly columns: Readonly<Record<'what' | 'posting' | 'since' | 'todo', T>>;
  readonly titles: {
    /** `count`: days. */
    readonly silent: T;
    readonly moving: T;
    readonly disputed: T;
    readonly returning: T;
    readonly returned: T;
    readonly lost: T;
    readonly delivered: T;
  };
  /** `what`, `at` */
  readonly lastNews: T;
  readonly noNumber: T;
  readonly left: T;
  readonly search: T;
  readonly empty: Readonly<Record<'watch' | 'none' | 'claims', Readonly<Record<'title' | 'hint', T>>>>;
  readonly loading: T;
  readonly unread: T;
  readonly acts: Readonly<
    Record<'writeBuyer' | 'askCarrier' | 'claim' | 'lost' | 'notLost' | 'lastMile' | 'delivered', T>
  >;
  readonly days: {
    readonly title: T;
    readonly hint: T;
    readonly unit: T;
    readonly wrong: T;
    readonly ways: Readonly<Record<Exclude<Way, 'virtual' | 'unknown'>, T>>;
  };
  readonly claims: {
    readonly states: Readonly<Record<(typeof claimStates)[number] | 'all', T>>;
    readonly against: Readonly<Record<(typeof claimOpponents)[number], T>>;
    readonly columns: Readonly<
      Record<
        | 'posting'
        | 'against'
        | 'amount'
        | 'since'
        | 'due'
        | 'state'
        | 'note'
        | 'paid'
        | 'carrier'
        | 'tracking'
        | 'shop',
        T
      >
    >;
    /** One claim by how it stands. */
    readonly stands: Readonly<Record<(typeof claimStates)[number], T>>;
    readonly title: T;
    readonly amount: T;
    readonly paid: T;
    readonly due: T;
    readonly note: T;
    readonly state: T;
    readonly whom: T;
    readonly save: T;
    readonly wrong: T;
    /** `count` of claims, `sum` */
    readonly total: T;
    readonly csv: T;
    readonly file: T;
    readonly overdue: T;
    readonly noDue: T;
    readonly edit: T;
  };
}
