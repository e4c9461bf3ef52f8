import { productOfSku } from '../goods/catalogue.ts';
import { gtinOf, looksLikeMark } from '../marks.ts';
import type { PracticeSwitches } from '../options.ts';
import { nextId } from './numbers.ts';
import { checkPapers } from './paper-checks.ts';
import type { Exemplar, Posting, ShopState } from './state.ts';

/** Codes of what is wrong with the shape of a mark of a type; empty when nothing is. */
export function markErrors(mark: string, type: string, sku: number, switches: PracticeSwitches): string[] {
  if (type === 'imei') return /^\d{15}$/.test(mark) ? [] : [switches.markErrorCodes.imei];
  if (type === 'jw_uin') return /^\d{16}$/.test(mark) ? [] : [switches.markErrorCodes.uin];
  if (!looksLikeMark(mark)) return [switches.markErrorCodes.format];
  const own = productOfSku(sku).barcodes.some((barcode) => barcode.padStart(14, '0') === gtinOf(mark));
  return own || !switches.markMustMatchProduct ? [] : [switches.markErrorCodes.product];
}

/** Finishes the check of every mark of a posting: shape, and used by no other unit of the shop. */
export function checkMarks(shop: ShopState, posting: Posting, switches: PracticeSwitches): void {
  for (const exemplar of posting.exemplars) {
    checkPapers(exemplar);
    for (const mark of exemplar.marks) {
      if (mark.check !== 'processing') continue;
      const errors = markErrors(mark.mark, mark.type, exemplar.sku, switches);
      const holder = shop.marks[mark.mark];
      if (holder !== undefined && holder !== exemplar.id) errors.push(switches.markErrorCodes.used);
      mark.errors = errors;
      mark.check = errors.length === 0 ? 'passed' : 'failed';
      if (errors.length === 0) shop.marks[mark.mark] = exemplar.id;
    }
  }
}

/** Forgets which marks a posting holds, before it gets a new set. */
export function releaseMarks(shop: ShopState, posting: Posting): void {
  const own = new Set(posting.exemplars.map((exemplar) => exemplar.id));
  shop.marks = Object.fromEntries(Object.entries(shop.marks).filter(([, holder]) => !own.has(holder)));
}

/** Of a unit of which nothing was told. */
export const nothingTold = (): Pick<
  Exemplar,
  'marks' | 'gtd' | 'gtdAbsent' | 'rnpt' | 'rnptAbsent' | 'weight'
> => ({ marks: [], gtd: '', gtdAbsent: false, rnpt: '', rnptAbsent: false, weight: 0 });

/** Makes one exemplar per unit where there is none yet. */
export function ensureExemplars(shop: ShopState, posting: Posting): readonly Exemplar[] {
  for (const line of posting.lines) {
    const have = posting.exemplars.filter((exemplar) => exemplar.sku === line.sku).length;
    for (let index = have; index < line.quantity; index += 1) {
      posting.exemplars.push({
        id: nextId(shop, 77_000_000_000),
        sku: line.sku,
        ...nothingTold(),
      });
    }
  }
  return posting.exemplars;
}
