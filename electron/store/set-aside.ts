import type { Clock } from '#shared/kit/clock.ts';
import type { Log } from '../log.ts';
import { asideWish, moveDatabases, type AsideWish } from './aside.ts';
import { syncFolder } from './atomic-file.ts';
import { forgetBrowser } from './browser-stamp.ts';
import { diskCode, realDisk } from './disk.ts';
import type { Notices } from './notices.ts';

const wishIn = (dataDir: string): AsideWish => asideWish(dataDir, 'set-aside.json');

/** Asks for the window's databases to be set aside at the next start. */
export const askToSetAside = (dataDir: string, clock: Clock): Promise<void> => wishIn(dataDir).ask(clock);

/** What setting aside needs; `databases` are the folders where the browser may keep them. */
export interface SetAsideParts {
  readonly dataDir: string;
  readonly databases: readonly string[];
  readonly log: Log;
  readonly notices: Notices;
}

/**
 * Before a window opens: moves the window's databases away, whole, if that was asked for. A crash in between is finished at
 * the next start; files that cannot be moved stay, and so does the wish.
 */
export async function setAsideIfAsked({ dataDir, databases, log, notices }: SetAsideParts): Promise<void> {
  const wish = wishIn(dataDir);
  const asked = await wish.read();
  if (asked === null) return;
  const { at, folder } = asked;
  try {
    await realDisk.mkdir(folder, { recursive: true });
    await moveDatabases(databases, folder);
    await forgetBrowser(dataDir);
    await syncFolder(folder);
    await notices.tell(`store-set-aside:${at}`, { kind: 'store-set-aside', folder });
    await wish.forget();
    log.warn('store.set-aside');
  } catch (thrown) {
    log.error('store.not-set-aside', { code: diskCode(thrown) });
  }
}
