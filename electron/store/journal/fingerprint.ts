import { createHash } from 'node:crypto';

/**
 * 53 bits of an effect's id. Among half a million closed effects a stranger is taken for one of them about once in 10^10
 * questions, and only ids of effects that were closed and packed away are asked for in this way.
 */
export function fingerprint(effectId: string): number {
  const sum = createHash('sha256').update(effectId).digest();
  return sum.readUInt32LE(0) * 0x20_0000 + (sum.readUInt32LE(4) >>> 11);
}

/** Fingerprints in order, as text: eight bytes each, base64. */
export function fingerprintsAsText(prints: Iterable<number>): string {
  const sorted = Float64Array.from(prints).sort();
  return Buffer.from(sorted.buffer, sorted.byteOffset, sorted.byteLength).toString('base64');
}

/** Fingerprints from their text; null when it is none. */
export function fingerprintsFromText(text: string): Float64Array | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % 8 !== 0) return null;
  return new Float64Array(new Uint8Array(bytes).buffer);
}

/** Where the first of these sorted numbers stands that is not below `print`; their length where none is. */
export function firstFrom(prints: Float64Array | Uint32Array, print: number): number {
  let low = 0;
  let high = prints.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((prints[middle] ?? 0) < print) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a print is among sorted ones. */
export const isAmong = (prints: Float64Array, print: number): boolean =>
  prints[firstFrom(prints, print)] === print;
