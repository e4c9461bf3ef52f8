import { describe, expect, test } from 'vitest';
import { supplyContract } from '../../../contracts/supply.contract.ts';
import { practiceBench } from './practice-bench.ts';
import { saying, sentBody, wireShop } from './wire-shop.ts';

supplyContract('supplies through the Ozon adapter', () => practiceBench({}), 30_000);
supplyContract(
  'those where Ozon adds to places that are there',
  () => practiceBench({ secondPlaces: 'added' }),
  30_000,
);

const order = (over: object = {}) => ({
  order_id: 84_882_285,
  order_number: '2111140905880',
  state: 'READY_TO_SUPPLY',
  dropoff_warehouse: { name: 'ХОРУГВИНО_РФЦ' },
  order_tags: { is_virtual: false },
  timeslot: { timeslot: { from: '2026-11-30T23:00:00Z', to: '2026-12-01T00:00:00Z' } },
  supplies: [
    { supply_id: 2_000_061_478_681, bundle_id: 'b-1', state: 'READY_TO_SUPPLY' },
    { supply_id: 2_000_061_478_682, bundle_id: '', state: 'CANCELLED' },
  ],
  ...over,
});

const listing = (...orders: readonly object[]) =>
  wireShop(({ path }) => (path.endsWith('/list') ? { order_ids: ['84882285'], last_id: '' } : { orders }));

describe('supplies on the wire', () => {
  test('FM1 only supplies that wait are taken, with the day of the slot on the clock of the place', async () => {
    const { market, peer } = await listing(order());
    expect(await market.suppliesToPack()).toEqual({
      ok: true,
      value: [
        {
          supplyId: '2000061478681',
          orderNumber: '2111140905880',
          warehouse: 'ХОРУГВИНО_РФЦ',
          date: '2026-11-30',
          bundleId: 'b-1',
          inQuants: false,
        },
      ],
    });
    expect(sentBody(peer, 0)).toMatchObject({ filter: { states: ['DATA_FILLING', 'READY_TO_SUPPLY'] } });
    expect(sentBody(peer, 1)).toEqual({ order_ids: ['84882285'] });
  });

  test('FM1 an order without a slot or a place is still one, a virtual one is not', async () => {
    const { market } = await listing(
      order({ timeslot: null, dropoff_warehouse: null }),
      order({ order_tags: { is_virtual: true } }),
    );
    expect(await market.suppliesToPack()).toMatchObject({ value: [{ date: null, warehouse: null }] });
  });

  test('FM1 a supply that cannot be read is no supply that nobody misses', async () => {
    const { market } = await listing(order({ supplies: [{ supply_id: 1, state: 'DATA_FILLING' }] }));
    expect(await market.suppliesToPack()).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  test('FM3 all places go in one call that replaces', async () => {
    const { market, peer } = await saying({ operation_id: 'op-1' });
    const items = [{ article: 'A-1', quantity: 4, quant: 2 }];
    expect(await market.setSupplyPlaces('2000061478681', [{ key: 'P1', kind: 'pallet', items }])).toEqual({
      ok: true,
      value: { task: 'op-1' },
    });
    expect(sentBody(peer, 0)).toEqual({
      supply_id: 2_000_061_478_681,
      cargoes: [
        { key: 'P1', value: { type: 'PALLET', items: [{ offer_id: 'A-1', quantity: 4, quant: 2 }] } },
      ],
      delete_current_version: true,
    });
  });

  test.each([
    ['neither task nor refusal', {}],
    ['an empty refusal', { operation_id: '', errors: { error_reasons: [], items_validation: null } }],
  ])('FM3 %s is no answer', async (_, answer) => {
    const { market } = await saying(answer);
    expect(await market.setSupplyPlaces('1', [])).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  test('FM4 ids come by key in any order; a state that nobody knows is not taken for done', async () => {
    const cargoes = [
      { key: 'C2', value: { cargo_id: 1_022_094_724_078_001 } },
      { key: 'C1', value: { cargo_id: '1022094724078002' } },
    ];
    const done = await saying({ status: 'SUCCESS', result: { cargoes } });
    expect(await done.market.placesOutcome('op-1')).toMatchObject({
      value: {
        state: 'done',
        ids: [
          { key: 'C2', id: '1022094724078001' },
          { key: 'C1', id: '1022094724078002' },
        ],
      },
    });
    const odd = await saying({ status: 'ALMOST' });
    expect(await odd.market.placesOutcome('op-1')).toEqual({ ok: true, value: { state: 'pending' } });
  });

  test('FM4 a kind of place that nobody knows is told as none', async () => {
    const { market } = await saying({
      supply: [{ supply_id: 7, cargoes: [{ cargo_id: 9, type: 'CRATE', bundle_id: 'b-9' }] }],
    });
    expect(await market.supplyPlaces('7')).toEqual({
      ok: true,
      value: [{ id: '9', kind: null, bundleId: 'b-9' }],
    });
  });
});
