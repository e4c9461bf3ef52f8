import bwip from 'bwip-js/node';
import { assertNever } from '#shared/kit/assert-never.ts';
import type { BarcodeItem } from '#shared/label/doc.ts';

/** A symbol in modules: runs of black cells, each `length` wide, in one row. Bars have one row. */
export interface Modules {
  readonly columns: number;
  readonly rows: number;
  readonly runs: readonly { readonly column: number; readonly row: number; readonly length: number }[];
}

interface RawSymbol {
  readonly sbs?: readonly number[];
  readonly pixs?: readonly number[];
  readonly pixx?: number;
  readonly pixy?: number;
}

type BwipOptions = Parameters<typeof bwip.raw>[0] & { eclevel?: string };

function optionsFor(item: Pick<BarcodeItem, 'symbology' | 'value'>): BwipOptions {
  switch (item.symbology) {
    case 'code128':
      return { bcid: 'code128', text: item.value };
    case 'ean13':
    case 'ean8':
    case 'upca':
      return { bcid: item.symbology, text: item.value };
    case 'qr':
      return { bcid: 'qrcode', text: item.value, eclevel: 'M' };
    case 'gs1datamatrix': {
      // The element string is taken as it came from the state system: FNC1 first, GS between fields,
      // no parsing of brackets, since serial numbers contain them.
      const text = `^FNC1${item.value.replaceAll('^', '^^').replaceAll('\u001D', '^FNC1')}`;
      return { bcid: 'datamatrix', text, parsefnc: true };
    }
    default:
      return assertNever(item.symbology);
  }
}

function bars(widths: readonly number[]): Modules {
  let column = 0;
  const runs = widths.flatMap((length, i) => {
    const start = column;
    column += length;
    return i % 2 === 0 ? [{ column: start, row: 0, length }] : [];
  });
  return { columns: column, rows: 1, runs };
}

function squares(pixels: readonly number[], columns: number, rows: number): Modules {
  const runs: { column: number; row: number; length: number }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const start = column;
      while (column < columns && pixels[row * columns + column] === 1) column++;
      if (column > start) runs.push({ column: start, row, length: column - start });
    }
  }
  return { columns, rows, runs };
}

/** Encodes a value; null where no symbol of this kind can hold it. */
export function encodeModules(item: Pick<BarcodeItem, 'symbology' | 'value'>): Modules | null {
  let symbol: RawSymbol | undefined;
  try {
    // The named export `raw` is another thing: an encoder of that name.
    // oxlint-disable-next-line import/no-named-as-default-member
    symbol = (bwip.raw(optionsFor(item)) as RawSymbol[])[0];
  } catch {
    return null;
  }
  if (symbol?.sbs !== undefined) return bars(symbol.sbs);
  if (symbol?.pixs === undefined) return null;
  return squares(symbol.pixs, symbol.pixx ?? 0, symbol.pixy ?? 0);
}
