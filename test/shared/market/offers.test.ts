import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import { offersOf } from '#shared/market/offers.ts';
import type { Offer } from '#shared/market/offers.ts';

type Deciding = Parameters<typeof offersOf>[0];
type Line = Deciding['lines'][number];

const line: Line = {
  sku: sku('1'),
  offerId: 'a',
  name: 'Mug',
  quantity: 1,
  unitGrams: null,
  priceKopecks: null,
  currency: null,
  color: null,
  marking: 'none',
  wants: [],
};
const posting = (parts: Partial<Deciding>): Deciding => ({
  actions: [],
  lines: [line],
  multibox: false,
  phase: 'shippable',
  shipProgress: 'none',
  trackingNumber: null,
  way: 'fbs',
  ...parts,
});
const offered = (parts: Partial<Deciding>): Offer[] => [...offersOf(posting(parts)).offers].toSorted();

describe('what the marketplace lists', () => {
  test.each<[string, Offer[]]>([
    ['ship', ['ship']],
    ['ship_async', ['ship']],
    ['ship_async_retry', ['ship-again']],
    ['ship_async_in_process', []],
    ['ship_with_additional_info', ['set-marks']],
    ['cancel', ['cancel']],
    ['product_cancel', ['cancel-units']],
    ['set_cutoff', ['confirm-cutoff']],
    ['set_track_number', ['set-tracking']],
    ['non_int_delivering', ['delivering']],
    ['non_int_last_mile', ['last-mile']],
    ['non_int_delivered', ['delivered']],
    ['label_download', ['label']],
    ['label_download_big', ['label']],
    ['label_download_small', ['label']],
    ['update_cis', ['update-marks']],
    ['set_timeslot', ['set-timeslot']],
    ['arbitration', ['dispute']],
    ['awaiting_delivery', ['end-dispute']],
    ['click_track_number', []],
    ['can_create_chat', []],
    ['has_barcode_for_printing', []],
  ])('AS22 %s offers %j and is known', (action, offers) => {
    expect(offered({ actions: [action] })).toEqual(offers);
    expect(offersOf(posting({ actions: [action] })).unknown).toEqual([]);
  });

  test('AS22 several units may be assembled in part or taken apart, once assembly is offered', () => {
    const lines = [{ ...line, quantity: 2 }];
    expect(offered({ actions: ['ship'], lines })).toEqual(['ship', 'ship-part', 'split']);
    expect(offered({ actions: ['cancel'], lines })).toEqual(['cancel']);
    expect(offered({ actions: ['ship'], multibox: true })).toEqual(['set-boxes', 'ship']);
  });

  test('AS22 what its goods want is offered before assembly, not during it and not after', () => {
    const lines = [{ ...line, wants: ['country', 'gtd'] }];
    expect(offered({ actions: ['cancel'], lines })).toEqual(['cancel', 'set-country', 'set-marks']);
    expect(offered({ actions: ['ship_async_in_process'], shipProgress: 'in-process', lines })).toEqual([]);
    expect(offered({ actions: ['label_download'], phase: 'shipped', lines })).toEqual(['label']);
    const possible = [{ ...line, marking: 'possible' as const }];
    expect(offered({ actions: ['ship'], lines: possible })).toEqual(['set-marks', 'ship']);
  });

  test('AS24 what nobody knows is named once and offers nothing', () => {
    const seen = offersOf(posting({ actions: ['teleport', 'cancel', 'teleport', 'pack'] }));
    expect(seen).toEqual({ offers: new Set(['cancel']), listed: true, unknown: ['teleport', 'pack'] });
  });
});

describe('where it lists nothing', () => {
  test.each<[Partial<Deciding>, Offer[]]>([
    [{ phase: 'shippable' }, ['cancel', 'ship']],
    [{ phase: 'shippable', shipProgress: 'failed' }, ['cancel', 'ship-again']],
    [{ phase: 'shippable', shipProgress: 'in-process' }, []],
    [{ phase: 'shipped', way: 'fbs' }, ['cancel', 'label']],
    [{ phase: 'shipped', way: 'aggregator' }, ['cancel', 'label']],
    [{ phase: 'shipped', way: 'integrated' }, ['cancel', 'set-tracking']],
    [{ phase: 'shipped', way: 'non-integrated' }, ['cancel', 'delivering', 'set-tracking']],
    [{ phase: 'shipped', way: 'non-integrated', trackingNumber: 'SF1' }, ['cancel', 'delivering']],
    [{ phase: 'shipped', way: 'unknown' }, ['cancel']],
    [{ phase: 'registering' }, []],
    [{ phase: 'delivering', way: 'non-integrated' }, []],
    [{ phase: 'delivered' }, []],
    [{ phase: 'cancelled' }, []],
    [{ phase: 'disputed' }, []],
    [{ phase: 'unready' }, []],
    [{ phase: 'unknown' }, []],
  ])('AS23 %j offers %j', (parts, offers) => {
    expect(offered(parts)).toEqual(offers);
    expect(offersOf(posting(parts)).listed).toBe(false);
  });

  test('AS22 a list is never added to by the phase', () => {
    const actions = fc.array(fc.constantFrom('cancel', 'label_download', 'set_track_number', 'x_1', 'x_2'), {
      minLength: 1,
    });
    const phases = fc.constantFrom('shippable', 'shipped', 'delivering', 'unready' as const);
    fc.assert(
      fc.property(actions, phases, (list, phase) => {
        const seen = offersOf(posting({ actions: list, phase, way: 'non-integrated' }));
        expect([...seen.offers].every((offer) => ['cancel', 'label', 'set-tracking'].includes(offer))).toBe(
          true,
        );
        expect(seen.unknown).toEqual([...new Set(list.filter((action) => action.startsWith('x_')))]);
      }),
    );
  });
});
