import type { Clock, Ids } from '#shared/kit/clock.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { gtin14, isGtin } from '#shared/domain/rules/gtin.ts';
import { GS } from '#shared/domain/rules/marking.ts';
import type { UnitField } from '#shared/domain/rules/unit-data.ts';
import { sampleUnitData } from './sample-data.ts';

/** Codes that no shop can hand out beforehand; the same key gives the same code until the page is loaded again. */
export interface Samples {
  /** A marking code of one more unit of a product; null where it has no GTIN. */
  mark(key: string, product: KnownProduct): string | null;
  /** A number in SF Express's form that was never used before. */
  waybill(key: string): string;
  /** What stands on one unit or its papers. */
  unitData(key: string, field: UnitField, grams: number | null): string;
}

const hex = (id: string): string => id.replaceAll('-', '').toUpperCase();

/** Makes samples; `ids` make them unlike all before them. */
export function createSamples(ids: Ids, clock: Clock): Samples {
  const made = new Map<string, string>();
  let lastSerial = 0;
  const serial = (): number => (lastSerial = Math.max(lastSerial + 1, clock.now()));

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
        return `SF${String(serial()).padStart(13, '0').slice(-13)}`;
      }),
    unitData: (key, field, grams) => remember(`data ${key}`, () => sampleUnitData(field, serial(), grams)),
  };
}
