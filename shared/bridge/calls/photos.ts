import * as v from 'valibot';
import { keySchema, postingNumberSchema, vouched } from '../schema.ts';
import type { PhotoRef } from '../../domain/posting/photo.ts';

/** The largest picture that is kept, bytes (PH4). */
export const PHOTO_BYTES = 200 * 1024;

/** The longest side of a picture that is kept, dots (PH4). */
export const PHOTO_SIDE = 1280;

/** What came of keeping a picture. */
export type PhotoKept =
  | { readonly ok: true; readonly value: PhotoRef }
  | { readonly ok: false; readonly error: 'no-room' | 'disk' };

/** What became of a picture. `removed`: its days are over. `damaged`: it is not the one that was kept. */
export type PhotoFate = 'here' | 'removed' | 'missing' | 'damaged';

const nameSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}\/\d{2}-[\w-]{3,140}\.jpg$/u));
const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PHOTO_SIDE));

/** Whether bytes are a JPEG by the first and the last of them. */
export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes.length > 4 &&
  bytes[0] === 0xff &&
  bytes[1] === 0xd8 &&
  bytes.at(-2) === 0xff &&
  bytes.at(-1) === 0xd9;

/** Pictures of parcels: kept in main, found again by the name that the fact carries. */
export const photoCalls = {
  'photos.keep': {
    request: v.object({
      posting: postingNumberSchema,
      id: v.pipe(keySchema, v.regex(/^[\w-]{1,64}$/u)),
      jpeg: v.pipe(
        v.instance(Uint8Array),
        v.check((bytes) => bytes.byteLength <= PHOTO_BYTES && isJpeg(bytes)),
      ),
      width: side,
      height: side,
    }),
    response: vouched<PhotoKept>(),
  },
  /** What became of a picture; it is shown from `/photo/<name>` where it is here. */
  'photos.fate': {
    request: v.object({ name: nameSchema, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)) }),
    response: vouched<PhotoFate>(),
  },
} as const;
