import { isCommandCode, parseCommandCode, type StationCommand } from '#shared/domain/rules/command-codes.ts';
import { gtin14, isGtin } from '#shared/domain/rules/gtin.ts';
import { GS, normaliseMarking, parseMarkingCode } from '#shared/domain/rules/marking.ts';
import type { Scan } from './scan.ts';

/** What a scan is for. `others` are further readings of the same code, to be looked up in this order. */
export type ScanMeaning =
  | { readonly kind: 'command'; readonly command: StationCommand }
  | { readonly kind: 'bad-command'; readonly text: string }
  | { readonly kind: 'marking'; readonly raw: string }
  | { readonly kind: 'code'; readonly text: string; readonly others: readonly string[] };

type Read = Pick<Scan, 'text' | 'alternate' | 'aim'>;

/** How sure a reading looks right by itself: digits with a right check digit, digits, letters and digits, anything. */
function likeliness(reading: string): number {
  if (isGtin(reading)) return 3;
  if (/^\d[\d-]*$/.test(reading)) return 2;
  return /^[\w-]+$/.test(reading) ? 1 : 0;
}

function readingsOf({ text, alternate }: Read): readonly string[] {
  if (text === alternate) return [text];
  return likeliness(alternate) > likeliness(text) ? [alternate, text] : [text, alternate];
}

const isGs1Linear = (aim: string | null): boolean => aim === ']C1' || aim?.startsWith(']e') === true;
const isGs1Matrix = (aim: string | null): boolean => aim === ']d2' || aim === ']Q3' || aim === ']J1';

function isMarking(reading: string, aim: string | null): boolean {
  if (isGs1Linear(aim)) return false;
  if (parseMarkingCode(reading).ok) return true;
  const text = normaliseMarking(reading);
  const gtin = /^01(\d{14})21./su.exec(text)?.[1];
  if (gtin !== undefined) return isGtin(gtin) || text.includes(GS) || isGs1Matrix(aim);
  return isGs1Matrix(aim) && tradeItem(reading, aim) === null;
}

/** The GTIN of a GS1 code that names a product; null where the text is none. */
function tradeItem(reading: string, aim: string | null): string | null {
  const text = normaliseMarking(reading);
  const bracketed = /^\(01\)(\d{14})/.exec(text)?.[1];
  const plain = /^01(\d{14})(?<rest>.*)$/su.exec(text);
  const marked =
    isGs1Linear(aim) || (isGs1Matrix(aim) && plain?.groups?.['rest'] === '') || reading.startsWith(GS);
  const gtin = bracketed ?? (marked ? plain?.[1] : undefined);
  return gtin !== undefined && isGtin(gtin) ? gtin : null;
}

/** Spellings under which a catalogue may keep a trade item number, the usual one first. */
function spellings(gtin: string): readonly string[] {
  const full = gtin14(gtin);
  const short = [13, 14, 12, 8].map((length) => full.slice(14 - length));
  return short.filter((text) => isGtin(text) && gtin14(text) === full);
}

/** Says what a scan is for: a command of the station, a marking code, or a code to be looked up. */
export function interpretScan(scan: Read): ScanMeaning {
  const readings = readingsOf(scan);
  for (const reading of readings) {
    const command = parseCommandCode(reading.trim());
    if (command !== null) return { kind: 'command', command };
  }
  const bad = readings.find((reading) => isCommandCode(reading));
  if (bad !== undefined) return { kind: 'bad-command', text: bad };
  const marking =
    readings.find((reading) => parseMarkingCode(reading).ok && isMarking(reading, scan.aim)) ??
    readings.find((reading) => isMarking(reading, scan.aim));
  if (marking !== undefined) return { kind: 'marking', raw: marking };
  const [text = '', ...others] = new Set(
    readings.flatMap((reading) => {
      const gtin = tradeItem(reading, scan.aim);
      return gtin === null ? [reading.trim()] : [...spellings(gtin), reading];
    }),
  );
  return { kind: 'code', text, others };
}
