import { assertNever } from '../kit/assert-never.ts';
import type { Symbology } from './doc.ts';

/** Size of a symbol in modules without its quiet zones; bars have one row. */
export interface SymbolSize {
  readonly columns: number;
  readonly rows: number;
}

/** Quiet zones in modules (ISO/IEC 15417, 15420, 18004, 16022; twice the least for DataMatrix). */
export const quietZone: Record<
  Symbology,
  { readonly left: number; readonly right: number; readonly around: number }
> = {
  code128: { left: 10, right: 10, around: 0 },
  ean13: { left: 11, right: 7, around: 0 },
  ean8: { left: 7, right: 7, around: 0 },
  upca: { left: 9, right: 9, around: 0 },
  qr: { left: 4, right: 4, around: 4 },
  gs1datamatrix: { left: 2, right: 2, around: 2 },
};

/** Modules of a Code 128 symbol: the fewest symbol characters over sets B and C (dynamic programming from the end). */
function code128Modules(value: string): number {
  const n = value.length;
  const inB = Array.from({ length: n + 1 }, () => 0);
  const inC = Array.from({ length: n + 1 }, () => 0);
  for (let i = n - 1; i >= 0; i--) {
    const b = 1 + (inB[i + 1] ?? 0);
    const c = /^\d\d$/.test(value.slice(i, i + 2)) ? 1 + (inC[i + 2] ?? 0) : Infinity;
    inB[i] = Math.min(b, c + 1);
    inC[i] = Math.min(c, b + 1);
  }
  const characters = 2 + Math.min(inB[0] ?? 0, inC[0] ?? 0);
  return characters * 11 + 13;
}

// Data codewords of versions 1 to 40 at level M (ISO/IEC 18004 table 7).
const qrCodewords = [
  16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415, 453, 507, 563, 627, 669, 714, 782,
  860, 914, 1000, 1062, 1128, 1193, 1267, 1373, 1455, 1541, 1631, 1725, 1812, 1914, 1992, 2102, 2216, 2334,
];

const utf8Length = (text: string): number =>
  Array.from(text).reduce((sum, c) => {
    const code = c.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);

// Bits of the character count by version band (1-9, 10-26, 27-40), then bits of the data itself.
function qrMode(value: string): { readonly count: readonly [number, number, number]; readonly bits: number } {
  if (/^\d+$/.test(value)) return { count: [10, 12, 14], bits: Math.ceil((value.length * 10) / 3) };
  if (/^[0-9A-Z $%*+\-./:]+$/.test(value)) return { count: [9, 11, 13], bits: Math.ceil(value.length * 5.5) };
  // 12 more bits to announce UTF-8.
  return { count: [8, 16, 16], bits: 12 + utf8Length(value) * 8 };
}

/** Modules along a side of a QR code at level M in the best single mode; mixing modes may need fewer. */
function qrModules(value: string): number {
  const { count, bits } = qrMode(value);
  const version = qrCodewords.findIndex((codewords, i) => {
    const head = 4 + count[i < 9 ? 0 : i < 26 ? 1 : 2];
    return head + bits <= codewords * 8;
  });
  return version < 0 ? Infinity : 21 + 4 * version;
}

// [side, data codewords] of square symbols (ISO/IEC 16022 table 7).
const dataMatrixSizes: readonly (readonly [number, number])[] = [
  [10, 3],
  [12, 5],
  [14, 8],
  [16, 12],
  [18, 18],
  [20, 22],
  [22, 30],
  [24, 36],
  [26, 44],
  [32, 62],
  [36, 86],
  [40, 114],
  [44, 144],
  [48, 174],
  [52, 204],
  [64, 280],
  [72, 368],
  [80, 456],
  [88, 576],
  [96, 696],
  [104, 816],
  [120, 1050],
  [132, 1304],
  [144, 1558],
];

/** Modules along a side of a GS1 DataMatrix in plain ASCII mode; denser modes may need fewer. */
function dataMatrixModules(value: string): number {
  const codewords = 1 + value.replaceAll(/\d\d/g, '#').length;
  return dataMatrixSizes.find(([, capacity]) => capacity >= codewords)?.[0] ?? Infinity;
}

/** Size of the symbol that would carry the value: exact for bars, at most one step too large for squares. */
export function symbolSize(symbology: Symbology, value: string): SymbolSize {
  switch (symbology) {
    case 'code128':
      return { columns: code128Modules(value), rows: 1 };
    case 'ean8':
      return { columns: 67, rows: 1 };
    case 'ean13':
    case 'upca':
      return { columns: 95, rows: 1 };
    case 'qr': {
      const side = qrModules(value);
      return { columns: side, rows: side };
    }
    case 'gs1datamatrix': {
      const side = dataMatrixModules(value);
      return { columns: side, rows: side };
    }
    default:
      return assertNever(symbology);
  }
}
