import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PagePlace } from '#shared/label/engine.ts';
import { readIfThere, safeName, writeFileAtomic } from './atomic-file.ts';

/** Pages of kept labels as printer dots, made ahead; they can be lost at any time and are made again. */
export interface KeptDots {
  /** Null where none were made for this place. */
  read(number: string, place: PagePlace): Promise<Uint8Array | null>;
  keep(number: string, place: PagePlace, file: Uint8Array): Promise<void>;
  /** Forgets all dots of a parcel. */
  forget(number: string): Promise<void>;
}

const keyOf = (place: PagePlace): string =>
  createHash('sha256').update(JSON.stringify(place)).digest('hex').slice(0, 16);

/** Opens the folder of dots: `<number>~<place>.dots`. */
export function openKeptDots(dir: string): KeptDots {
  const stem = (number: string): string => `${safeName(number)}~`;
  const fileOf = (number: string, place: PagePlace): string =>
    path.join(dir, `${stem(number)}${keyOf(place)}.dots`);
  return {
    read: (number, place) => readIfThere(fileOf(number, place)),
    keep: (number, place, file) => writeFileAtomic(fileOf(number, place), file),
    async forget(number) {
      await mkdir(dir, { recursive: true });
      for (const name of await readdir(dir))
        if (name.startsWith(stem(number))) await rm(path.join(dir, name), { force: true });
    },
  };
}
