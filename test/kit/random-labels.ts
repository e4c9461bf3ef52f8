import * as fc from 'fast-check';
import { box, code, frame, rule, text } from '#shared/label/build.ts';
import type { BarcodeItem, LabelDoc, LabelItem, Symbology } from '#shared/label/doc.ts';
import { eanCheckDigit } from '#shared/label/ean.ts';
import { dotsPerMm, leastModuleMm, type Dpi } from '#shared/label/size.ts';
import { quietZone, symbolSize } from '#shared/label/symbols.ts';

/** A label whose codes have room, and the resolution it is for. */
export interface RandomLabel {
  readonly doc: LabelDoc;
  readonly dpi: Dpi;
}

const gs = '\u001D';
const ascii = (least: number, most: number) =>
  fc.string({
    unit: fc.integer({ min: 33, max: 126 }).map((c) => String.fromCharCode(c)),
    minLength: least,
    maxLength: most,
  });
const alphanumeric = (least: number, most: number) =>
  fc.stringMatching(new RegExp(`^[0-9A-Za-z]{${least},${most}}$`));

const values: Record<Symbology, fc.Arbitrary<string>> = {
  code128: fc.oneof(
    fc.stringMatching(/^\d{7,10}-\d{4}-\d{1,2}$/),
    fc.stringMatching(/^[A-Z]{0,3}\d{6,16}$/),
    ascii(2, 14).filter((value) => value.length > 1),
  ),
  ean13: fc.stringMatching(/^\d{12}$/).map((digits) => digits + eanCheckDigit(`${digits}0`)),
  ean8: fc.stringMatching(/^\d{7}$/).map((digits) => digits + eanCheckDigit(`${digits}0`)),
  upca: fc.stringMatching(/^\d{11}$/).map((digits) => digits + eanCheckDigit(`${digits}0`)),
  qr: fc.oneof(
    fc.stringMatching(/^\d{7,10}-\d{4}-\d{1,2}$/),
    ascii(1, 60),
    fc.constantFrom(
      'https://www.ozon.ru/product/кружка-керамическая-1720049505',
      '顺丰速运 深圳市龙岗区 1423567890123',
    ),
  ),
  // A marking code as the state's system gives it: product, serial of 13 signs, key, signature.
  gs1datamatrix: fc
    .tuple(
      fc.stringMatching(/^04\d{11}$/),
      ascii(13, 13),
      alphanumeric(4, 4),
      fc.option(alphanumeric(44, 44)),
    )
    .map(([gtin, serial, key, sign]) => {
      const check = eanCheckDigit(`${gtin.slice(1)}0`);
      const tail = sign === null ? `${gs}93${key}` : `${gs}91${key}${gs}92${sign}`;
      return `01${gtin}${check}21${serial}${tail}`;
    }),
};

const scripts = fc.constantFrom(
  'Кузнецова Екатерина Владимировна',
  '深圳市晨光贸易有限公司',
  'Қазақстан Республикасы, Алматы',
  'Building B, 3F, Unit 306',
  '№ 5 «Южный-2» — 1 299 ₽',
  'ул. Ленина, д. 1, корп. 2, кв. 214',
  'Ünïcödé 🎁 한국어',
);
const words = fc
  .array(fc.oneof(scripts, fc.string({ maxLength: 20 })), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' '));

const anyCode = fc
  .constantFrom<Symbology>(
    'code128',
    'code128',
    'ean13',
    'ean8',
    'upca',
    'qr',
    'qr',
    'gs1datamatrix',
    'gs1datamatrix',
  )
  .chain((symbology) =>
    fc.record({
      symbology: fc.constant(symbology),
      value: values[symbology],
      grow: fc.integer({ min: 0, max: 3 }),
      hri: fc.constantFrom(0, 2.2, 3),
      tall: fc.double({ min: 6, max: 14, noNaN: true }),
    }),
  );

type Wish = typeof anyCode extends fc.Arbitrary<infer T> ? T : never;

/** The code with a box that holds it at the least good module or a few dots more. */
function sized({ symbology, value, grow, hri, tall }: Wish, dpi: Dpi): BarcodeItem {
  const perMm = dotsPerMm(dpi);
  const dots = Math.ceil(leastModuleMm(dpi) * perMm - 1e-6) + grow * (dpi === 600 ? 2 : 1);
  const moduleMm = dots / perMm;
  const { columns, rows } = symbolSize(symbology, value);
  const zone = quietZone[symbology];
  // A dot more than it needs on each side: boxes are rounded to dots.
  const width = (columns + zone.left + zone.right) * moduleMm + 2 / perMm;
  const height = rows === 1 ? tall : (rows + 2 * zone.around) * moduleMm + 2 / perMm;
  return code(box(0, 0, width, height + hri * 1.5), symbology, value, moduleMm, hri);
}

const moved = (item: BarcodeItem, x: number, y: number): BarcodeItem => ({
  ...item,
  box: { ...item.box, x, y },
});

/** Codes one below the other, words between and beside them, a frame around all of it. */
function laidOut(
  { width, height }: { width: number; height: number },
  codes: readonly BarcodeItem[],
  lines: readonly { words: string; size: number; bold: boolean; wrap: boolean }[],
): LabelItem[] {
  const items: LabelItem[] = [];
  const queue = [...lines];
  let y = 2;
  const line = (): void => {
    const next = queue.shift();
    if (next === undefined || y + 4 > height - 2) return;
    const tall = Math.min(next.wrap ? next.size * 3 : next.size * 1.4, height - 2 - y);
    items.push(
      text(box(2, y, width - 4, tall), next.words, next.size, {
        bold: next.bold,
        maxLines: next.wrap ? 3 : 1,
      }),
    );
    y += tall + 0.5;
  };
  line();
  for (const item of codes) {
    if (item.box.w > width - 4 || y + item.box.h > height - 2) continue;
    items.push(moved(item, 2 + (width - 4 - item.box.w) / 2, y));
    y += item.box.h + 0.5;
    line();
    if (y < height - 3) items.push(rule(2, y + 0.2, width - 4, 0.2));
    y += 0.8;
  }
  return [...items, frame(box(0.5, 0.5, width - 1, height - 1), 0.3)];
}

const anyLine = fc.record({
  words,
  size: fc.double({ min: 1.8, max: 6, noNaN: true }),
  bold: fc.boolean(),
  wrap: fc.boolean(),
});

const sides = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ width: 58, height: 40 }) },
  { weight: 2, arbitrary: fc.constant({ width: 75, height: 120 }) },
  { weight: 1, arbitrary: fc.constant({ width: 100, height: 150 }) },
  {
    weight: 5,
    arbitrary: fc.record({
      width: fc.double({ min: 24, max: 80, noNaN: true }),
      height: fc.double({ min: 16, max: 70, noNaN: true }),
    }),
  },
);

/** Labels of any size, resolution, script and code, as an unkind supervisor might design them. */
export const anyLabel: fc.Arbitrary<RandomLabel> = fc
  .record({
    sides,
    dpi: fc.constantFrom<Dpi>(203, 203, 203, 300, 300, 600),
    codes: fc.array(anyCode, { minLength: 1, maxLength: 4 }),
    lines: fc.array(anyLine, { maxLength: 6 }),
  })
  .map(({ sides: { width, height }, dpi, codes, lines }) => ({
    dpi,
    doc: {
      widthMm: width,
      heightMm: height,
      items: laidOut(
        { width, height },
        codes.map((wish) => sized(wish, dpi)),
        lines,
      ),
    },
  }));
