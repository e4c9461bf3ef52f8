import * as v from 'valibot';
import { vouched } from '../schema.ts';
import { isJpeg, PHOTO_BYTES } from './photos.ts';

/** What came of keeping a picture of a guide; `name` is by what it is shown from `/guide/<name>`. */
export type GuidePictureKept =
  | { readonly ok: true; readonly value: { readonly name: string } }
  | { readonly ok: false; readonly error: 'no-room' | 'disk' };

/** Pictures of packing guides: kept in main for as long as there is a station, by the sum of what is in them (PG4). */
export const guideCalls = {
  'guides.keep': {
    request: v.object({
      jpeg: v.pipe(
        v.instance(Uint8Array),
        v.check((bytes) => bytes.byteLength <= PHOTO_BYTES && isJpeg(bytes)),
      ),
    }),
    response: vouched<GuidePictureKept>(),
  },
} as const;
