/** Width and height of a picture in dots, as its head says. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** More dots than any camera of a packing table takes; unpacked they are 400 MB, and a file of a few kilobytes may announce far more. */
const MOST_PICTURE_DOTS = 100_000_000;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const says = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Array.from(text).every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

function png(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24 || !says(bytes, 'IHDR', 12)) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 10) return null;
  const view = viewOf(bytes);
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Heads of frames (ITU-T T.81, B.2.2): SOF0 to SOF15 but DHT, JPG and DAC. */
const isFrame = (mark: number): boolean =>
  mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;

function jpeg(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) at += 1;
    else if (isFrame(mark)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Marks that stand alone have no length.
    else if (mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8)) at += 2;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** RFC 9649: simple (lossy and lossless) and extended files. */
function webp(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  if (says(bytes, 'VP8X', 12)) {
    const three = (at: number): number => 1 + view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
    return { width: three(24), height: three(27) };
  }
  if (says(bytes, 'VP8L', 12)) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3f_ff), height: 1 + ((bits >>> 14) & 0x3f_ff) };
  }
  if (!says(bytes, 'VP8 ', 12)) return null;
  return { width: view.getUint16(26, true) & 0x3f_ff, height: view.getUint16(28, true) & 0x3f_ff };
}

function bmp(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 26) return null;
  const view = viewOf(bytes);
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** The largest picture of an AVIF file: its boxes `ispe` say the sizes (ISO/IEC 23008-12, 6.5.3). */
function avif(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let found: PictureSize | null = null;
  const end = Math.min(bytes.length - 16, 65_536);
  for (let at = 4; at <= end; at += 1) {
    if (!says(bytes, 'ispe', at)) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (found === null || size.width * size.height > found.width * found.height) found = size;
  }
  return found;
}

/** Size of a PNG, JPEG, GIF, WebP, BMP or AVIF without unpacking it; null for anything else, and where it does not say. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  if (says(bytes, '\u0089PNG\r\n\u001a\n')) return png(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes);
  if (says(bytes, 'GIF8')) return gif(bytes);
  if (says(bytes, 'RIFF') && says(bytes, 'WEBP', 8)) return webp(bytes);
  if (says(bytes, 'BM')) return bmp(bytes);
  return says(bytes, 'ftypavif', 4) ? avif(bytes) : null;
}

/** Whether a picture may be unpacked: its size is known and no more than a camera's. */
export function mayUnpack(bytes: Uint8Array): boolean {
  const size = pictureSize(bytes);
  return size !== null && size.width > 0 && size.height > 0 && size.width * size.height <= MOST_PICTURE_DOTS;
}
