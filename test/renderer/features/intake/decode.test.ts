import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../../renderer/parts/tables/decode.ts';

const text = 'Номер отправления;Название\r\n0208245774-0029-1;Кружка «Лиса»';
// Windows-1251: А-я lie at 0xC0-0xFF, « and » at 0xAB and 0xBB, № is not used here.
const windows1251 = (source: string): Uint8Array =>
  Uint8Array.from(Array.from(source), (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) return code;
    if (char === '«') return 0xab;
    if (char === '»') return 0xbb;
    return code - 0x410 + 0xc0;
  });

describe('decoding an order file', () => {
  it('reads UTF-8 with and without a mark at its beginning', () => {
    const bytes = new TextEncoder().encode(text);
    expect(decodeFile(bytes)).toEqual({ text, encoding: 'utf-8' });
    expect(decodeFile(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)).text.replace(/^\uFEFF/u, '')).toBe(text);
  });

  it('reads what an old spreadsheet saved in Windows-1251, and says so', () => {
    expect(decodeFile(windows1251(text))).toEqual({ text, encoding: 'windows-1251' });
  });

  it('reads "Unicode text" of a spreadsheet', () => {
    const bytes = Uint8Array.from(
      Array.from(text).flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8]),
    );
    expect(decodeFile(Uint8Array.of(0xff, 0xfe, ...bytes))).toEqual({ text, encoding: 'utf-16' });
  });

  it('never fails, whatever the bytes are', () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, i) => (i * 37) & 0xff);
    expect(decodeFile(bytes).text).toHaveLength(512);
    expect(decodeFile(new Uint8Array()).text).toBe('');
  });
});
