import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import type { Clock } from '#shared/kit/clock.ts';
import { readIfThere, timeInName, writeFileAtomic } from './atomic-file.ts';
import { diskCode, realDisk } from './disk.ts';
import { parseJson } from './journal/record.ts';

/** What was asked for: when, ms since 1970 UTC, and the folder it goes to, whole. */
export interface Aside {
  readonly at: number;
  readonly folder: string;
}

/** Wish of a person that the next start puts something aside, before it is opened; it lies on the disk until it was done. */
export interface AsideWish {
  /** Wishes it for the next start: while a window is open, what is to go cannot be moved. */
  ask(clock: Clock): Promise<void>;
  /** What was wished; null for nothing. */
  read(): Promise<Aside | null>;
  /** It was done. */
  forget(): Promise<void>;
}

const schema = v.object({ at: v.number() });

/** The wish that lies in the data folder under a name. */
export function asideWish(dataDir: string, name: string): AsideWish {
  const file = path.join(dataDir, name);
  return {
    ask: (clock) => writeFileAtomic(file, JSON.stringify({ at: clock.now() })),
    async read() {
      const bytes = await readIfThere(file);
      if (bytes === null) return null;
      const parsed = v.safeParse(schema, parseJson(bytes.toString('utf8')));
      const at = parsed.success ? parsed.output.at : 0;
      return { at, folder: path.join(dataDir, `set-aside-${timeInName(at)}`) };
    },
    forget: () => realDisk.rm(file, { force: true }),
  };
}

/** Moves a file or folder; does nothing where there is none. What another process still holds is tried for five seconds. */
export async function moveAway(from: string, to: string): Promise<void> {
  // The browser of the start before may still be letting go of its files.
  for (let attempt = 0; ; attempt += 1)
    try {
      return await realDisk.rename(from, to);
    } catch (thrown) {
      if (diskCode(thrown) === 'ENOENT') return;
      if (attempt === 20) throw thrown;
      await pause(250);
    }
}

/** Moves the window's databases into a folder; `databases` are the folders where the browser may keep them. */
export async function moveDatabases(databases: readonly string[], folder: string): Promise<void> {
  for (const [index, from] of databases.entries())
    await moveAway(from, path.join(folder, index === 0 ? 'IndexedDB' : `IndexedDB-${index + 1}`));
}
