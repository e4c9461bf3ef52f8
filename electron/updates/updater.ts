import type { UpdateTrouble } from '#shared/bridge/calls/updates.ts';
import type { Result } from '#shared/kit/result.ts';

/** A version that is newer than the one that runs; size in bytes. */
export interface FoundUpdate {
  readonly version: string;
  readonly bytes: number;
}

/** Fetches and installs new versions. What fails is told in closed words; it never throws. */
export interface Updater {
  /** Null where this is the newest. An older one is never found (UP3). */
  check(channel: string): Promise<Result<FoundUpdate | null, UpdateTrouble>>;
  /** Fetches what was found last and proves it by its sum; `progress` is told bytes. */
  download(progress: (done: number) => void): Promise<Result<null, UpdateTrouble>>;
  /** Starts what was fetched; the app must end at once. False where it could not be started. */
  install(): boolean;
}
