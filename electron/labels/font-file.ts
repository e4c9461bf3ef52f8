/** Bytes of a table of a TrueType file by its four letters, or null. */
export function fontTable(font: Uint8Array, tag: string): Uint8Array | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (font.byteLength < 12) return null;
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const entry = 12 + 16 * i;
    if (entry + 16 > font.byteLength) return null;
    const name = String.fromCharCode(...font.subarray(entry, entry + 4));
    if (name !== tag) continue;
    const start = view.getUint32(entry + 8);
    return font.subarray(start, start + view.getUint32(entry + 12));
  }
  return null;
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

/** Which code points a TrueType file has a glyph for, from its best Unicode character map. */
export function fontCoverage(font: Uint8Array): Covers | null {
  // A copy: the table alone, not the ten megabytes around it, is kept.
  const cmap = fontTable(font, 'cmap')?.slice();
  if (cmap === undefined) return null;
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
