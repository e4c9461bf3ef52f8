import type { Clock, Ids } from '#shared/kit/clock.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { gtin14, isGtin } from '#shared/domain/rules/gtin.ts';
import { GS } from '#shared/domain/rules/marking.ts';

/** Codes that no shop can hand out beforehand; the same key gives the same code until the page is loaded again. */
export interface Samples {
  /** A marking code of one more unit of a product; null where it has no GTIN. */
  mark(key: string, product: KnownProduct): string | null;
  /** A number in SF Express's form that was never used before. */
  waybill(key: string): string;
}

const hex = (id: string): string => id.replaceAll('-', '').toUpperCase();

/** Makes samples; `ids` make them unlike all before them. */
export function createSamples(ids: Ids, clock: Clock): Samples {
  const made = new Map<string, string>();
  let lastWaybill = 0;

  const remember = (key: string, make: () => string): string => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };

  return {
    mark(key, product) {
      const barcode = product.allBarcodes.find(({ code }) => isGtin(code))?.code;
      if (barcode === undefined) return null;
      return remember(`mark ${key}`, () => {
        const serial = hex(ids.next()).slice(-13);
        const signature = `${hex(ids.next())}${hex(ids.next())}`.slice(0, 43);
        return `01${gtin14(barcode)}21${serial}${GS}91EE06${GS}92${signature}=`;
      });
    },
    waybill: (key) =>
      remember(`waybill ${key}`, () => {
        lastWaybill = Math.max(lastWaybill + 1, clock.now());
        return `SF${String(lastWaybill).padStart(13, '0').slice(-13)}`;
      }),
  };
}
