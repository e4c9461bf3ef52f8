const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes `from` to `to` of what base64 stands for; there is neither DOM nor Node here to ask. */
function bytesOf(base64: string, from: number, to: number): number[] {
  const bits = (i: number): number => Math.max(0, alphabet.indexOf(base64.charAt(i)));
  return Array.from({ length: to - from }, (_, k) => {
    const at = Math.floor((from + k) / 3) * 4;
    const three = (bits(at) << 18) | (bits(at + 1) << 12) | (bits(at + 2) << 6) | bits(at + 3);
    return (three >> (16 - 8 * ((from + k) % 3))) & 0xff;
  });
}

const number = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** Width over height of a PNG in base64, from its head; null where that says nothing. */
export function pngRatio(base64: string): number | null {
  const width = number(bytesOf(base64, 16, 20));
  const height = number(bytesOf(base64, 20, 24));
  return width > 0 && height > 0 ? width / height : null;
}
