import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitBarcode } from '#shared/label/barcode-fit.ts';
import { boxOf, type BarcodeItem } from '#shared/label/doc.ts';
import type { RenderOptions } from '#shared/label/engine.ts';
import { isFatal } from '#shared/label/findings.ts';
import { dotsPerMm, toDots } from '#shared/label/size.ts';
import { toPng } from '../../../electron/labels/languages/png.ts';
import { fillDots, framed, isBlack, type Bitmap } from '../../../electron/labels/raster/bitmap.ts';
import { encodeModules } from '../../../electron/labels/raster/modules.ts';
import { differingDots, ink, pngDots } from '../../kit/dots.ts';
import { printEscpos } from '../../kit/escpos-printer.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { haveReader, readAllWithDmtx, readAllWithZbar } from '../../kit/outside-readers.ts';
import { readCodesOf } from '../../kit/png-codes.ts';
import { printQl } from '../../kit/ql-printer.ts';
import { anyLabel, type RandomLabel } from '../../kit/random-labels.ts';
import { printTspl } from '../../kit/tspl-printer.ts';
import { readZpl } from '../../kit/zpl-printer.ts';

// Thousands on demand: PACKLINE_LABELS=5000 npx vitest run … random-labels
const runs = Number(process.env['PACKLINE_LABELS'] ?? 60);
const seed = Number(process.env['PACKLINE_SEED'] ?? 20_261_122);
const batch = 30;

const engine = inlineEngine();
const aims = {
  code128: ']C0',
  ean13: ']E0',
  ean8: ']E4',
  upca: ']E0',
  qr: ']Q1',
  gs1datamatrix: ']d2',
} as const;
const zbarNames = {
  code128: 'CODE-128',
  ean13: 'EAN-13',
  ean8: 'EAN-8',
  upca: 'EAN-13',
  qr: 'QR-Code',
  gs1datamatrix: null,
} as const;

/** A UPC-A is an EAN-13 that begins with 0, and readers say so. */
const readText = ({ symbology, value }: BarcodeItem): string => (symbology === 'upca' ? `0${value}` : value);

const codesOf = ({ doc }: RandomLabel): BarcodeItem[] => doc.items.filter((item) => item.kind === 'barcode');

/** Ink outside every item's box, a dot of rounding aside. */
function strayInk({ doc, dpi }: RandomLabel, dots: Bitmap): number {
  const rest: Bitmap = { ...dots, data: Uint8Array.from(dots.data) };
  for (const item of doc.items) {
    const { x, y, w, h } = boxOf(item);
    const [left, top] = [toDots(x, dpi) - 1, toDots(y, dpi) - 1];
    if (item.kind !== 'rect') {
      fillDots(rest, left, top, toDots(x + w, dpi) + 1 - left, toDots(y + h, dpi) + 1 - top, false);
      continue;
    }
    const stroke = toDots(0.3, dpi) + 2;
    const [right, bottom] = [toDots(x + w, dpi) + 1, toDots(y + h, dpi) + 1];
    fillDots(rest, left, top, right - left, stroke, false);
    fillDots(rest, left, bottom - stroke, right - left, stroke, false);
    fillDots(rest, left, top, stroke, bottom - top, false);
    fillDots(rest, right - stroke, top, stroke, bottom - top, false);
  }
  return ink(rest);
}

/** Every module of a code is a block of whole dots, and there is nothing else in its quiet zone. */
function blurred(item: BarcodeItem, { dpi }: RandomLabel, dots: Bitmap): number {
  const modules = encodeModules(item);
  if (modules === null) throw new Error('no symbol');
  const { module, symbol, quiet } = fitBarcode(item, modules, dpi);
  const black = new Set(
    modules.runs.flatMap(({ row, column, length }) =>
      Array.from({ length }, (_, i) => row * modules.columns + column + i),
    ),
  );
  let wrong = 0;
  for (let y = quiet.y; y < quiet.y + quiet.h; y++) {
    for (let x = quiet.x; x < quiet.x + quiet.w; x++) {
      const column = Math.floor((x - symbol.x) / module);
      const row = modules.rows === 1 ? 0 : Math.floor((y - symbol.y) / module);
      const inside = column >= 0 && column < modules.columns && row >= 0 && row < modules.rows;
      if (isBlack(dots, x, y) !== (inside && black.has(row * modules.columns + column))) wrong++;
    }
  }
  return wrong;
}

/** The label in a printer's language, read back. */
async function asPrinted({ doc, dpi }: RandomLabel, i: number): Promise<Bitmap> {
  const language = (['zpl', 'tspl', 'escpos', 'ql'] as const)[i % 4] ?? 'zpl';
  const compression = (['acs', 'z64', 'hex', 'none'] as const)[(i >> 2) % 4] ?? 'acs';
  const options: RenderOptions = { dpi, language, printer: { compression } };
  // Brother's language has one resolution.
  if (language === 'ql' && dpi !== 300) return asPrinted({ doc, dpi }, i + 1);
  const printer = language === 'ql' ? { compression, widthDots: 1296 } : { compression };
  const printed = await engine.render(doc, { ...options, printer });
  // Its rolls print up to 5 mm less than their width: a label with ink there is refused, not cut.
  if (language === 'ql' && !printed.ok && printed.error.kind === 'wider-than-head')
    return asPrinted({ doc, dpi }, i + 1);
  const { bytes } = must(printed);
  switch (language) {
    case 'zpl':
      return readZpl(bytes).bitmap;
    case 'tspl':
      return printTspl(bytes, dotsPerMm(dpi))[0]?.bitmap ?? readZpl(bytes).bitmap;
    case 'escpos':
      return printEscpos(bytes)[0]?.bitmap ?? readZpl(bytes).bitmap;
    case 'ql': {
      const { bitmap } = printQl(bytes, 162)[0] ?? { bitmap: readZpl(bytes).bitmap };
      const width = toDots(doc.widthMm, dpi);
      return framed(
        bitmap,
        bitmap.width - width - Math.floor((bitmap.width - width) / 2),
        0,
        width,
        bitmap.height,
      );
    }
  }
}

async function checked(label: RandomLabel, i: number): Promise<Uint8Array> {
  const { bytes, findings } = must(await engine.render(label.doc, { dpi: label.dpi, language: 'png' }));
  const dots = await pngDots(bytes);
  expect(findings.filter(isFatal)).toEqual([]);
  expect(strayInk(label, dots)).toBe(0);
  for (const item of codesOf(label)) expect(blurred(item, label, dots)).toBe(0);
  expect(differingDots(await asPrinted(label, i), dots)).toBe(0);
  const found = (await readCodesOf(bytes)).map(({ aim, text }) => `${aim} ${text}`).sort();
  expect(found).toEqual(
    codesOf(label)
      .map((item) => `${aims[item.symbology]} ${readText(item)}`)
      .sort(),
  );
  return bytes;
}

/** Reads what libdmtx may see: the label as far as one DataMatrix and its quiet zone reach. */
async function cutOut(item: BarcodeItem, label: RandomLabel, png: Uint8Array): Promise<Uint8Array> {
  const modules = encodeModules(item);
  if (modules === null) throw new Error('no symbol');
  const { quiet } = fitBarcode(item, modules, label.dpi);
  return toPng(framed(await pngDots(png), quiet.x, quiet.y, quiet.w, quiet.h), dotsPerMm(label.dpi));
}

const labels = fc.sample(anyLabel, { numRuns: runs, seed });

test.each(Array.from({ length: Math.ceil(runs / batch) }, (_, i) => [i * batch]))(
  'EN4 EN5 EN13 random labels from number %s on: every code is whole dots and read by strangers, nothing strays, the printer gets the same dots',
  async (from) => {
    const part = labels.slice(from, from + batch);
    const pngs: Uint8Array[] = [];
    for (const [i, label] of part.entries())
      pngs.push(
        await checked(label, from + i).catch((thrown: unknown) => {
          throw new Error(`label ${from + i} of seed ${seed}: ${JSON.stringify(label)}`, { cause: thrown });
        }),
      );
    if (haveReader('zbarimg')) {
      const seen = readAllWithZbar(pngs);
      for (const [i, label] of part.entries()) {
        const wanted = codesOf(label).flatMap((item) => {
          const name = zbarNames[item.symbology];
          // Without a mark of the character set zbar guesses; ours are ASCII wherever a machine reads them.
          return name === null || !/^[ -~]*$/.test(item.value) ? [] : [`${name}:${readText(item)}`];
        });
        expect(
          wanted.filter((one) => seen[i]?.includes(one) !== true),
          `label ${from + i}`,
        ).toEqual([]);
      }
    }
    if (!haveReader('dmtxread')) return;
    const matrices = part.flatMap((label, i) =>
      codesOf(label).flatMap((item) => (item.symbology === 'gs1datamatrix' ? [{ item, label, i }] : [])),
    );
    const cut = await Promise.all(
      matrices.map(({ item, label, i }) => cutOut(item, label, pngs[i] ?? new Uint8Array())),
    );
    expect(readAllWithDmtx(cut)).toEqual(matrices.map(({ item }) => `\u001D${item.value}`));
  },
  600_000,
);
