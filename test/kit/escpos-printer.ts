import { createBitmap, type Bitmap } from '../../electron/labels/raster/bitmap.ts';
import { ByteReader } from './byte-reader.ts';

/** What an ESC/POS printer would put on paper: a label with the feed behind it. */
export interface EscposPage {
  readonly bitmap: Bitmap;
  /** `label`: to the next gap; `mark`: to the next black mark; else dots of plain feed. */
  readonly feed: 'label' | 'mark' | number;
  readonly darkness: number | null;
  /** Bytes of the largest band: what the printer's buffer has to hold. */
  readonly largestBand: number;
}

interface Band {
  readonly stride: number;
  readonly rows: number;
  readonly data: Buffer;
}

function raster(reader: ByteReader): Band | null {
  if (!reader.next(0x1d, 0x76, 0x30, 0)) return null;
  const stride = reader.word();
  const rows = reader.word();
  if (stride === 0 || rows === 0 || rows > 2303) throw new Error(`a band of ${stride}x${rows}`);
  return { stride, rows, data: reader.take(stride * rows) };
}

function joined(bands: readonly Band[]): Bitmap {
  const stride = bands[0]?.stride ?? 0;
  if (bands.some((band) => band.stride !== stride)) throw new Error('bands of different widths');
  const bitmap = createBitmap(
    stride * 8,
    bands.reduce((sum, { rows }) => sum + rows, 0),
  );
  bitmap.data.set(Buffer.concat(bands.map(({ data }) => data)));
  return bitmap;
}

function fed(reader: ByteReader): EscposPage['feed'] | null {
  if (reader.next(0x0c)) return 'label';
  if (reader.next(0x1d, 0x0c)) return 'mark';
  let dots: number | null = null;
  while (reader.next(0x1b, 0x4a)) dots = (dots ?? 0) + reader.byte();
  return dots;
}

/** A strict ESC/POS printer: knows `ESC @`, `GS ( K` 49, `GS v 0` and feeding, and refuses anything else, by its byte. */
export function printEscpos(bytes: Uint8Array): EscposPage[] {
  const reader = new ByteReader(bytes);
  if (!reader.next(0x1b, 0x40)) throw new Error('not initialised first');
  const darkness = reader.next(0x1d, 0x28, 0x4b, 2, 0, 49) ? reader.byte() : null;
  const pages: EscposPage[] = [];
  let bands: Band[] = [];
  while (!reader.done) {
    const band = raster(reader);
    if (band !== null) {
      bands.push(band);
      continue;
    }
    const feed = fed(reader);
    if (feed === null || bands.length === 0) return reader.unknown('ESC/POS');
    const largestBand = Math.max(...bands.map(({ data }) => data.length));
    pages.push({ bitmap: joined(bands), feed, darkness, largestBand });
    bands = [];
  }
  if (bands.length > 0) throw new Error('a label that was never fed');
  return pages;
}
