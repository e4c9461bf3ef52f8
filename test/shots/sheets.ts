import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Shot } from './shots.ts';

const ACROSS = 4;
const DOWN = 4;
const WIDTH_PX = 480;
const HEIGHT_PX = 270;
const TITLE_PX = 26;
const GAP_PX = 10;

async function sheet(shots: readonly Shot[], folder: string): Promise<Buffer> {
  const rows = Math.ceil(shots.length / ACROSS);
  const canvas = createCanvas(
    ACROSS * (WIDTH_PX + GAP_PX) + GAP_PX,
    rows * (HEIGHT_PX + TITLE_PX + GAP_PX) + GAP_PX,
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#8a8f94';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = '16px sans-serif';
  context.fillStyle = '#000000';
  for (const [i, { screen, png }] of shots.entries()) {
    const x = GAP_PX + (i % ACROSS) * (WIDTH_PX + GAP_PX);
    const y = GAP_PX + Math.floor(i / ACROSS) * (HEIGHT_PX + TITLE_PX + GAP_PX);
    context.fillText(screen, x, y + TITLE_PX - 8);
    context.drawImage(await loadImage(path.join(folder, png)), x, y + TITLE_PX, WIDTH_PX, HEIGHT_PX);
  }
  return canvas.encode('png');
}

/** Writes contact sheets of sixteen pictures each, one row of sheets for each language, theme and size; gives their paths. */
export async function writeSheets(shots: readonly Shot[], folder: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const sort of new Set(shots.map(({ png }) => path.dirname(png)))) {
    const all = shots.filter(({ png }) => path.dirname(png) === sort);
    for (let from = 0; from < all.length; from += ACROSS * DOWN) {
      const file = `sheet-${sort}-${String(from / (ACROSS * DOWN) + 1).padStart(2, '0')}.png`;
      writeFileSync(path.join(folder, file), await sheet(all.slice(from, from + ACROSS * DOWN), folder));
      written.push(file);
    }
  }
  return written;
}
