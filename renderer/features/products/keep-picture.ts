import type { Ask } from '#shared/bridge/station-api.ts';
import { mayUnpack } from '#shared/kit/picture-size.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { jpegOf } from '../../runtime/jpeg.ts';

/** A larger file is not even opened, bytes. */
const MOST_BYTES = 25 * 1024 ** 2;

/** The size in dots stands within so many bytes; cameras put a small picture before it. */
const HEAD_BYTES = 1024 ** 2;

/** Why a picture was not taken. */
export type PictureTrouble = 'too-large' | 'not-picture' | 'no-room' | 'disk';

/** A picture file as a JPEG of bounded size, unpacked by the browser beside the window's own work; null where it is no picture. */
async function readPicture(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  const head = await file
    .slice(0, HEAD_BYTES)
    .arrayBuffer()
    .catch(() => null);
  if (head === null || !mayUnpack(new Uint8Array(head))) return null;
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return null;
  const shot = await jpegOf({ image, width: image.width, height: image.height });
  image.close();
  return shot?.jpeg ?? null;
}

/** Has main keep a picture from a file; answers its name there. */
export async function keepPicture(file: File, ask: Ask): Promise<Result<string, PictureTrouble>> {
  if (file.size > MOST_BYTES) return err('too-large');
  const jpeg = await readPicture(file);
  if (jpeg === null) return err('not-picture');
  const answer = await ask('guides.keep', { jpeg });
  return answer.ok ? ok(answer.value.name) : err(answer.error);
}
