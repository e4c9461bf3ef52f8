/**
 * Numbers of everything that lies in a profile and that an older version would read wrongly. Counted up together with what
 * they count: a test compares them with the settings' schema and the window's store.
 */
export const profileNumbers = { settings: 3, store: 3, projection: 5 } as const;

/** One of the numbers; `app` is the version of Packline itself. */
export type ProfilePart = 'app' | keyof typeof profileNumbers;

/** A profile that a newer Packline has used: nothing of it is opened (UP2). */
export interface NewerProfile {
  /** Version of this Packline. */
  readonly now: string;
  /** Version of the one that used the profile last; empty where only its settings tell that it was newer. */
  readonly last: string;
  /** What is newer than this Packline knows. */
  readonly parts: readonly ProfilePart[];
}
