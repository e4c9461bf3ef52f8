import { createHash } from 'node:crypto';
import path from 'node:path';
import type { PhotoFate, PhotoKept } from '#shared/bridge/calls/photos.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Log } from '../log.ts';
import { readIfThere, writeFileAtomic } from './atomic-file.ts';
import { diskCode, realDisk, type Disk } from './disk.ts';

/** What keeping pictures of parcels needs. */
export interface PhotoParts {
  /** Folder of the pictures; practice and real work each have one of their own. */
  readonly dir: () => string;
  /** Ms since 1970 UTC. */
  readonly now: () => number;
  /** When the station last recorded anything, ms since 1970 UTC; null for never. */
  readonly lastAt: () => number | null;
  /** Free space, bytes; null where the system does not say. */
  readonly freeBytes: () => Promise<number | null>;
  /** Days that pictures are kept. */
  readonly days: () => number;
  readonly log: Log;
  readonly disk?: Disk;
}

/** A picture to keep. */
export interface NewPhoto {
  readonly posting: string;
  readonly id: string;
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pictures of parcels, one folder a month (PH2, PH7). */
export interface Photos {
  keep(photo: NewPhoto): Promise<PhotoKept>;
  fate(name: string, sha256: string): Promise<PhotoFate>;
  /** The file behind a name; null where it is no name of a picture, or there is none. */
  file(name: string): Promise<string | null>;
  /** Removes the pictures whose days are over, once a day; never throws. Answers how many went. */
  tend(): Promise<number>;
}

const DAY_MS = 86_400_000;
/** Pictures leave this much of the disk to the records; bytes. */
const SPARED_BYTES = 200 * 1024 ** 2;

const names = /^(\d{4})-(\d{2})\/(\d{2})-[\w-]{3,140}\.jpg$/u;

/** The day (ms since 1970 UTC) in a picture's name; null where it is no such name. */
function dayOf(name: string): number | null {
  const found = names.exec(name);
  if (found === null) return null;
  const [, year, month, day] = found;
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps pictures of parcels on the disk; the facts know them by name, size and sum only. */
export function openPhotos(parts: PhotoParts): Photos {
  const { log, disk = realDisk } = parts;
  let tendedOn = '';

  /** A clock that is ahead removes nothing that the station's own records do not make old (PH7). */
  const expired = (name: string): boolean => {
    const day = dayOf(name);
    const today = Math.min(parts.now(), parts.lastAt() ?? 0);
    return day !== null && today - day >= (parts.days() + 1) * DAY_MS;
  };

  async function listed(): Promise<readonly string[]> {
    const inside = (dir: string): Promise<string[]> =>
      disk.readdir(dir).catch((thrown: unknown) => {
        if (diskCode(thrown) === 'ENOENT') return [];
        throw thrown;
      });
    const months = (await inside(parts.dir())).filter((month) => /^\d{4}-\d{2}$/u.test(month)).sort();
    const found: string[] = [];
    for (const month of months)
      for (const file of await inside(path.join(parts.dir(), month))) found.push(`${month}/${file}`);
    return found;
  }

  return {
    async keep({ posting, id, jpeg, width, height }) {
      const free = await parts.freeBytes();
      if (free !== null && free < SPARED_BYTES) return err('no-room');
      const [year = '', month = '', day = ''] = new Date(parts.now()).toISOString().slice(0, 10).split('-');
      const name = `${year}-${month}/${day}-${posting}-${id}.jpg`;
      try {
        await writeFileAtomic(path.join(parts.dir(), name), jpeg, disk);
      } catch (thrown) {
        const code = diskCode(thrown);
        log.error('photo.not-kept', { code });
        return err(code === 'ENOSPC' || code === 'EDQUOT' ? 'no-room' : 'disk');
      }
      return ok({ name, bytes: jpeg.byteLength, sha256: sum(jpeg), width, height });
    },

    async fate(name, sha256) {
      const bytes = dayOf(name) === null ? null : await readIfThere(path.join(parts.dir(), name), disk);
      if (bytes === null) return expired(name) ? 'removed' : 'missing';
      return sum(bytes) === sha256 ? 'here' : 'damaged';
    },

    async file(name) {
      if (dayOf(name) === null) return null;
      const file = path.join(parts.dir(), name);
      return disk.stat(file).then(
        () => file,
        () => null,
      );
    },

    async tend() {
      const today = `${parts.dir()} ${new Date(parts.now()).toISOString().slice(0, 10)} ${parts.days()}`;
      if (today === tendedOn) return 0;
      let removed = 0;
      try {
        for (const name of await listed()) {
          if (!expired(name)) continue;
          await disk.rm(path.join(parts.dir(), name), { force: true });
          removed += 1;
        }
        tendedOn = today;
      } catch (thrown) {
        log.warn('photos.not-tended', { code: diskCode(thrown) });
      }
      if (removed > 0) log.info('photos.removed', { count: removed });
      return removed;
    },
  };
}
