const longest = 128;

/** Length of the run of equal bytes at a place, at most 128. */
function runAt(row: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < row.length && end - at < longest && row[end] === row[at]) end++;
  return end - at;
}

/** PackBits (TIFF 6.0, section 9): runs as count and byte, all else as literal stretches. */
export function packBits(row: Uint8Array): Uint8Array {
  const out: number[] = [];
  let literal = 0;
  const flush = (until: number): void => {
    for (let at = literal; at < until; at += longest) {
      const piece = row.subarray(at, Math.min(until, at + longest));
      out.push(piece.length - 1, ...piece);
    }
  };
  for (let at = 0; at < row.length;) {
    const run = runAt(row, at);
    // A run of two inside a literal stretch gains nothing.
    if (run >= 3 || (run === 2 && literal === at)) {
      flush(at);
      out.push(257 - run, row[at] ?? 0);
      literal = at + run;
    }
    at += run;
  }
  flush(row.length);
  return Uint8Array.from(out);
}
