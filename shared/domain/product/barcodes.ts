import { isCommandCode } from '../rules/command-codes.ts';
import { parseMarkingCode } from '../rules/marking.ts';
import type { BarcodeWhy } from './refusals.ts';

/** Longer is no product's barcode, characters. */
const MOST = 100;

/** Why a code can be no product's barcode, as far as the code itself tells (TE4, PR4); null where nothing is wrong with it. */
export function barcodeTrouble(code: string): BarcodeWhy | null {
  if (code.length === 0) return 'empty';
  if (code.length > MOST) return 'too-long';
  if (isCommandCode(code)) return 'command';
  return parseMarkingCode(code).ok ? 'marking' : null;
}
