const starts = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): readonly number[] => Array.from(new TextEncoder().encode(text));

const pdfHead = ascii('%PDF-');
const tailBytes = 1_024;

/** Says whether these are the bytes of a whole PDF: header at the start and end mark near the end (a torn label must not print). */
export function isWholePdf(bytes: Uint8Array): boolean {
  if (!starts(bytes, pdfHead)) return false;
  return new TextDecoder('latin1').decode(bytes.subarray(-tailBytes)).includes('%%EOF');
}

/** MIME type of a picture by its bytes, whatever the server called it; null for anything but PNG, JPEG, GIF, WebP, AVIF. */
export function pictureMime(bytes: Uint8Array): string | null {
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(bytes, ascii('GIF8'))) return 'image/gif';
  if (starts(bytes, ascii('RIFF')) && starts(bytes, ascii('WEBP'), 8)) return 'image/webp';
  if (starts(bytes, ascii('ftypavif'), 4)) return 'image/avif';
  return null;
}
