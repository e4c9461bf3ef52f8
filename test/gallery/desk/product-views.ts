import type { Language } from '#shared/bridge/settings.ts';
import { barcode } from '#shared/kit/brand.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { product, type ThingName } from '../goods.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

/** The products of the station: shelves, codes that were taught, none at all. */
export function productViews(language: Language): Readonly<Record<string, DeskView>> {
  const taught = (name: ThingName, code: string, units: number, by: string): KnownProduct => {
    const state = product(name, language);
    const more = {
      code: barcode(code),
      units,
      origin: 'taught',
      taught: { by, at: NOW - 5_400_000 },
    } as const;
    return { ...state, allBarcodes: [...state.allBarcodes, more] };
  };
  const products = [
    taught('fox', '4607086152140', 6, 'ANNA'),
    taught('long', 'CARTON-2026-11-000000000000000000417', 1, 'BOSS'),
    { ...product('cableBlack', language), allBarcodes: [] },
    {
      ...product('plush', language),
      kit: [
        { sku: product('jar', language).sku, quantity: 2 },
        { sku: product('long', language).sku, quantity: 1 },
      ],
    },
  ];
  const bare = product('fox', language);
  const wished = (error: string | null): KnownProduct => ({
    ...bare,
    allBarcodes: [],
    wish: { code: null, at: NOW, by: 'BOSS', error },
  });
  const at = { page: 'products', settings: deskSettings(language) } as const;
  return {
    'desk-products': { ...at, products },
    'desk-products-taught': {
      ...at,
      products,
      clicks: ['.flt button:nth-child(3)', '[role="table"] button[aria-expanded]', '[role="checkbox"]'],
    },
    'desk-products-kit': {
      ...at,
      products,
      clicks: ['.flt button:nth-child(4)', '[role="table"] button[aria-expanded]'],
    },
    'desk-products-asked': {
      ...at,
      products: [wished(null), ...products.slice(1)],
      clicks: ['[role="table"] button[aria-expanded]', '[role="columnheader"] [role="checkbox"]'],
    },
    'desk-products-refused': {
      ...at,
      products: [wished('NOT_SHOWN')],
      clicks: ['[role="table"] button[aria-expanded]'],
    },
    'desk-products-cut-off': {
      ...at,
      products,
      meta: {
        imports: [
          {
            id: '1',
            of: 'products',
            name: 'catalogue-autumn-2026-all-warehouses.csv',
            done: 12_340,
            total: 100_000,
            by: 'BOSS',
            at: NOW - 1_800_000,
          },
        ],
      },
    },
    'desk-products-none': { ...at, empty: true },
  };
}
