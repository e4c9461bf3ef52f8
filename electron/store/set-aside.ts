import path from 'node:path';
import * as v from 'valibot';
import type { Clock } from '#shared/kit/clock.ts';
import type { Log } from '../log.ts';
import { readIfThere, syncFolder, timeInName, writeFileAtomic } from './atomic-file.ts';
import { forgetBrowser } from './browser-stamp.ts';
import { diskCode, realDisk } from './disk.ts';
import { parseJson } from './journal/record.ts';
import { moveAway } from './move-away.ts';
import type { Notices } from './notices.ts';

const markSchema = v.object({ at: v.number() });
const markFile = (dataDir: string): string => path.join(dataDir, 'set-aside.json');

/** Asks for the window's databases to be set aside at the next start: while a window is open they cannot be moved. */
export const askToSetAside = (dataDir: string, clock: Clock): Promise<void> =>
  writeFileAtomic(markFile(dataDir), JSON.stringify({ at: clock.now() }));

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
  const bytes = await readIfThere(markFile(dataDir));
  if (bytes === null) return;
  const mark = v.safeParse(markSchema, parseJson(bytes.toString('utf8')));
  const at = mark.success ? mark.output.at : 0;
  const folder = path.join(dataDir, `set-aside-${timeInName(at)}`);
  try {
    await realDisk.mkdir(folder, { recursive: true });
    for (const [index, from] of databases.entries())
      await moveAway(from, path.join(folder, index === 0 ? 'IndexedDB' : `IndexedDB-${index + 1}`));
    await forgetBrowser(dataDir);
    await syncFolder(folder);
    await notices.tell(`store-set-aside:${at}`, { kind: 'store-set-aside', folder });
    await realDisk.rm(markFile(dataDir), { force: true });
    log.warn('store.set-aside');
  } catch (thrown) {
    log.error('store.not-set-aside', { code: diskCode(thrown) });
  }
}
