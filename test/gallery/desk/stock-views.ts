import type { Language } from '#shared/bridge/settings.ts';
import { productStream, type Envelope } from '#shared/domain/envelope.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { StockPlace, StockTold } from '#shared/domain/product/stock.ts';
import type { Counting } from '../../../renderer/session/stock-count.ts';
import { product, type ThingName } from '../goods.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const HOUR = 3_600_000;
const WAREHOUSE = '1020000177';

/** The page of stock: counted and not, low and short, told and refused; what came and went; counting by scanning. */
export function stockViews(language: Language): Readonly<Record<string, DeskView>> {
  const counted = (
    name: ThingName,
    places: readonly StockPlace[],
    more: { lowMark?: number; told?: Partial<StockTold> } = {},
  ): KnownProduct => {
    const { lowMark, told } = more;
    const answer = { warehouseId: WAREHOUSE, units: 0, at: NOW - HOUR, error: null, ...told };
    return {
      ...product(name, language),
      stock: {
        places,
        countedAt: NOW - 40 * HOUR,
        countedBy: 'BOSS',
        ...(told === undefined ? {} : { told: [answer] }),
      },
      ...(lowMark === undefined ? {} : { lowMark }),
    };
  };
  const products = [
    counted(
      'fox',
      [
        { shelf: 'A-03-2', units: 118 },
        { shelf: 'D-12-1', units: 240 },
      ],
      { told: { units: 356 } },
    ),
    counted('jar', [{ shelf: 'B-11-1', units: 7 }], { lowMark: 10, told: { units: 5 } }),
    counted('long', [{ shelf: 'F-01-1', units: -2 }], { lowMark: 3, told: { units: 0 } }),
    counted('plush', [{ shelf: 'E-02-1', units: 41 }], {
      told: { units: 40, error: 'OVER_MAX_OVH_NON_KGT' },
    }),
    counted('cable', [{ shelf: null, units: 12 }]),
  ];
  const { sku } = product('fox', language);
  const stamp = { sku, by: 'ANNA' };
  const facts: ProductFact[] = [
    { type: 'StockCounted', ...stamp, by: 'BOSS', at: NOW - 40 * HOUR, shelf: 'D-12-1', units: 240 },
    { type: 'StockCounted', ...stamp, by: 'BOSS', at: NOW - 39 * HOUR, shelf: 'A-03-2', units: 122 },
    {
      type: 'StockMoved',
      ...stamp,
      at: NOW - 9 * HOUR,
      shelf: 'A-03-2',
      units: -4,
      why: 'packing',
      ref: '0208245774-0029-1',
    },
    {
      type: 'StockMoved',
      ...stamp,
      at: NOW - 3 * HOUR,
      shelf: 'A-03-2',
      units: 1,
      why: 'return',
      ref: '0208238870-0117-2',
    },
    {
      type: 'StockMoved',
      ...stamp,
      by: 'BOSS',
      at: NOW - HOUR,
      shelf: 'A-03-2',
      units: -1,
      why: 'write-off',
    },
  ];
  const envelopes = facts.map((fact, i): Envelope => ({
    id: `e${i}`,
    stream: productStream(sku),
    version: i + 2,
    seq: i + 1,
    station: 'S1',
    fact,
  }));
  const settings = { ...deskSettings(language), stock: { pushTo: WAREHOUSE } };
  const counting: Counting = {
    shelf: 'A-03-2',
    unknown: '4600000000017',
    lines: [
      { sku: product('fox', language).sku, shelf: 'A-03-2', units: 36 },
      { sku: product('long', language).sku, shelf: 'A-03-2', units: 4 },
      { sku: product('bottle', language).sku, shelf: 'A-03-2', units: 12 },
    ],
    scans: [{ sku: product('fox', language).sku, shelf: 'A-03-2', units: 36 }],
  };
  const warehouses = [
    {
      id: WAREHOUSE,
      name: 'Хоругвино, FBS',
      address: '',
      status: 'created',
      active: true,
      selfDelivery: false,
      express: false,
      oversize: false,
      autoAssembly: false,
      entrustedAcceptance: false,
      label: null,
      firstMile: null,
      firstMileChanging: false,
      utcOffsetMinutes: null,
      assemblyMinutes: null,
    },
  ];
  const at = { page: 'stock', settings, products, facts: envelopes, warehouses } as const;
  return {
    'desk-stock': at,
    'desk-stock-open': { ...at, clicks: [`[data-key="${sku}"] button[aria-expanded]`] },
    'desk-stock-counting': { ...at, memory: { 'stock.counting': counting }, clicks: ['.hd .b.pri'] },
  };
}
