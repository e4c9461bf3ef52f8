import { judgePush } from '#shared/hub/judge-push.ts';

/** How a hub or its stations may be broken on purpose, to see that it is noticed. */
export interface HubSabotage {
  readonly judge: typeof judgePush;
  /** Stations judge their leases by the clock on the wall. */
  readonly wallClock: boolean;
  /** Stations print under a lease before the hub has heard of it. */
  readonly printsUnheard: boolean;
  /** A backup is put back and nobody begins another epoch, and stations do not tell what they know. */
  readonly silentRestore: boolean;
  /** Stations say of every fact that a hub has taken it. */
  readonly saysAnswered: boolean;
  /** The hub says that it keeps conflicts. */
  readonly dropsConflicts: boolean;
}

/** Nothing is broken. */
export const sound: HubSabotage = {
  judge: judgePush,
  wallClock: false,
  printsUnheard: false,
  silentRestore: false,
  saysAnswered: false,
  dropsConflicts: false,
};

/** Takes whatever comes, under whichever token. */
export const takesAll: HubSabotage = {
  ...sound,
  judge: (batch) => {
    const judged = judgePush(batch);
    if (judged.kind === 'ahead') return judged;
    return { ...judged, rows: judged.rows.map((row) => ({ ...row, conflict: null })) };
  },
};
