import { PHOTO_BYTES, PHOTO_SIDE } from '#shared/bridge/calls/photos.ts';
import type { Shot } from '../session/camera.ts';

/** Longest side in dots and quality, from the best on; the first that is small enough is taken (PH4). */
const tries = [
  [PHOTO_SIDE, 0.85],
  [PHOTO_SIDE, 0.7],
  [PHOTO_SIDE, 0.5],
  [1024, 0.5],
  [800, 0.4],
  [640, 0.3],
] as const;

/** What a picture is made of: what can be drawn, and its own sides in dots. */
export interface Frame {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
}

async function encoded({ image, width, height }: Frame, side: number, quality: number): Promise<Shot | null> {
  const scale = Math.min(1, side / Math.max(width, height));
  const to = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const canvas = new OffscreenCanvas(to.width, to.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return null;
  context.drawImage(image, 0, 0, to.width, to.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), ...to };
}

/** A frame as a JPEG of bounded size; null where nothing could be drawn or nothing small enough came out (PH4). */
export async function jpegOf(frame: Frame): Promise<Shot | null> {
  for (const [side, quality] of tries) {
    const shot = await encoded(frame, side, quality);
    if (shot === null) return null;
    if (shot.jpeg.byteLength <= PHOTO_BYTES) return shot;
  }
  return null;
}
