import { err, ok, type Result } from '#shared/kit/result.ts';

/** Why a file does not become a logo. */
export type LogoTrouble = 'not-a-picture' | 'too-large';

/** Widest logo in dots; no label shows more of it. */
const MOST_WIDE = 600;
/** As much base64 as the settings take. */
const MOST_TEXT = 200_000;
/** A logo that is still too much is tried at these shares of its width. */
const shares = [1, 0.7, 0.5, 0.35];

/** Black where the picture is darker than half grey on white paper, as a thermal printer shows it. */
export function toBlackAndWhite(pixels: Uint8ClampedArray): void {
  for (let i = 0; i < pixels.length; i += 4) {
    const opaque = (pixels[i + 3] ?? 0) / 255;
    const grey = 0.299 * (pixels[i] ?? 0) + 0.587 * (pixels[i + 1] ?? 0) + 0.114 * (pixels[i + 2] ?? 0);
    const onPaper = 255 + (grey - 255) * opaque;
    const value = onPaper < 128 ? 0 : 255;
    pixels[i] = value;
    pixels[i + 1] = value;
    pixels[i + 2] = value;
    pixels[i + 3] = 255;
  }
}

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
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return err('not-a-picture');
  }
  const wide = Math.min(picture.width, MOST_WIDE);
  for (const share of shares) {
    const png = await pngOf(picture, Math.max(1, Math.round(wide * share)));
    if (png.length <= MOST_TEXT) return ok(png);
  }
  return err('too-large');
}
