import { toBlackAndWhite } from './black-and-white.ts';
import { mayUnpack } from '#shared/kit/picture-size.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';

/** Why a file does not become a logo. */
export type LogoTrouble = 'not-a-picture' | 'too-large';

/** A larger file is not even opened, bytes; its size in dots stands within so many. */
const MOST_BYTES = 25 * 1024 ** 2;
const HEAD_BYTES = 1024 ** 2;
/** Widest logo in dots; no label shows more of it. */
const MOST_WIDE = 600;
/** As much base64 as the settings take. */
const MOST_TEXT = 200_000;
/** A logo that is still too much is tried at these shares of its width. */
const shares = [1, 0.7, 0.5, 0.35];

async function pngOf(picture: ImageBitmap, width: number): Promise<string> {
  const height = Math.max(1, Math.round((picture.height / picture.width) * width));
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('no canvas');
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(picture, 0, 0, width, height);
  const dots = drawing.getImageData(0, 0, width, height);
  toBlackAndWhite(dots.data);
  drawing.putImageData(dots, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x80_00)
    text += String.fromCodePoint(...bytes.subarray(i, i + 0x80_00));
  return btoa(text);
}

/** A picture file as a logo: PNG in base64, black and white, at most 600 dots wide. */
export async function logoFromFile(file: Blob): Promise<Result<string, LogoTrouble>> {
  if (file.size > MOST_BYTES) return err('too-large');
  if (!mayUnpack(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))) return err('not-a-picture');
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    // Whatever the browser cannot draw it refuses without saying more; the person is told so by name.
    return err('not-a-picture');
  }
  const wide = Math.min(picture.width, MOST_WIDE);
  for (const share of shares) {
    const png = await pngOf(picture, Math.max(1, Math.round(wide * share)));
    if (png.length <= MOST_TEXT) return ok(png);
  }
  return err('too-large');
}
