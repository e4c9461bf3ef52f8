import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { GuidePictureKept } from '#shared/bridge/calls/guides.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Log } from '../log.ts';
import { writeFileAtomic } from './atomic-file.ts';
import { roomOrDisk } from './dated-files.ts';
import { diskCode, realDisk, type Disk } from './disk.ts';

/** Pictures of packing guides (PG4). */
export interface GuidePictures {
  keep(jpeg: Uint8Array): Promise<GuidePictureKept>;
  /** The file of a picture; null where there is none, or where it is no such name. */
  file(name: string): Promise<string | null>;
}

/** What keeping them needs. */
export interface GuidePictureParts {
  readonly dir: string;
  readonly log: Log;
  readonly disk?: Disk;
}

/** Keeps pictures under the sum of their bytes: the same one twice is one file, and a name never changes what it shows. */
export function openGuidePictures({ dir, log, disk = realDisk }: GuidePictureParts): GuidePictures {
  const find = async (name: string): Promise<string | null> => {
    if (!/^[0-9a-f]{64}\.jpg$/u.test(name)) return null;
    const file = path.join(dir, name);
    return access(file).then(
      () => file,
      () => null,
    );
  };
  return {
    file: find,
    async keep(jpeg) {
      const name = `${createHash('sha256').update(jpeg).digest('hex')}.jpg`;
      if ((await find(name)) !== null) return ok({ name });
      try {
        await writeFileAtomic(path.join(dir, name), jpeg, disk);
      } catch (thrown) {
        log.error('guide.not-kept', { code: diskCode(thrown) });
        return err(roomOrDisk(thrown));
      }
      return ok({ name });
    },
  };
}
