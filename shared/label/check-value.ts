import { gtinCheckDigit } from '../domain/rules/gtin.ts';
import type { BarcodeItem } from './doc.ts';
import { eanCheckDigit, eanLength, isEan } from './ean.ts';
import type { LabelFinding } from './findings.ts';

/**
 * First character that the symbology must not carry, or null. Code 128: printable ASCII only, since readers differ
 * beyond. GS1 DataMatrix: separators stand between fields, a first one would make another kind of code of it.
 */
function badCharacter({ symbology, value }: BarcodeItem): string | null {
  if (symbology === 'qr' || isEan(symbology)) return null;
  if (symbology === 'gs1datamatrix' && value.startsWith('\u001D')) return '\u001D';
  const also = symbology === 'gs1datamatrix' ? '\u001D' : ' ';
  return Array.from(value).find((c) => !/[!-~]/.test(c) && c !== also) ?? null;
}

function eanFinding(item: BarcodeItem, index: number): LabelFinding | null {
  if (!isEan(item.symbology)) return null;
  const digits = eanLength[item.symbology];
  if (!new RegExp(`^\\d{${digits}}$`).test(item.value)) return { kind: 'not-digits', item: index, digits };
  const expected = eanCheckDigit(item.value);
  const got = item.value.slice(-1);
  return expected === got ? null : { kind: 'check-digit', item: index, expected, got };
}

// Only what can be said of any element string: a trade item number in front has its check digit right.
function elementFinding(item: BarcodeItem, index: number): LabelFinding | null {
  const gtin = /^01(\d{14})/.exec(item.value)?.[1];
  if (item.symbology !== 'gs1datamatrix' || gtin === undefined) return null;
  const expected = String(gtinCheckDigit(gtin.slice(0, -1)));
  const got = gtin.slice(-1);
  return expected === got ? null : { kind: 'check-digit', item: index, expected, got };
}

/** What is wrong with the text a code would carry; null where nothing is. */
export function valueFinding(item: BarcodeItem, index: number): LabelFinding | null {
  if (item.value === '') return { kind: 'empty-value', item: index };
  const character = badCharacter(item);
  if (character !== null) return { kind: 'bad-character', item: index, character };
  return eanFinding(item, index) ?? elementFinding(item, index);
}
