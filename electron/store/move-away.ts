import { setTimeout as pause } from 'node:timers/promises';
import { diskCode, realDisk } from './disk.ts';

/** Moves a file or folder; false where there is none. What another process still holds is tried for five seconds. */
export async function moveAway(from: string, to: string): Promise<boolean> {
  // The browser of the start before may still be letting go of its files.
  for (let attempt = 0; ; attempt += 1)
    try {
      await realDisk.rename(from, to);
      return true;
    } catch (thrown) {
      if (diskCode(thrown) === 'ENOENT') return false;
      if (attempt === 20) throw thrown;
      await pause(250);
    }
}
