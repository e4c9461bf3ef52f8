import type { KnownProduct } from './state.ts';

/** Whether somebody said that two products with one barcode are two things (SHP17). */
export const saidTwo = (a: KnownProduct, b: KnownProduct): boolean =>
  a.apart?.includes(b.sku) === true || b.apart?.includes(a.sku) === true;
