import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, expect, test } from 'vitest';
import { box, text } from '#shared/label/build.ts';
import { fromGrey, type Bitmap } from '../../../electron/labels/raster/bitmap.ts';
import { cssFont, loadFonts, type Fonts } from '../../../electron/labels/fonts.ts';
import { planLabel } from '../../../electron/labels/raster/plan.ts';
import { createRaster } from '../../../electron/labels/raster/raster.ts';
import { differingDots, ink } from '../../kit/dots.ts';
import { labelAssets, must } from '../../kit/label-engine.ts';

const side = 64;
let fonts: Fonts;
let tofu: Bitmap;

function drawRaw(content: string): Bitmap {
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, side, side);
  context.fillStyle = 'black';
  context.font = cssFont(400, 40);
  context.fillText(content, 0, 46);
  return fromGrey(canvas.data(), side, side, side * 4, 4);
}

beforeAll(() => {
  fonts = must(loadFonts(labelAssets.fonts));
  tofu = drawRaw('\u{10FFFD}');
});

test('the box of a missing character is a picture of its own', () => {
  expect(ink(tofu)).toBeGreaterThan(50);
  expect(fonts.covers(0x10fffd)).toBe(false);
});

test('every Russian and Kazakh letter, the rouble and common Chinese are drawn as themselves, in both weights', () => {
  const cyrillic = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяӘҒҚҢӨҰҮҺІ';
  const chinese =
    '易碎品收寄件仓库截止运单号重量补打装箱商数合计货第页共顺丰中通韵达申圆极兔京东邮政深圳龙岗';
  const seen = new Map<string, string>();
  const raster = createRaster();
  for (const character of cyrillic + chinese + '₽№«»—') {
    expect(fonts.covers(character.codePointAt(0) ?? 0), character).toBe(true);
    for (const bold of [false, true]) {
      const stock = { widthMm: 8, heightMm: 8 };
      const doc = { ...stock, items: [text(box(0, 0, 8, 8), character, 5, { bold })] };
      const dots = raster(stock, planLabel(doc, 203, fonts), 203);
      expect(ink(dots), character).toBeGreaterThan(8);
      const look = Buffer.from(dots.data).toString('base64');
      const twin = seen.get(look);
      // Some letters look alike in any font: lower and upper case do not.
      expect(twin === undefined, `${character} looks like ${twin ?? ''}`).toBe(true);
      seen.set(look, character);
    }
    expect(differingDots(drawRaw(character), tofu), character).toBeGreaterThan(30);
  }
});
