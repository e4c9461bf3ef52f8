import path from 'node:path';
import type { PhotoFate } from '#shared/bridge/calls/photos.ts';
import type { FilesSize } from '#shared/bridge/calls/storage.ts';
import type { Log } from '../log.ts';
import { diskCode, type Disk } from './disk.ts';
import { sumOf } from './file-sum.ts';

/** What keeping files for some days needs. */
export interface DatedParts {
  /** Folder of the files, with one folder a month; practice and real work each have one of their own. */
  readonly dir: () => string;
  /** Ms since 1970 UTC. */
  readonly now: () => number;
  /** When the station last recorded anything, ms since 1970 UTC; null for never. */
  readonly lastAt: () => number | null;
  /** Free space, bytes; null where the system does not say. */
  readonly freeBytes: () => Promise<number | null>;
  /** Days that the files are kept. */
  readonly days: () => number;
  /** Whether a file is kept longer, whatever its days say: somebody argues about it (EV5). */
  readonly held?: (name: string) => boolean;
  readonly log: Log;
  readonly disk?: Disk;
}

/** Files of days, in folders of months (PH7, CP9). */
export interface DatedFiles {
  /** What became of the file that a fact tells of. */
  readonly fate: (name: string, sha256: string) => Promise<PhotoFate>;
  /** Names of all that lie there, `2026-11/…`. */
  listed(): Promise<readonly string[]>;
  /** The file behind a name; null where it is no name of such a file, or there is none. */
  readonly file: (name: string) => Promise<string | null>;
  /** How many they are, and how large; null until the first count, which this begins, is through. */
  readonly size: () => FilesSize | null;
  /** Those that would go at once if they were kept for so many days (TRY5). */
  readonly due: (days: number) => Promise<FilesSize>;
  /** So many files, and so many bytes, came to them. */
  grew(count: number, bytes: number): void;
  /** Removes those whose days are over, once a day; never throws. Answers how many went. */
  readonly tend: () => Promise<number>;
}

const DAY_MS = 86_400_000;

/** The files of one kind; `dayOf` reads the day in a name, ms since 1970 UTC, and answers null for other names. */
export function createDatedFiles(
  what: 'photos' | 'clips',
  dayOf: (name: string) => number | null,
  { dir, log, disk, ...parts }: DatedParts & { readonly disk: Disk },
): DatedFiles {
  let tendedOn = '';
  let counted: { readonly dir: string; readonly size: FilesSize | null } | null = null;

  /** Whether the days of a file of this name are over; a clock that is ahead makes nothing old. */
  const expired = (name: string, days = parts.days()): boolean => {
    const day = dayOf(name);
    const today = Math.min(parts.now(), parts.lastAt() ?? 0);
    return day !== null && today - day >= (days + 1) * DAY_MS;
  };
  const goes = (name: string, days?: number): boolean => expired(name, days) && parts.held?.(name) !== true;

  async function listed(): Promise<readonly string[]> {
    const inside = (folder: string): Promise<string[]> =>
      disk.readdir(folder).catch((thrown: unknown) => {
        if (diskCode(thrown) === 'ENOENT') return [];
        throw thrown;
      });
    const months = (await inside(dir())).filter((month) => /^\d{4}-\d{2}$/u.test(month)).sort();
    const found: string[] = [];
    for (const month of months)
      for (const file of await inside(path.join(dir(), month))) found.push(`${month}/${file}`);
    return found;
  }

  async function sizeOf(folder: string, which: (name: string) => boolean): Promise<FilesSize> {
    let size: FilesSize = { count: 0, bytes: 0 };
    // One after another: the disk has more urgent things to do.
    for (const name of await listed()) {
      const stats = which(name) ? await disk.stat(path.join(folder, name)).catch(() => null) : null;
      if (stats !== null) size = { count: size.count + 1, bytes: size.bytes + stats.size };
    }
    return size;
  }

  async function count(folder: string): Promise<void> {
    const size = await sizeOf(folder, (name) => dayOf(name) !== null);
    if (counted?.dir === folder && counted.size === null) counted = { dir: folder, size };
  }

  return {
    async fate(name, sha256) {
      if (dayOf(name) === null) return 'missing';
      const sum = await sumOf(path.join(dir(), name), disk).catch((thrown: unknown) => {
        if (diskCode(thrown) === 'ENOENT') return null;
        throw thrown;
      });
      if (sum === null) return expired(name) ? 'removed' : 'missing';
      return sum === sha256 ? 'here' : 'damaged';
    },
    listed,
    async file(name) {
      if (dayOf(name) === null) return null;
      const file = path.join(dir(), name);
      return disk.stat(file).then(
        () => file,
        () => null,
      );
    },
    size() {
      const folder = dir();
      if (counted?.dir !== folder) {
        counted = { dir: folder, size: null };
        count(folder).catch((thrown: unknown) => {
          counted = null;
          log.warn(`${what}.not-counted`, { code: diskCode(thrown) });
        });
      }
      return counted.size;
    },
    due: (days) => sizeOf(dir(), (name) => goes(name, days)),
    grew(more, bytes) {
      // A count that is under way may have seen it already: it begins anew.
      if (counted === null || counted.dir !== dir()) return;
      const { size } = counted;
      counted =
        size === null ? null : { ...counted, size: { count: size.count + more, bytes: size.bytes + bytes } };
    },
    async tend() {
      const today = `${dir()} ${new Date(parts.now()).toISOString().slice(0, 10)} ${parts.days()}`;
      if (today === tendedOn) return 0;
      let removed = 0;
      try {
        for (const name of await listed()) {
          if (!goes(name)) continue;
          await disk.rm(path.join(dir(), name), { force: true });
          removed += 1;
        }
        tendedOn = today;
      } catch (thrown) {
        log.warn(`${what}.not-tended`, { code: diskCode(thrown) });
      }
      if (removed > 0) {
        counted = null;
        log.info(`${what}.removed`, { count: removed });
      }
      return removed;
    },
  };
}

/** What a disk that is full says; anything else is another fault of it. */
export const roomOrDisk = (thrown: unknown): 'no-room' | 'disk' =>
  ['ENOSPC', 'EDQUOT'].includes(diskCode(thrown)) ? 'no-room' : 'disk';

/** The name of a file that is kept from today on. */
export function datedName(now: number, rest: string): string {
  const [year = '', month = '', day = ''] = new Date(now).toISOString().slice(0, 10).split('-');
  return `${year}-${month}/${day}-${rest}`;
}
