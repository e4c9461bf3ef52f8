import { chmodSync, mkdirSync } from 'node:fs';
import type { Log } from '../log.ts';
import { diskCode } from './disk.ts';

/**
 * Makes everything that the app writes from now on readable for its own user alone, and shuts the folder it writes to, with
 * what an older version left in it (HD8). Windows gives a user's profile to that user by itself. A drive without rights, such
 * as FAT, is told in the log.
 */
export function keepPrivate(dir: string, platform: NodeJS.Platform, log: Log): void {
  if (platform === 'win32') return;
  process.umask(0o077);
  try {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, 0o700);
  } catch (thrown) {
    log.warn('files.not-private', { code: diskCode(thrown) });
  }
}
