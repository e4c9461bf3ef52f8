import { createBitmap, fillDots, isBlack, type Bitmap } from '../../electron/labels/raster/bitmap.ts';
import { ByteReader } from './byte-reader.ts';

/** What a Brother QL would put on paper: the printable stretch of its roll, as one sees it. */
export interface QlPage {
  readonly bitmap: Bitmap;
  readonly rollMm: number;
  /** 0 for endless rolls. */
  readonly lengthMm: number;
  readonly dieCut: boolean;
  readonly marginDots: number;
  readonly packed: boolean;
}

// Printable dots, and pins beside them on the 90-byte head, by roll (Raster Command Reference, "Raster line").
const areas: Readonly<Record<number, readonly [dots: number, offset: number]>> = {
  29: [306, 6],
  38: [413, 12],
  50: [554, 12],
  54: [590, 0],
  62: [696, 12],
  102: [1164, 12],
};

function unpack(packed: Buffer, length: number): Buffer {
  const out: number[] = [];
  for (let at = 0; at < packed.length;) {
    const count = packed.readInt8(at++);
    if (count === -128) continue;
    if (count >= 0) {
      out.push(...packed.subarray(at, at + count + 1));
      at += count + 1;
      if (at > packed.length) throw new Error('PackBits ends inside a stretch');
    } else {
      if (at >= packed.length) throw new Error('PackBits ends inside a run');
      out.push(...Array.from({ length: 1 - count }, () => packed[at] ?? 0));
      at++;
    }
  }
  if (out.length !== length) throw new Error(`a row of ${out.length} bytes on a head of ${length}`);
  return Buffer.from(out);
}

interface Head {
  readonly rollMm: number;
  readonly lengthMm: number;
  readonly dieCut: boolean;
  readonly rows: number;
  readonly first: boolean;
  readonly marginDots: number;
  readonly packed: boolean;
}

function expect(reader: ByteReader, ...bytes: readonly number[]): void {
  if (!reader.next(...bytes)) reader.unknown('QL');
}

const i = 0x69;

function pageHead(reader: ByteReader): Head {
  expect(reader, 0x1b, i, 0x61, 1);
  expect(reader, 0x1b, i, 0x7a, 0x86);
  const kind = reader.byte();
  if (kind !== 0x0a && kind !== 0x0b) throw new Error(`media kind ${kind}`);
  const rollMm = reader.byte();
  const lengthMm = reader.byte();
  const rows = reader.take(4).readUInt32LE(0);
  const later = reader.byte();
  if (later > 1 || reader.byte() !== 0) throw new Error('page byte');
  expect(reader, 0x1b, i, 0x4d, 0x40);
  expect(reader, 0x1b, i, 0x41, 1);
  expect(reader, 0x1b, i, 0x4b, 8);
  expect(reader, 0x1b, i, 0x64);
  const marginDots = reader.word();
  expect(reader, 0x4d);
  const mode = reader.byte();
  if (mode !== 0 && mode !== 2) throw new Error(`compression ${mode}`);
  return {
    rollMm,
    lengthMm,
    dieCut: kind === 0x0b,
    rows,
    first: later === 0,
    marginDots,
    packed: mode === 2,
  };
}

function pinRows(reader: ByteReader, head: Head, bytesPerRow: number): Buffer[] {
  return Array.from({ length: head.rows }, () => {
    if (head.packed && reader.next(0x5a)) return Buffer.alloc(bytesPerRow);
    expect(reader, 0x67, 0);
    const body = reader.take(reader.byte());
    return head.packed ? unpack(body, bytesPerRow) : unpackedRow(body, bytesPerRow);
  });
}

function unpackedRow(body: Buffer, bytesPerRow: number): Buffer {
  if (body.length !== bytesPerRow) throw new Error(`a row of ${body.length} bytes`);
  return body;
}

/** Pins to paper: the first pin is at the right edge. */
function paper(rows: readonly Buffer[], rollMm: number, bytesPerRow: number): Bitmap {
  const area = areas[rollMm];
  if (area === undefined) throw new Error(`no roll of ${rollMm} mm`);
  const [dots, offset] = area;
  const first = bytesPerRow === 162 ? offset + 44 : offset;
  const pins: Bitmap = {
    width: bytesPerRow * 8,
    height: rows.length,
    stride: bytesPerRow,
    data: Buffer.concat(rows),
  };
  const page = createBitmap(dots, rows.length);
  for (let y = 0; y < rows.length; y++) {
    for (let pin = 0; pin < pins.width; pin++) {
      if (!isBlack(pins, pin, y)) continue;
      const x = dots - 1 - (pin - first);
      if (x < 0 || x >= dots) throw new Error(`pin ${pin} burns beside the roll`);
      fillDots(page, x, y, 1, 1, true);
    }
  }
  return page;
}

/** A strict Brother QL: the page sequence of the Raster Command Reference and nothing else; 90 or 162 bytes a row. */
export function printQl(bytes: Uint8Array, bytesPerRow: 90 | 162 = 90): QlPage[] {
  const reader = new ByteReader(bytes);
  if (reader.take(400).some((byte) => byte !== 0)) throw new Error('not invalidated first');
  expect(reader, 0x1b, 0x40);
  const pages: QlPage[] = [];
  for (let ended = false; !ended;) {
    const { rows, first, ...head } = pageHead(reader);
    if (first !== (pages.length === 0)) throw new Error('first page not told from the others');
    const all = pinRows(reader, { rows, first, ...head }, bytesPerRow);
    pages.push({ bitmap: paper(all, head.rollMm, bytesPerRow), ...head });
    ended = reader.next(0x1a);
    if (!ended) expect(reader, 0x0c);
  }
  if (!reader.done) reader.unknown('QL');
  return pages;
}
