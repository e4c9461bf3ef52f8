import { describe, expect, test } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import { readPosting } from '../../../../electron/market/ozon/transform.ts';
import { readProducts } from '../../../../electron/market/ozon/transform-product.ts';
import { phaseOf, shipProgressOf } from '../../../../electron/market/ozon/phase.ts';
import { wayOf } from '../../../../electron/market/ozon/way.ts';
import { asKopecks, asMoment } from '../../../../electron/market/ozon/wire.ts';
import { fixture, fixtureObject } from './fixtures.ts';

const read = (raw: unknown) => {
  const posting = readPosting(raw);
  if (!posting.ok) throw new Error(`unreadable: ${posting.error.detail}`);
  return posting.value;
};

describe('a posting of the v4 lists', () => {
  const posting = read(fixture('posting-v4.json'));

  test('keeps the leading zero of its number', () => {
    expect(posting.number).toBe('0087451290-0007-1');
    expect(posting.orderNumber).toBe('0087451290-0007');
  });

  test('shows the packer the right goods: ids as text, kilograms as grams, roubles as kopecks', () => {
    expect(posting.lines[0]).toEqual({
      sku: '1837465001',
      offerId: 'Чашка синяя (2 шт)',
      name: 'Набор чашек «Гжель», фарфор',
      quantity: 2,
      unitGrams: 549,
      priceKopecks: 129_050,
      currency: 'RUB',
      color: 'синий',
      marking: 'possible',
      wants: ['gtd', 'hologram'],
    });
    expect(posting.lines[1]).toMatchObject({ sku: '1837465002', quantity: 1, unitGrams: null, color: null });
  });

  test('asks for the marking code of the right line even where ids come as text', () => {
    expect(posting.lines.map((line) => line.marking)).toEqual(['possible', 'required']);
  });

  test('knows every code on the label but not the "0" that stands for none', () => {
    expect(posting.labelCodes).toEqual(['ii30899004411', '%101%17204410055']);
  });

  test('keeps an action it does not know', () => {
    expect(posting.actions).toContain('dance');
  });

  test('counts its clock from dates with any number of fraction digits', () => {
    expect(posting.orderedAt).toBe(Date.UTC(2026, 9, 1, 5, 12, 9, 123));
    expect(posting.cutoffAt).toBe(Date.UTC(2026, 9, 2, 9));
    expect(posting.lateAt).toBe(Date.UTC(2026, 9, 3, 16, 59));
  });

  test('is not taken for cancelled because of the zero cancellation object', () => {
    expect(posting.cancellation).toBeNull();
    expect(posting).toMatchObject({ phase: 'shippable', way: 'fbs', shipProgress: 'none', source: 'market' });
  });

  test('survives null persons', () => {
    expect(posting.destination).toEqual({
      buyerName: null,
      phone: null,
      region: null,
      city: 'Пермь',
      address: null,
    });
  });
});

describe('a posting of v3/get', () => {
  const posting = read(fixture('posting-v3.json'));

  test('tells who cancelled and that it was shipped already', () => {
    expect(posting.phase).toBe('cancelled');
    expect(posting.cancellation).toEqual({
      reason: 'Передумал покупать',
      initiator: 'client',
      afterShip: true,
    });
  });

  test('takes grams from the dimensions and the price from plain text', () => {
    expect(posting.lines[0]).toMatchObject({
      unitGrams: 550,
      priceKopecks: 153_000,
      currency: 'CNY',
      quantity: 3,
    });
  });

  test('has no clock where no date is set, rather than one in the year 9999', () => {
    expect(posting.cutoffAt).toBeNull();
    expect(posting.lateAt).toBeNull();
  });

  test('reads the sense of "hybryd" from the finer field and keeps both words', () => {
    expect(posting.way).toBe('non-integrated');
    expect(posting.rawWay).toBe('hybryd/hybrid_non_integrated');
  });

  test('addresses the parcel to the receiver, not to the payer', () => {
    expect(posting.destination).toEqual({
      buyerName: 'Имя Получателя',
      phone: '+70000000002,114',
      region: 'Татарстан',
      city: 'Казань',
      address: '420000, г. Казань, ул. Примерная, д. 1, кв. 2',
    });
  });

  test('has three boxes and a parent', () => {
    expect(posting).toMatchObject({ multibox: true, boxes: 3, parent: '55120077-0311-1', express: true });
    expect(posting.lines[0]?.wants).toEqual(['weight']);
  });
});

describe('goods that cannot be read', () => {
  test.each([
    ['no products', { products: [] }],
    ['products missing', { products: null }],
    ['a line without sku', { products: [{ quantity: 1 }] }],
    ['a line without quantity', { products: [{ sku: 1 }] }],
    ['half a unit', { products: [{ sku: 1, quantity: 0.5 }] }],
    ['an id that JavaScript rounds', { products: [{ sku: 2 ** 53, quantity: 1 }] }],
  ])('are refused by name instead of packed incompletely: %s', (_, change) => {
    const posting = readPosting({ ...fixtureObject('posting-v4.json'), ...change });
    expect(posting).toMatchObject({ ok: false, error: { number: '0087451290-0007-1' } });
  });

  test('never put the buyer into the error', () => {
    const posting = readPosting({
      ...fixtureObject('posting-v3.json'),
      products: [{ sku: 'Имя', quantity: 1 }],
    });
    expect(posting.ok ? '' : posting.error.detail).toBe('products.0.sku: regex');
  });
});

describe('how a posting leaves', () => {
  test.each([
    ['ozon', '', 'fbs'],
    ['ozon', 'ozon', 'fbs'],
    ['aggregator', '', 'aggregator'],
    ['3pl_tracking', '3pl_tracking', 'integrated'],
    ['non_integrated', '', 'non-integrated'],
    ['hybryd', '', 'unknown'],
    ['hybryd', 'hybrid', 'unknown'],
    ['hybryd', 'hybrid_aggregator', 'aggregator'],
    ['hybrid', 'hybrid_3pl_tracking', 'integrated'],
    ['', 'aggregator', 'aggregator'],
    ['non_integrated', 'click_and_collect', 'non-integrated'],
    ['ozon', 'FBP', 'unknown'],
    ['ozon', 'aggregator', 'unknown'],
    ['teleport', '', 'unknown'],
  ] as const)('type %j with flow %j is %s', (type, flow, way) => {
    expect(wayOf(type, flow)).toBe(way);
  });
});

describe('where a posting stands', () => {
  test.each([
    ['awaiting_approve', 'unready'],
    ['awaiting_verification', 'unready'],
    ['awaiting_packaging', 'shippable'],
    ['awaiting_registration', 'registering'],
    ['awaiting_deliver', 'shipped'],
    ['acceptance_in_progress', 'shipped'],
    ['delivering', 'delivering'],
    ['driver_pickup', 'delivering'],
    ['sent_by_seller', 'delivering'],
    ['delivered', 'delivered'],
    ['arbitration', 'disputed'],
    ['client_arbitration', 'disputed'],
    ['not_accepted', 'disputed'],
    ['cancelled', 'cancelled'],
    ['cancelled_from_split_pending', 'cancelled'],
    ['awaiting_delivery_by_drone', 'unknown'],
    ['', 'unknown'],
  ] as const)('%s is %s', (status, phase) => {
    expect(phaseOf(status, [])).toBe(phase);
  });

  test('is not ready while its cut-off waits to be confirmed', () => {
    expect(phaseOf('awaiting_packaging', ['set_cutoff', 'cancel'])).toBe('unready');
    expect(phaseOf('awaiting_packaging', ['set_cutoff', 'ship'])).toBe('shippable');
  });

  test('says when assembly still runs and when it failed', () => {
    expect(shipProgressOf('posting_created', ['ship_async_in_process'])).toBe('in-process');
    expect(shipProgressOf('ship_failed', [])).toBe('failed');
    expect(shipProgressOf('posting_created', ['ship_async_retry'])).toBe('failed');
    expect(shipProgressOf('posting_created', ['ship', 'ship_async'])).toBe('none');
  });
});

describe('values on the wire', () => {
  test.each([
    ['1530.0000', 153_000],
    ['0.1', 10],
    ['1234567.995', 123_456_800],
    [300, 30_000],
    ['19,90', 1_990],
    ['-5', null],
    ['free', null],
    [null, null],
  ])('money %j is %j kopecks', (raw, kopecks) => {
    expect(asKopecks(raw)).toBe(kopecks);
  });

  test.each([
    ['2026-03-31T09:00:00Z', Date.UTC(2026, 2, 31, 9)],
    ['2026-03-31T09:00:00.5Z', Date.UTC(2026, 2, 31, 9, 0, 0, 500)],
    ['2026-03-31T09:00:00', Date.UTC(2026, 2, 31, 9)],
    ['2026-03-31T12:00:00+03:00', Date.UTC(2026, 2, 31, 9)],
    ['0001-01-01T00:00:00Z', null],
    ['9999-12-31T23:59:59.999999900Z', null],
    ['2026-13-99T09:00:00Z', null],
    ['tomorrow', null],
    [null, null],
  ])('moment %j is %j', (raw, moment) => {
    expect(asMoment(raw)).toBe(moment);
  });
});

describe('products', () => {
  const { info, attributes } = fixture('products.json') as {
    readonly info: { readonly items: readonly unknown[] };
    readonly attributes: { readonly result: readonly unknown[] };
  };
  const skus = [sku('1837465001'), sku('1837465777'), sku('5')];
  const found = readProducts(skus, info.items, attributes.result);

  test('have all barcodes of both answers once, and sizes in millimetres', () => {
    expect(found[0]).toEqual({
      sku: '1837465001',
      productId: '610001',
      offerId: 'Чашка синяя (2 шт)',
      name: 'Набор чашек «Гжель», фарфор',
      barcodes: ['4601234567893', 'OZN1837465001', '2000000000015'],
      pictureUrl: 'https://cdn1.ozone.ru/s3/multimedia-1/cup.jpg',
      grams: 549,
      lengthMm: 210,
      widthMm: 140,
      heightMm: 95,
      oversize: false,
    });
  });

  test('are found by the sku of their source, and an unknown unit gives no size', () => {
    expect(found[1]).toMatchObject({
      sku: '1837465777',
      grams: 12_500,
      lengthMm: null,
      heightMm: null,
      oversize: true,
      pictureUrl: 'https://cdn1.ozone.ru/s3/multimedia-1/shelf.jpg',
    });
  });

  test('that nobody knows are left out, and a broken row hurts no other', () => {
    expect(found.map((product) => product.sku)).toEqual(['1837465001', '1837465777']);
  });
});
