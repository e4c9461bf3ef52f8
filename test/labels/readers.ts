import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Symbology } from '#shared/label/doc.ts';
import { createBitmap, isBlack, fillDots, type Bitmap } from '../../electron/labels/raster/bitmap.ts';
import { toPng } from '../../electron/labels/languages/png.ts';
import { readCodesOf } from '../kit/png-codes.ts';

/** What a program read on a picture. */
export interface ReadBack {
  readonly reader: 'zxing' | 'zbar' | 'dmtx';
  readonly text: string;
  readonly aim: string;
}

/** Which programs know which codes. */
export const readersOf = (symbology: Symbology): readonly ReadBack['reader'][] =>
  symbology === 'gs1datamatrix' ? ['zxing', 'dmtx'] : ['zxing', 'zbar'];

const zbarAim: Readonly<Record<string, string>> = {
  'CODE-128': ']C0',
  'EAN-13': ']E0',
  'EAN-8': ']E4',
  'QR-Code': ']Q1',
};

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replaceAll(/<!\[CDATA\[([^]*?)\]\]>|&(\w+);/g, (_, data: string | undefined, name: string) =>
    data === undefined ? (entities[name] ?? '') : data,
  );

/** Codes that zbar finds on each picture; one start of the program for all of them. */
export function zbarOf(pictures: readonly Bitmap[]): ReadBack[][] {
  return inFolder((folder) => {
    const files = pictures.map((picture, i) => {
      const file = path.join(folder, `${i}.png`);
      writeFileSync(file, toPng(picture, 8));
      return file;
    });
    if (files.length === 0) return [];
    const { stdout } = spawnSync('zbarimg', ['-q', '--nodbus', '--xml', ...files], {
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    });
    const sources = new Map(
      [...stdout.matchAll(/<source href='([^']*)'>([^]*?)<\/source>/g)].map(([, file = '', body = '']) => [
        file,
        body,
      ]),
    );
    return files.map((file) =>
      [
        ...(sources.get(file) ?? '').matchAll(/<symbol type='([^']*)'[^>]*>[^]*?<data[^>]*>([^]*?)<\/data>/g),
      ].map(([, type = '', data = '']): ReadBack => ({
        reader: 'zbar',
        text: plain(data),
        aim: zbarAim[type] ?? type,
      })),
    );
  });
}

/** The DataMatrix on a picture by libdmtx; FNC1 in front comes as GS and makes it `]d2`. */
export const dmtxOf = (picture: Bitmap): ReadBack[] =>
  inFolder((folder) => {
    const file = path.join(folder, 'code.png');
    writeFileSync(file, toPng(picture, 8));
    const { stdout } = spawnSync('dmtxread', ['-n', '-G', '29', '-m', '4000', '-N', '1', file], {
      encoding: 'latin1',
    });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) =>
        line.startsWith('\u001D')
          ? { reader: 'dmtx', text: line.slice(1), aim: ']d2' }
          : { reader: 'dmtx', text: line, aim: ']d1' },
      );
  });

/** Codes that ZXing finds. */
export const zxingOf = async (picture: Bitmap): Promise<ReadBack[]> =>
  (await readCodesOf(toPng(picture, 8))).map(({ text, aim }) => ({ reader: 'zxing', text, aim }));

/** A piece of a picture with white around it, each dot drawn `scale` times as large: one code held under a reader. */
export function closeUp(
  picture: Bitmap,
  at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  scale: number,
): Bitmap {
  const pad = 12;
  const piece = createBitmap((at.w + 2 * pad) * scale, (at.h + 2 * pad) * scale);
  for (let y = 0; y < at.h; y++) {
    for (let x = 0; x < at.w; x++)
      if (isBlack(picture, at.x + x, at.y + y))
        fillDots(piece, (pad + x) * scale, (pad + y) * scale, scale, scale, true);
  }
  return piece;
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'packline-labels-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
