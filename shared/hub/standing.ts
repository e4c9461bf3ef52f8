/** Why a station and its hub do not speak, as a closed set: each has its words and its next step. */
export const awayReasons = [
  /** Nobody answers there: cable, hub's PC, network. */
  'unreachable',
  /** It answered too late, or broke off. */
  'cut',
  /** It says that it cannot now: its database, or too many calls. */
  'busy',
  /** The hub does not know this station's key: it was put out. */
  'put-out',
  /** Another certificate than the one that was pinned. */
  'other-certificate',
  /** The hub speaks newer or older words only. */
  'wrong-version',
  /** The hub has facts of this station that it does not know itself: its records were copied or went back. */
  'copied-store',
  /** This station's own records cannot be read or written, or have a hole. */
  'own-records',
  /** What answers does not speak as a hub does. */
  'strange',
] as const;
/** One of `awayReasons`. */
export type AwayReason = (typeof awayReasons)[number];

/** Trying again sooner does not help: a person has to do something first. */
export const needsPerson = (why: AwayReason): boolean =>
  why === 'put-out' || why === 'other-certificate' || why === 'wrong-version' || why === 'copied-store';

/** How a station stands with its hub. Moments are ms since 1970 UTC by the station's clock. */
export type HubStanding =
  /** Everything is sent, and everything that others wrote is read. */
  | { readonly kind: 'level'; readonly since: number }
  /** The line stands; so many facts of its own are not sent yet. */
  | { readonly kind: 'behind'; readonly since: number; readonly unsent: number }
  /** The line is gone; work goes on, and so many facts wait. */
  | {
      readonly kind: 'away';
      readonly since: number;
      readonly unsent: number;
      readonly why: AwayReason;
    };
