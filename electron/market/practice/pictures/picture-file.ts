import { createCanvas, loadImage } from '@napi-rs/canvas';
import { pictures } from './pictures.ts';

/** A picture as it goes over the wire. */
export interface PictureFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const drawn = new Map<string, Uint8Array>();

async function pngOf(name: string, svg: string): Promise<Uint8Array> {
  const known = drawn.get(name);
  if (known) return known;
  const canvas = createCanvas(400, 400);
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = '#fff';
  ctx.fillRect(0, 0, 400, 400);
  ctx.drawImage(await loadImage(Buffer.from(svg)), 0, 0, 400, 400);
  const png = await canvas.encode('png');
  drawn.set(name, png);
  return png;
}

/** The picture of that name; null where there is none. */
export async function pictureFile(name: string, format: 'png' | 'svg'): Promise<PictureFile | null> {
  const svg = Object.hasOwn(pictures, name) ? pictures[name] : undefined;
  if (svg === undefined) return null;
  if (format === 'svg') return { headers: { 'content-type': 'image/svg+xml' }, body: svg };
  return { headers: { 'content-type': 'image/png' }, body: await pngOf(name, svg) };
}
