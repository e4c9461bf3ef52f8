import type { Settings } from '#shared/bridge/settings.ts';
import type { ArchiveRule } from '../db/archive.ts';

const DAY_MS = 86_400_000;
/** Days more that a closed posting waits whose hand-over nobody told of. */
const CLOSED_DAYS = 60;

/** What may leave the working set now (AR1); `now` in ms since 1970 UTC. */
export const archiveRule = ({ storage }: Settings, now: number): ArchiveRule => ({
  finishedBefore: now - storage.keepDays * DAY_MS,
  closedBefore: now - (storage.keepDays + CLOSED_DAYS) * DAY_MS,
});
