/** Numbers of the advisory locks, beside a first number that is ours. */
const OURS = 0x5041_434b;

/** Facts are appended by one transaction at a time, so that the order of hub sequences is the order of commits (HU4). */
export const APPEND_LOCK = [OURS, 1] as const;
/** Whoever has it speaks to the marketplace (HU11). */
export const LEADER_LOCK = [OURS, 2] as const;
/** One process at a time brings the tables up to date. */
export const MIGRATE_LOCK = [OURS, 3] as const;

/** Channel that wakes the other hub processes. */
export const WAKE_CHANNEL = 'packline_hub';
