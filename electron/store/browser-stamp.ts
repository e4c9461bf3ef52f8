import path from 'node:path';
import * as v from 'valibot';
import type { AppInfo } from '#shared/bridge/calls/app.ts';
import type { Log } from '../log.ts';
import { readIfThere, writeFileAtomic } from './atomic-file.ts';
import { diskCode, realDisk } from './disk.ts';
import { parseJson } from './journal/record.ts';

const stampSchema = v.object({ chromium: v.string() });

/** The file beside the window's databases that says which Chromium used them last. */
export const stampFile = (dataDir: string): string => path.join(dataDir, 'browser.json');

/** The number that a Chromium's way of writing databases goes by; null for no version. */
function major(version: string): number | null {
  const found = /^(\d{1,5})(?:\.|$)/u.exec(version);
  return found === null ? null : Number(found[1]);
}

/**
 * Compares the Chromium that starts with the one that used the window's databases last, and writes itself down unless it
 * is the older one (DB11). Null: they may be opened. A stamp that cannot be read or written stops nobody.
 */
export async function stampBrowser(
  dataDir: string,
  chromium: string,
  log: Log,
): Promise<AppInfo['olderBrowser'] | null> {
  const file = stampFile(dataDir);
  const now = major(chromium);
  if (now === null) return null;
  try {
    const bytes = await readIfThere(file);
    const stamp = v.safeParse(stampSchema, bytes === null ? null : parseJson(bytes.toString('utf8')));
    const last = stamp.success ? stamp.output.chromium : null;
    if (last !== null && (major(last) ?? 0) > now) {
      log.warn('browser.older', { now: chromium, last });
      return { now: chromium, last };
    }
    if (last !== chromium) await writeFileAtomic(file, JSON.stringify({ chromium }));
  } catch (thrown) {
    log.warn('browser.not-stamped', { code: diskCode(thrown) });
  }
  return null;
}

/** The databases were set aside: whoever makes new ones is the first to use them. */
export const forgetBrowser = (dataDir: string): Promise<void> =>
  realDisk.rm(stampFile(dataDir), { force: true });
