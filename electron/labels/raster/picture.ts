import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import type { ImageItem } from '#shared/label/doc.ts';
import type { LabelFinding } from '#shared/label/findings.ts';
import { toDots, type Dpi } from '#shared/label/size.ts';
import { createBitmap, type Bitmap } from './bitmap.ts';
import { isWhole, readPng } from './png-file.ts';

/** A picture in the printer's own dots and where its corner comes to lie, in dots. */
export interface Picture {
  readonly x: number;
  readonly y: number;
  readonly dots: Bitmap;
}

type Broken = Extract<LabelFinding, { kind: 'broken-picture' }>['why'];

// A 150 KB file can unpack to gigabytes; 600 dpi over a whole 100x150 label is 8.4 million dots.
const mostPixels = 4_000_000;

// Bayer's 8x8 matrix: thresholds spread evenly, the same for every label.
const bayer = Array.from({ length: 64 }, (_, i) => {
  let value = 0;
  const x = i & 7;
  const y = i >> 3;
  for (let bit = 0; bit < 3; bit++) {
    value = (value << 2) | ((((x ^ y) >> bit) & 1) << 1) | ((y >> bit) & 1);
  }
  return value * 4 + 2;
});

/** Brightness over white paper, one byte a dot. */
function brightness(pixels: Uint8Array, count: number): Uint8Array {
  const grey = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const at = i * 4;
    const alpha = (pixels[at + 3] ?? 0) / 255;
    const luma = 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
    grey[i] = Math.round(luma * alpha + 255 * (1 - alpha));
  }
  return grey;
}

// Colours that a drawing is filled with; its other shades are soft edges.
const flatColours = 4;

/** A drawing has a few flat colours with soft edges; of a photo a fifth is in between however many shades one leaves out. */
function isPhoto(grey: Uint8Array): boolean {
  const shades = new Uint32Array(256);
  for (const value of grey) if (value > 48 && value < 208) shades[value] = (shades[value] ?? 0) + 1;
  const between = shades
    .sort()
    .subarray(0, -flatColours)
    .reduce((sum, count) => sum + count, 0);
  return between * 5 > grey.length;
}

function toDotsOf(grey: Uint8Array, width: number, height: number): Bitmap {
  const photo = isPhoto(grey);
  const dots = createBitmap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const threshold = photo ? (bayer[(y & 7) * 8 + (x & 7)] ?? 128) : 128;
      if ((grey[y * width + x] ?? 255) >= threshold) continue;
      const at = y * dots.stride + (x >> 3);
      dots.data[at] = (dots.data[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return dots;
}

function fitted(image: Image, item: ImageItem, dpi: Dpi): Picture | null {
  const x = toDots(item.box.x, dpi);
  const y = toDots(item.box.y, dpi);
  const w = toDots(item.box.x + item.box.w, dpi) - x;
  const h = toDots(item.box.y + item.box.h, dpi) - y;
  const scale = Math.min(w / image.width, h / image.height);
  const width = Math.min(w, Math.max(1, Math.round(image.width * scale)));
  const height = Math.min(h, Math.max(1, Math.round(image.height * scale)));
  if (width < 1 || height < 1) return null;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const grey = brightness(
    context.getImageData(0, 0, width, height).data as unknown as Uint8Array,
    width * height,
  );
  const left = x + Math.floor((w - width) / 2);
  return { x: left, y: y + Math.floor((h - height) / 2), dots: toDotsOf(grey, width, height) };
}

async function decode(item: ImageItem, dpi: Dpi): Promise<Picture | Broken> {
  const bytes = Buffer.from(item.png, 'base64');
  const file = readPng(bytes);
  if (typeof file === 'string') return file;
  if (file.width * file.height > mostPixels) return 'too-large';
  if (!isWhole(file)) return 'damaged';
  try {
    return fitted(await loadImage(bytes), item, dpi) ?? 'too-large';
  } catch {
    // The decoder has no closed set of reasons; the file's sums were right, its content is not.
    return 'damaged';
  }
}

/** Turns pictures into dots and keeps the last few: a logo is on every label. */
export type PictureLoader = (item: ImageItem, dpi: Dpi) => Promise<Picture | Broken>;

/** Makes a loader. What is darker than half grey prints; photos are dithered in order, the same every time. */
export function createPictureLoader(): PictureLoader {
  const known = new Map<string, Picture | Broken>();
  return async (item, dpi) => {
    const { x, y, w, h } = item.box;
    const key = `${dpi} ${x} ${y} ${w} ${h} ${item.png}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = await decode(item, dpi);
    if (known.size >= 8) known.clear();
    known.set(key, made);
    return made;
  };
}
