import { inflateSync } from 'node:zlib';

/** What all of them together may unpack to, bytes, and how many are looked at: a file of labels has a few of some kilobytes. */
const mostUnpacked = 16_000_000;
const mostStreams = 2_000;

/** Bytes of the object streams (ISO 32000-1, 7.5.7), in which newer writers hide their page objects. */
function objectStreams(text: string, bytes: Buffer): string[] {
  let left = mostUnpacked;
  const marks = text.matchAll(/\/ObjStm\b/gu);
  return Array.from(first(marks, mostStreams)).flatMap(({ index }) => {
    const start = text.indexOf('stream', index);
    const end = text.indexOf('endstream', start);
    if (start < 0 || end < 0 || start - index > 2000) return [];
    const from = start + 6 + (text[start + 6] === '\r' ? 2 : 1);
    try {
      const unpacked = inflateSync(bytes.subarray(from, end), { maxOutputLength: Math.max(1, left) });
      left -= unpacked.length;
      return [unpacked.toString('latin1')];
    } catch {
      // Another filter, or torn: PDFium judges the file itself, here it only says nothing of units.
      return [];
    }
  });
}

function* first<T>(all: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const each of all) {
    if (count >= most) return;
    count += 1;
    yield each;
  }
}

/**
 * How many points the units of the pages are (ISO 32000-1, table 30): PDFium takes them for single ones and would draw such
 * a page too small. Null where pages differ, which no writer of labels does.
 */
export function userUnit(pdf: Uint8Array, pages: number): number | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  const all = [text, ...(text.includes('/ObjStm') ? objectStreams(text, bytes) : [])];
  const units = all.flatMap((part) =>
    [...part.matchAll(/\/UserUnit\s+(\d+(?:\.\d*)?|\.\d+)/gu)].map(([, n]) => Number(n)),
  );
  const [first] = units;
  if (first === undefined) return 1;
  return units.length === pages && units.every((unit) => unit === first) && first > 0 ? first : null;
}
