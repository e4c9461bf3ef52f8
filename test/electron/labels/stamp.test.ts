import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';
import type { PagePlace } from '#shared/label/engine.ts';
import { createBitmap, fillDots, isBlack } from '../../../electron/labels/raster/bitmap.ts';
import { stamped } from '../../../electron/labels/raster/stamp.ts';
import { pngDots } from '../../kit/dots.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { labelPdf } from '../../kit/pdf-samples.ts';

const engine = inlineEngine();
const posting = '0208245774-0029-1';

/** A page as the marketplace sends it, printed once more. */
async function printedAgain(mark: string | undefined, codes = 1) {
  const page = {
    widthMm: 75,
    heightMm: 120,
    title: posting,
    codes: Array.from({ length: codes }, () => ({ symbology: 'code128', value: posting }) as const),
  };
  const pdf = labelPdf(page);
  const place: PagePlace = { page: 1, stock: page, dpi: 203, codes: [posting] };
  const { file } = must(await engine.preparePdf(pdf, place));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const options = { ...place, language: 'png', sha256, ...(mark === undefined ? {} : { mark }) } as const;
  return must(await engine.renderDots(file, options));
}

test.each(['ПОВТОР 2', '补打 1', 'REPRINT 12'])(
  'LB3 a second copy says so where the page is empty, and every code is read as before: %s',
  async (mark) => {
    const plain = await pngDots((await printedAgain(undefined)).bytes);
    const { bytes, findings } = await printedAgain(mark);
    expect(findings).toEqual([]);
    const again = await pngDots(bytes);
    expect(again.data).not.toEqual(plain.data);
    for (let i = 0; i < plain.data.length; i++) expect((plain.data[i] ?? 0) & ~(again.data[i] ?? 0)).toBe(0);
    expect(must(await engine.readCodes(bytes)).map(({ text }) => text)).toEqual([posting]);
  },
);

test('LB3 a page without an empty place is printed as it is, and that is told', async () => {
  const { findings } = await printedAgain('REPRINT 1', 6);
  expect(findings).toEqual([{ kind: 'no-room-for-mark' }]);
});

test('the mark keeps three millimetres of white around it', () => {
  const page = createBitmap(400, 400);
  fillDots(page, 0, 0, 400, 250, true);
  const mark = createBitmap(160, 40);
  fillDots(mark, 0, 0, 160, 40, true);
  const done = stamped(page, mark, 203);
  if (done === null) throw new Error('no place found');
  const rows = Array.from({ length: 400 }, (_, y) => y).filter((y) => y >= 250 && isBlack(done, 300, y));
  expect(Math.min(...rows)).toBeGreaterThanOrEqual(250 + 24);
  expect(Math.max(...rows)).toBeLessThan(400 - 8);
});
