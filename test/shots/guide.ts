import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser } from 'playwright';
import { show } from '../gallery/served.ts';
import { guidePictures, type GuidePicture } from './guide-pictures.ts';
import type { ShotsOptions } from './options.ts';

/** Where the guide lies; its pictures stand in a folder beside the pages of each language. */
const GUIDE = 'docs/guide';
/** The screen of a small table: words stay large when it is drawn smaller. */
const SCREEN = { width: 1366, height: 768 };
const WIDTH_PX = 900;
/** All pictures of three languages together stay below 6 MB with it. */
const QUALITY = 62;

async function small(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(WIDTH_PX, Math.round((image.height * WIDTH_PX) / image.width));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.encode('webp', QUALITY);
}

const wantedOf = ({ only }: ShotsOptions): readonly GuidePicture[] =>
  guidePictures.filter(({ name }) => only.test(name));

/** Takes the pictures of the guide anew, light, small and as WebP; gives what is wrong. */
export async function takeGuide(
  browser: Browser,
  address: string,
  screens: readonly string[],
  options: ShotsOptions,
): Promise<readonly string[]> {
  const wanted = wantedOf(options);
  const missing = wanted.filter(({ screen }) => !screens.includes(screen));
  if (missing.length > 0) return missing.map(({ name, screen }) => `${name}: no screen is called ${screen}`);
  for (const locale of options.locales) {
    const folder = path.join(GUIDE, locale, 'pictures');
    if (wanted.length === guidePictures.length) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const page = await browser.newPage({ viewport: SCREEN });
    await page.goto(address);
    for (const { name, screen } of wanted) {
      await show(page, { screen, locale, theme: 'light' });
      const png = await page.screenshot({ animations: 'disabled' });
      writeFileSync(path.join(folder, `${name}.webp`), await small(png));
    }
    await page.close();
  }
  return [];
}
