import path from 'node:path';
import type { Clock } from '#shared/kit/clock.ts';
import type { Log } from '../log.ts';
import { asideWish, moveAway, moveDatabases, type Aside, type AsideWish } from './aside.ts';
import { syncFolder } from './atomic-file.ts';
import { diskCode, realDisk } from './disk.ts';

const wishName = 'profile-aside.json';
const wishIn = (dataDir: string): AsideWish => asideWish(dataDir, wishName);

/** The stamp goes last: as long as it lies there the profile is not taken for one of ours. */
const stampName = 'profile.json';
/** What the running program needs, and what stays of use to the next profile: backups are of no version alone. */
const stays = new Set([wishName, stampName, 'running.json', 'logs', 'backups', 'updates', 'updates.json']);
const folders = new Set(['labels', 'photos', 'clips', 'pictures', 'guides', 'print', 'spool']);

/** Whether an entry of the data folder is Packline's own: the browser's files lie in the same folder and are held open. */
const ours = (name: string): boolean =>
  !stays.has(name) &&
  (folders.has(name) || /^(?:journal|disputes|secrets)/u.test(name) || /^[a-z][a-z-]*\.jsonl?$/u.test(name));

/** Asks for the whole profile to be put aside at the next start, before anything of it is opened (UP12). */
export const askToPutProfileAside = (dataDir: string, clock: Clock): Promise<void> =>
  wishIn(dataDir).ask(clock);

/** What putting aside needs; `databases` are the folders where the browser may keep the window's. */
export interface ProfileAsideParts {
  readonly dataDir: string;
  readonly databases: readonly string[];
  readonly log: Log;
}

/**
 * Before anything of the profile is read: moves it into a folder of its own, whole, if a person asked for that. A crash in
 * between is finished at the next start; what cannot be moved keeps the profile where it is. Answers where it lies, null where
 * nothing was asked for or it could not be done.
 */
export async function putProfileAsideIfAsked({
  dataDir,
  databases,
  log,
}: ProfileAsideParts): Promise<Aside | null> {
  const wish = wishIn(dataDir);
  const asked = await wish.read();
  if (asked === null) return null;
  const { folder } = asked;
  try {
    await realDisk.mkdir(folder, { recursive: true });
    for (const name of (await realDisk.readdir(dataDir)).filter(ours))
      await moveAway(path.join(dataDir, name), path.join(folder, name));
    await moveDatabases(databases, folder);
    await moveAway(path.join(dataDir, stampName), path.join(folder, stampName));
    await syncFolder(folder);
    await wish.forget();
    log.warn('profile.set-aside');
    return asked;
  } catch (thrown) {
    log.error('profile.not-set-aside', { code: diskCode(thrown) });
    return null;
  }
}
