import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { barcode, postingNumber, sku } from '#shared/kit/brand.ts';
import {
  manifestData,
  pickData,
  type ListContext,
} from '../../../../renderer/features/printing/list-data.ts';
import { foundProducts, orderedPieces, pieceCodes } from '../../../../renderer/features/printing/orders.ts';
import { line, snapshot } from '../../../kit/postings.ts';
import { product } from '../../../gallery/goods.ts';

const context: ListContext = {
  settings: defaultSettings('T', 'en'),
  language: 'en',
  now: Date.UTC(2026, 10, 21, 14, 20),
  timeZone: 'Europe/Moscow',
};

const confirmed = (n: number, wanted: readonly (readonly [string, number])[]): KnownPosting => ({
  status: 'confirmed',
  snapshot: snapshot({
    number: postingNumber(`02082457${String(n).padStart(2, '0')}-0001-1`),
    lines: wanted.map(([id, quantity]) => line({ sku: sku(id), offerId: `A-${id}`, name: id, quantity })),
  }),
  findings: null,
  slot: null,
  ship: { state: 'none' },
  labels: [],
  prints: [],
  errands: [],
});

const orders = fc.array(
  fc.uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3', '4'), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    selector: ([id]) => id,
  }),
  { minLength: 1, maxLength: 12 },
);

describe('lists made at the desk', () => {
  it('SU8 counts what open postings want, and nothing of closed ones', () => {
    fc.assert(
      fc.property(orders, (wanted) => {
        const postings = wanted.map((lines, i) => confirmed(i, lines));
        const pieces = orderedPieces(postings);
        const all = wanted.flat().reduce((sum, [, quantity]) => sum + quantity, 0);
        expect([...pieces.values()].reduce((sum, count) => sum + count, 0)).toBe(all);
      }),
    );
    const sent: KnownPosting = {
      ...confirmed(1, [['1', 3]]),
      status: 'sent-virtually',
      number: '1',
      sentNote: '',
      sentAt: 1,
    };
    expect(orderedPieces([sent]).size).toBe(0);
  });

  it('SU8 names only codes that mean one piece', () => {
    const known = product('fox', 'en');
    const carton = { code: barcode('14601234567890'), units: 12, origin: 'taught' } as const;
    expect(pieceCodes({ ...known, allBarcodes: [carton] })).toEqual([]);
    expect(pieceCodes({ ...known, allBarcodes: [carton, ...known.allBarcodes] })).toHaveLength(1);
  });

  it('finds a product by part of its name, its article or its barcode', () => {
    const all = [product('fox', 'en'), product('cable', 'en'), product('jar', 'en')];
    expect(foundProducts(all, 'MUG fox').map(({ name }) => name)).toEqual([all[0]?.name]);
    expect(foundProducts(all, '4601234567947').map(({ name }) => name)).toEqual([all[1]?.name]);
    expect(foundProducts(all, '')).toHaveLength(3);
    expect(foundProducts(all, 'nothing like it')).toEqual([]);
  });

  it('SU9 gives each product one line with the pieces of every posting, in its place', () => {
    fc.assert(
      fc.property(orders, (wanted) => {
        const postings = wanted.map((lines, i) => confirmed(i, lines));
        const { lines } = pickData(postings, () => null, '1', context);
        expect(new Set(lines.map(({ article }) => article)).size).toBe(lines.length);
        for (const each of lines) {
          expect(each.slots.reduce((sum, slot) => sum + slot.quantity, 0)).toBe(each.quantity);
        }
      }),
    );
  });

  it('SU9 hands over each parcel once', () => {
    const postings = [confirmed(1, [['1', 1]]), confirmed(2, [['2', 1]])];
    const split: KnownPosting = {
      ...confirmed(3, [['3', 2]]),
      ship: {
        state: 'confirmed',
        numbers: [postingNumber('0208245799-0001-1'), postingNumber('0208245799-0001-2')],
      },
    };
    const { parcels } = manifestData([...postings, split], 'Ozon', context);
    expect(parcels.map(({ posting }) => posting)).toHaveLength(4);
    expect(new Set(parcels.map(({ posting }) => posting)).size).toBe(4);
  });
});
