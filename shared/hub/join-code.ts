import { err, ok, type Result } from '../kit/result.ts';

/** Crockford's alphabet: no letter that is taken for a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ONLY_LETTERS = /^[0-9A-HJKMNP-TV-Z]*$/u;
/** Letters of the secret half of a code: 40 bits. */
const SECRET_LETTERS = 8;
/** Letters of the fingerprint that a typed code carries: 60 bits, more than anybody can make a certificate for. */
const START_LETTERS = 12;
/** Letters of a whole fingerprint: SHA-256. */
const FINGERPRINT_LETTERS = 52;
const GROUP = 5;
const QR = 'PACKLINE-HUB';

/** Bytes in Crockford's base 32, the last letter filled up with zeros. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += LETTERS[(held >>> (bits - 5)) & 31] ?? '';
  }
  return bits === 0 ? text : text + (LETTERS[(held << (5 - bits)) & 31] ?? '');
}

/** Where a hub listens. */
export interface HubPlace {
  readonly host: string;
  readonly port: number;
}

/** What a code says. */
export interface JoinCode {
  /** What lets the station in, once. */
  readonly secret: string;
  /** The fingerprint of the hub's certificate, or its beginning. */
  readonly fingerprint: string;
  /** Where the hub is; null where the code was typed. */
  readonly at: HubPlace | null;
}

/** The code as it is shown and typed: four groups of five (JH3). */
export function typedCode(secret: string, fingerprint: string): string {
  const all = secret + fingerprint.slice(0, START_LETTERS);
  return (all.match(new RegExp(`.{1,${GROUP}}`, 'gu')) ?? []).join('-');
}

/** The code as a scanner reads it: with the place and the whole fingerprint (JH3). */
export const scannedCode = (secret: string, fingerprint: string, { host, port }: HubPlace): string =>
  [QR, '1', host.toUpperCase(), port, fingerprint, secret].join(' ');

const isOf = (letters: number, text: string): boolean => text.length === letters && ONLY_LETTERS.test(text);

/** Why a text is no code. */
export type NoJoinCode = 'no-code' | 'newer-code';

function readScanned(words: readonly string[]): Result<JoinCode, NoJoinCode> {
  const [, version, host = '', port = '', fingerprint = '', secret = '', ...more] = words;
  if (version !== '1') return err('newer-code');
  const right =
    /^[\w.:-]{1,253}$/u.test(host) &&
    /^[1-9]\d{0,4}$/u.test(port) &&
    Number(port) < 65_536 &&
    isOf(FINGERPRINT_LETTERS, fingerprint) &&
    isOf(SECRET_LETTERS, secret) &&
    more.length === 0;
  if (!right) return err('no-code');
  return ok({ secret, fingerprint, at: { host: host.toLowerCase(), port: Number(port) } });
}

/** Reads a code however it was typed or scanned; letters that look like digits are taken as those. */
export function readJoinCode(text: string): Result<JoinCode, NoJoinCode> {
  const words = text.trim().toUpperCase().split(/\s+/u);
  if (words[0] === QR) return readScanned(words);
  const letters = words.join('').replaceAll('-', '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  if (!isOf(SECRET_LETTERS + START_LETTERS, letters)) return err('no-code');
  return ok({
    secret: letters.slice(0, SECRET_LETTERS),
    fingerprint: letters.slice(SECRET_LETTERS),
    at: null,
  });
}

/** Whether a certificate is the one that the code speaks of. */
export const isOfCode = ({ fingerprint }: JoinCode, found: string): boolean =>
  found.length === FINGERPRINT_LETTERS && found.startsWith(fingerprint);
