import type { StationDb } from './database.ts';

/** Openings of a lost connection are tried no more often than this, ms: never in a tight loop (DB6). */
const BETWEEN_MS = 2000;

/**
 * Brings back a connection that the browser closed, for instance on a full disk. Answers at once where it is open; where it
 * does not open, the call that follows says so.
 */
export function reviver(db: StationDb, now: () => number): { alive(): Promise<void>; close(): void } {
  let triedAt: number | null = null;
  let closed = false;
  return {
    async alive() {
      if (closed || db.isOpen()) return;
      // A clock that was set back must not keep the store shut.
      if (triedAt !== null && Math.abs(now() - triedAt) < BETWEEN_MS) return;
      triedAt = now();
      await db.open().catch(() => undefined);
    },
    close() {
      closed = true;
      db.close();
    },
  };
}
