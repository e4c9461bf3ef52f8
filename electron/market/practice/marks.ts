import { createRandom } from './prng.ts';

/** GS, the separator between variable fields of a GS1 code. */
const GS = '\u001d';

const serialAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789!"%&\'*+-./_,:;=<>?';
const cryptoAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * A marking code as the state system prints it: 01 GTIN, 21 serial of 13, GS, 91 key of 4, GS, 92 signature of 44.
 * The signature is random text: it looks right and proves nothing. `ean` is an EAN-13.
 */
export function sampleMark(ean: string, serial: number): string {
  const random = createRandom(serial * 2_654_435_761 + Number(ean.slice(-6)));
  const text = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(random.int(0, alphabet.length - 1))).join('');
  return `01${ean.padStart(14, '0')}21${text(serialAlphabet, 13)}${GS}91${text('0123456789ABCDEF', 4)}${GS}92${text(cryptoAlphabet, 43)}=`;
}

/** Whether a text has the shape of a full marking code with its crypto tail. */
export function looksLikeMark(text: string): boolean {
  const [head = '', key = '', signature = '', ...more] = text.split(GS);
  const tail = /^91.{4}$/.test(key) && /^92.{44,88}$/.test(signature);
  return more.length === 0 && /^01\d{14}21.{6,20}$/.test(head) && tail;
}

/** GTIN of a marking code, 14 digits; "" where there is none. */
export const gtinOf = (mark: string): string => /^01(\d{14})/.exec(mark)?.[1] ?? '';
