import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  base32,
  isOfCode,
  readJoinCode,
  scannedCode,
  typedCode,
  type JoinCode,
} from '#shared/hub/join-code.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const codes = fc.record({ secret: bytes(5).map(base32), fingerprint: bytes(32).map(base32) });

function read(text: string): JoinCode {
  const code = readJoinCode(text);
  if (!code.ok) throw new Error(code.error);
  return code.value;
}

it('JH3 bytes in base 32 are those that others write', () => {
  // Crockford's own alphabet over RFC 4648's grouping: "foobar" is MZXW6YTBOI there.
  expect(base32(new TextEncoder().encode('foobar'))).toBe('CSQPYRK1E8');
  expect(base32(new Uint8Array(32))).toHaveLength(52);
});

it('JH3 a typed code is four groups of five and carries the beginning of the fingerprint', () => {
  fc.assert(
    fc.property(codes, ({ secret, fingerprint }) => {
      const typed = typedCode(secret, fingerprint);
      expect(typed).toMatch(/^(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}$/u);
      const sloppy = ` ${typed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
      for (const text of [typed, sloppy]) {
        const code = read(text);
        expect(code.secret).toBe(secret);
        expect(code.at).toBeNull();
        expect(isOfCode(code, fingerprint)).toBe(true);
      }
    }),
  );
});

it('JH3 a scanned code carries the place and the whole fingerprint; another certificate is not of it', () => {
  fc.assert(
    fc.property(codes, codes, ({ secret, fingerprint }, other) => {
      const at = { host: '192.168.1.5', port: 8790 };
      expect(read(scannedCode(secret, fingerprint, at))).toEqual({ secret, fingerprint, at });
      fc.pre(other.fingerprint !== fingerprint);
      expect(isOfCode(read(scannedCode(secret, fingerprint, at)), other.fingerprint)).toBe(false);
      fc.pre(!other.fingerprint.startsWith(fingerprint.slice(0, 12)));
      expect(isOfCode(read(typedCode(secret, fingerprint)), other.fingerprint)).toBe(false);
    }),
  );
});

it('JH3 whatever else is scanned or typed is no code', () => {
  for (const text of ['', '0208245774-0029-1', 'AAAAA-AAAAA-AAAAA-AAAAU', 'PACKLINE-HUB 1 x 0 A B'])
    expect(readJoinCode(text)).toEqual({ ok: false, error: 'no-code' });
  expect(readJoinCode('PACKLINE-HUB 2 something')).toEqual({ ok: false, error: 'newer-code' });
  fc.assert(fc.property(fc.string(), (text) => !readJoinCode(text).ok));
});
