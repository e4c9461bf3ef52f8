import { createHash } from 'node:crypto';
import path from 'node:path';
import type { PhotoKept } from '#shared/bridge/calls/photos.ts';
import { photoDay } from '#shared/domain/posting/photo.ts';
import { err, ok } from '#shared/kit/result.ts';
import { writeFileAtomic } from './atomic-file.ts';
import { createDatedFiles, datedName, roomOrDisk, type DatedFiles, type DatedParts } from './dated-files.ts';
import { diskCode, realDisk } from './disk.ts';

/** A picture to keep. */
export interface NewPhoto {
  readonly posting: string;
  readonly id: string;
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pictures of parcels, one folder a month (PH2, PH7). */
export interface Photos extends Pick<DatedFiles, 'file' | 'size' | 'due' | 'tend' | 'fate'> {
  keep(photo: NewPhoto): Promise<PhotoKept>;
}

/** Pictures leave this much of the disk to the records; bytes. */
const SPARED_BYTES = 200 * 1024 ** 2;

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps pictures of parcels on the disk; the facts know them by name, size and sum only. */
export function openPhotos(parts: DatedParts): Photos {
  const { log, disk = realDisk } = parts;
  const files = createDatedFiles('photos', photoDay, { ...parts, disk });
  return {
    file: files.file,
    size: files.size,
    due: files.due,
    tend: files.tend,
    fate: files.fate,

    async keep({ posting, id, jpeg, width, height }) {
      const free = await parts.freeBytes();
      if (free !== null && free < SPARED_BYTES) return err('no-room');
      const name = datedName(parts.now(), `${posting}-${id}.jpg`);
      try {
        await writeFileAtomic(path.join(parts.dir(), name), jpeg, disk);
      } catch (thrown) {
        log.error('photo.not-kept', { code: diskCode(thrown) });
        return err(roomOrDisk(thrown));
      }
      files.grew(1, jpeg.byteLength);
      return ok({ name, bytes: jpeg.byteLength, sha256: sum(jpeg), width, height });
    },
  };
}
