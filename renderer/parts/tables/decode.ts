/** A file as text, and how its bytes were read. */
export interface DecodedFile {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1251' | 'gb18030';
}

type Utf16 = 'utf-16le' | 'utf-16be';

/** By the mark at the beginning; without one by the zeros that separators and digits have. */
function utf16Of(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2000);
  let [even, odd] = [0, 0];
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  if (even === 0 && odd > head.length / 20) return 'utf-16le';
  return odd === 0 && even > head.length / 20 ? 'utf-16be' : null;
}

/**
 * Chinese characters of everyday use begin with the bytes B0 to D7 in GB18030; Russian small letters of Windows-1251, read
 * in pairs, fall behind them, and words of an odd length are no pairs at all.
 */
function asChinese(bytes: Uint8Array): string | null {
  const text = decoded(bytes, 'gb18030');
  if (text === null) return null;
  let [everyday, pairs] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x81) continue;
    pairs += 1;
    if (byte <= 0xd7) everyday += 1;
    at += 1;
  }
  return everyday > pairs * 0.6 ? text : null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads bytes as UTF-8; where they are none, as what old spreadsheets write in China or Russia. Never fails: strange bytes stay visible. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const wide = utf16Of(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
  const text = decoded(bytes, 'utf-8');
  if (text !== null) return { text, encoding: 'utf-8' };
  const chinese = asChinese(bytes);
  if (chinese !== null) return { text: chinese, encoding: 'gb18030' };
  return { text: new TextDecoder('windows-1251').decode(bytes), encoding: 'windows-1251' };
}
