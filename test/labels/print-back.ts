import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { LabelLanguage } from '#shared/label/languages.ts';
import { dotsPerMm, toDots } from '#shared/label/size.ts';
import { framed, fromGrey, type Bitmap } from '../../electron/labels/raster/bitmap.ts';
import { differingDots, pngDots } from '../kit/dots.ts';
import { printEscpos } from '../kit/escpos-printer.ts';
import { must } from '../kit/label-engine.ts';
import { printQl } from '../kit/ql-printer.ts';
import { printTspl } from '../kit/tspl-printer.ts';
import { renderZpl } from '../kit/zpl-printer.ts';
import type { LabelCase } from './matrix.ts';

/** A label in a printer's language, and the dots that come of those bytes by a program that did not write them. */
export interface PrintedBack {
  readonly language: LabelLanguage;
  readonly bytes: Uint8Array;
  readonly dots: Bitmap;
  /** Dots that are not as meant; of a PDF's letters some always are, since its reader smooths them otherwise. */
  readonly differing: number;
  /** The dots are those meant, to the last one. */
  readonly exact: boolean;
}

const suffix: Readonly<Record<LabelLanguage, string>> = {
  zpl: 'zpl',
  tspl: 'tspl',
  escpos: 'escpos',
  ql: 'ql',
  pdf: 'pdf',
  png: 'png',
};

/** Name of the file with a label's bytes. */
export const bytesFile = (label: LabelCase, language: LabelLanguage): string =>
  `${label.name}.${language === 'png' ? 'label.png' : suffix[language]}`;

function only<T>(pages: readonly T[]): T {
  const [page, ...more] = pages;
  if (page === undefined || more.length > 0) throw new Error(`${pages.length} pages where one was meant`);
  return page;
}

/** A page by poppler, at the printer's exact resolution. */
function pdfDots(file: string, perMm: number): Bitmap {
  const args = ['-r', String(perMm * 25.4), '-gray', '-singlefile', file];
  const { stdout, status } = spawnSync('pdftoppm', args, { maxBuffer: 100_000_000 });
  const head = /^P5\n(\d+) (\d+)\n255\n/.exec(stdout.subarray(0, 40).toString('latin1'));
  if (status !== 0 || head === null) throw new Error(`pdftoppm could not read ${file}`);
  const [width, height] = [Number(head[1]), Number(head[2])];
  return fromGrey(stdout.subarray(head[0].length), width, height, width, 1);
}

/** Brother's rolls are narrower than their name: the label lies in the middle of what they print. */
const onRoll = (meant: Bitmap, width: number): Bitmap =>
  framed(meant, -(width - meant.width - Math.floor((width - meant.width) / 2)), 0, width, meant.height);

async function printed(
  label: LabelCase,
  language: LabelLanguage,
  bytes: Uint8Array,
  file: string,
): Promise<Bitmap> {
  const { dpi, doc } = label;
  const width = toDots(doc.widthMm, dpi);
  const height = toDots(doc.heightMm, dpi);
  switch (language) {
    case 'zpl':
      return renderZpl(bytes, width, height, dpi === 203 ? 203 : 300);
    case 'tspl':
      return only(printTspl(bytes, dotsPerMm(dpi))).bitmap;
    case 'escpos':
      return only(printEscpos(bytes)).bitmap;
    case 'ql':
      return only(printQl(bytes, 162)).bitmap;
    case 'pdf':
      return pdfDots(file, dotsPerMm(dpi));
    case 'png':
      return pngDots(bytes);
  }
}

/**
 * Whether a language is spoken by anything that prints this: A4 goes to office printers, Brother's raster is 300 dpi on
 * rolls of at most 102 mm, the ZPL renderer knows no 600 dpi.
 */
export function speaks(label: LabelCase, language: LabelLanguage): boolean {
  if (language === 'pdf' || language === 'png') return true;
  if (label.size === 'A4') return false;
  if (language === 'ql') return label.dpi === 300 && label.doc.widthMm <= 102;
  return language !== 'zpl' || label.dpi !== 600;
}

/** Renders a label, keeps its bytes and prints them back. */
export async function printBack(
  engine: LabelEngine,
  label: LabelCase,
  language: LabelLanguage,
  meant: Bitmap,
  out: string,
): Promise<PrintedBack> {
  const printer = language === 'ql' ? { widthDots: 1296 } : {};
  const { bytes } = must(await engine.render(label.doc, { dpi: label.dpi, language, printer }));
  const file = path.join(out, bytesFile(label, language));
  writeFileSync(file, bytes);
  const dots = await printed(label, language, bytes, file);
  const differing = differingDots(dots, language === 'ql' ? onRoll(meant, dots.width) : meant);
  return { language, bytes, dots, differing, exact: differing === 0 };
}
