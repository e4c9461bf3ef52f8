import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { LabelLanguage } from '#shared/label/languages.ts';
import { dotsPerMm } from '#shared/label/size.ts';
import { toPng } from '../../electron/labels/languages/png.ts';
import type { Bitmap } from '../../electron/labels/raster/bitmap.ts';
import { cropped, differingDots, farDots, ink, pngDots } from '../kit/dots.ts';
import { must } from '../kit/label-engine.ts';
import type { LabelCase } from './matrix.ts';
import { meantCodes, type MeantCode } from './meant.ts';
import { bytesFile, printBack, speaks, type PrintedBack } from './print-back.ts';
import { readBack, unread, type Picture } from './read-back.ts';
import type { ReadBack } from './readers.ts';

/** One line of `index.json`. */
export interface LabelRow {
  readonly kind: string;
  readonly locale: string;
  readonly size: string;
  readonly dpi: number;
  readonly language: LabelLanguage;
  readonly variant: string | null;
  readonly page: number;
  /** File with the rendering of the bytes. */
  readonly png: string;
  /** File with the bytes. */
  readonly bytes: string;
  /** Dots of the rendering that are not as meant. */
  readonly differing: number;
  readonly expected: readonly { readonly text: string; readonly symbology: string }[];
  readonly decoded: readonly ReadBack[];
}

/** Rows, and what is not right about them. */
export interface Outcome {
  readonly rows: readonly LabelRow[];
  readonly wrong: readonly string[];
}

interface Made {
  readonly label: LabelCase;
  readonly meant: readonly MeantCode[];
  readonly dots: Bitmap;
  readonly back: readonly PrintedBack[];
  readonly told: readonly string[];
}

// Poppler smooths letters by its own rules, which moves their edges by a dot and loses some hairs of small ones.
const strangeShare = 0.05;

async function make(
  engine: LabelEngine,
  label: LabelCase,
  languages: readonly LabelLanguage[],
  out: string,
): Promise<Made> {
  const { bytes, findings } = must(await engine.render(label.doc, { dpi: label.dpi, language: 'png' }));
  const dots = await pngDots(bytes);
  const back: PrintedBack[] = [];
  for (const language of languages.filter((each) => speaks(label, each)))
    back.push(await printBack(engine, label, language, dots, out));
  // Long names end in an ellipsis where they must; anything else worth telling is wrong on a sample.
  const told = findings.filter(({ kind }) => kind !== 'text-cut').map(({ kind }) => kind);
  return { label, meant: meantCodes(label.doc, label.dpi), dots, back, told };
}

/** What the dots of a rendering say against it. */
function strange({ meant, dots }: Made, { language, differing, dots: seen }: PrintedBack): string[] {
  if (language !== 'pdf') return differing === 0 ? [] : [`${differing} dots differ`];
  const share = farDots(dots, seen) / Math.max(1, ink(dots));
  const broken = meant.filter(({ at }) => {
    const piece = (from: Bitmap) => cropped(from, at.x, at.y, at.w, at.h);
    return differingDots(piece(dots), piece(seen)) > 0;
  });
  return [
    ...(share > strangeShare
      ? [`${(share * 100).toFixed(1)} % of the dots are not where they were meant`]
      : []),
    ...broken.map(({ text }) => `the dots of ${text} differ`),
  ];
}

/** Makes, prints back and reads some labels; renderings equal dot by dot are read once. */
export async function makeRows(
  engine: LabelEngine,
  labels: readonly LabelCase[],
  languages: readonly LabelLanguage[],
  out: string,
): Promise<Outcome> {
  const made: Made[] = [];
  for (const label of labels) made.push(await make(engine, label, languages, out));
  const pictures: Picture[] = [];
  const pictureOf = made.map(({ dots, meant, back }) => {
    const exact: Picture = { dots, meant };
    if (back.some((each) => each.exact)) pictures.push(exact);
    return back.map((each) => {
      if (each.exact) return exact;
      const own: Picture = { dots: each.dots, meant };
      pictures.push(own);
      return own;
    });
  });
  const read = await readBack(pictures);
  const readOf = new Map(pictures.map((picture, i) => [picture, read[i] ?? []]));
  const rows: LabelRow[] = [];
  const wrong: string[] = [];
  made.forEach((each, i) => {
    wrong.push(...each.told.map((kind) => `${each.label.name}: ${kind}`));
    const written = new Map<string, string>();
    each.back.forEach((back, k) => {
      const { label, meant } = each;
      const picture = pictureOf[i]?.[k];
      const decoded = picture === undefined ? [] : (readOf.get(picture) ?? []);
      const png = `${label.name}.${back.language}.png`;
      writePng(path.join(out, png), back, dotsPerMm(label.dpi), written);
      const { kind, locale, size, dpi, variant, page } = label;
      rows.push({
        kind,
        locale,
        size,
        dpi,
        language: back.language,
        variant,
        page,
        png,
        bytes: bytesFile(label, back.language),
        differing: back.differing,
        expected: meant.map(({ text, symbology }) => ({ text, symbology })),
        decoded,
      });
      const bad = [...strange(each, back), ...(picture === undefined ? [] : unread(picture, decoded))];
      wrong.push(...bad.map((what) => `${label.name} ${back.language}: ${what}`));
    });
  });
  return { rows, wrong };
}

/** Writes a picture; one that was just written for another language of the same label is copied. */
function writePng(file: string, back: PrintedBack, perMm: number, written: Map<string, string>): void {
  const { width, height, data } = back.dots;
  const key = `${width}x${height}:${Buffer.from(data).toString('latin1')}`;
  const twin = written.get(key);
  if (twin === undefined) writeFileSync(file, toPng(back.dots, perMm));
  else copyFileSync(twin, file);
  written.set(key, file);
}
