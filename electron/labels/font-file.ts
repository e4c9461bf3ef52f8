import { closeSync, openSync, readSync } from 'node:fs';

/** Where a table of a TrueType file lies, by its four letters; null where it is not in the directory. */
function tablePlace(head: Uint8Array, tag: string): { start: number; length: number } | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.byteLength < 12) return null;
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const entry = 12 + 16 * i;
    if (entry + 16 > head.byteLength) return null;
    const name = String.fromCharCode(...head.subarray(entry, entry + 4));
    if (name === tag) return { start: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
  }
  return null;
}

/** Bytes of a table of a TrueType font by its four letters, or null. */
export function fontTable(font: Uint8Array, tag: string): Uint8Array | null {
  const place = tablePlace(font, tag);
  return place === null ? null : font.subarray(place.start, place.start + place.length);
}

type Covers = (codePoint: number) => boolean;

// Segments of consecutive code points (OpenType cmap format 4): a segment may hold gaps of glyph 0.
function format4(view: DataView, at: number): Covers {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  return (code) => {
    if (code > 0xffff) return false;
    for (let i = 0; i < segments; i++) {
      if (view.getUint16(ends + 2 * i) < code) continue;
      const start = view.getUint16(starts + 2 * i);
      if (start > code) return false;
      const offset = view.getUint16(offsets + 2 * i);
      if (offset === 0) return ((code + view.getUint16(deltas + 2 * i)) & 0xffff) !== 0;
      return view.getUint16(offsets + 2 * i + offset + 2 * (code - start)) !== 0;
    }
    return false;
  };
}

// Groups of consecutive code points (OpenType cmap format 12).
function format12(view: DataView, at: number): Covers {
  const groups = view.getUint32(at + 12);
  return (code) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const entry = at + 16 + 12 * middle;
      if (code < view.getUint32(entry)) high = middle - 1;
      else if (code > view.getUint32(entry + 4)) low = middle + 1;
      else return view.getUint32(entry + 8) + code - view.getUint32(entry) !== 0;
    }
    return false;
  };
}

/** Bytes of a table of a font file, or null; the other ten megabytes are not read. Throws where the file cannot be. */
function tableOfFile(file: string, tag: string): Uint8Array | null {
  const handle = openSync(file, 'r');
  const read = (start: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, start));
  };
  try {
    const place = tablePlace(read(0, 4096), tag);
    return place === null ? null : read(place.start, place.length);
  } finally {
    closeSync(handle);
  }
}

/** Which code points a TrueType file has a glyph for, from its best Unicode character map. Throws where it cannot be read. */
export function fontCoverage(file: string): Covers | null {
  const cmap = tableOfFile(file, 'cmap');
  return cmap === null ? null : coverageOf(cmap);
}

function coverageOf(cmap: Uint8Array): Covers | null {
  const view = new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength);
  const maps = new Map<number, number>();
  for (let i = 0; i < view.getUint16(2); i++) {
    const at = view.getUint32(4 + 8 * i + 4);
    maps.set(view.getUint16(at), at);
  }
  const wide = maps.get(12);
  if (wide !== undefined) return format12(view, wide);
  const narrow = maps.get(4);
  return narrow === undefined ? null : format4(view, narrow);
}
