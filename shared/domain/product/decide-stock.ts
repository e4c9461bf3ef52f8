import { MOST_SHELF } from '../rules/shelf-codes.ts';
import type { Sku } from '../../kit/brand.ts';
import { no, yes, type ProductDecision } from './decision.ts';
import type { KnownProduct } from './state.ts';
import { MOST_UNITS, moveFacts, sharedWith, unitsOn, type StockWhy } from './stock.ts';

/** What somebody wants done to a product's stock. */
export type StockCommand =
  /** So many lie on this shelf. */
  | { readonly type: 'count-stock'; readonly shelf: string | null; readonly units: number }
  /** So many more (above 0) or fewer (below 0) lie there. */
  | {
      readonly type: 'move-stock';
      readonly shelf: string | null;
      readonly units: number;
      readonly why: Extract<StockWhy, 'arrival' | 'correction' | 'write-off'>;
    }
  /** Its pieces are counted under another product of the same shelf (SHP21). */
  | { readonly type: 'end-count' }
  /** Whether another shop's product with the same barcode is another thing (SHP17). */
  | { readonly type: 'say-twin'; readonly twin: Sku; readonly two: boolean }
  | { readonly type: 'set-low'; readonly units: number | null }
  /** What became of telling the marketplace. */
  | {
      readonly type: 'stock-told';
      readonly warehouseId: string;
      readonly units: number;
      readonly error: string | null;
    };

type Stamped = StockCommand & { readonly at: number; readonly by: string; readonly sku: Sku };

const isCount = (units: number): boolean => Number.isInteger(units) && units >= 0 && units <= MOST_UNITS;

/** Decides a command about stock (SN1-SN5, SN8, SHP17, SHP21). */
export function decideStock(product: KnownProduct, command: Stamped): ProductDecision {
  const { at, by, sku } = command;
  const { stock } = product;
  const stamp = { at, by, sku };
  switch (command.type) {
    case 'count-stock': {
      const { shelf, units } = command;
      if (!isCount(units)) return no({ code: 'units-implausible', units });
      if ((shelf ?? '').length > MOST_SHELF) return no({ code: 'shelf-too-long', most: MOST_SHELF });
      return yes({ type: 'StockCounted', ...stamp, shelf, units });
    }
    case 'move-stock': {
      const { shelf, units, why } = command;
      if (stock === undefined) return no({ code: 'stock-not-counted', sku });
      if (!isCount(Math.abs(units))) return no({ code: 'units-implausible', units });
      if (units === 0) return yes();
      const have = unitsOn(stock, shelf) ?? 0;
      if (units < 0 && have + units < 0) return no({ code: 'stock-short', have });
      return yes({ type: 'StockMoved', ...stamp, shelf, units, why });
    }
    case 'end-count':
      return stock === undefined ? yes() : yes({ type: 'StockCountEnded', ...stamp });
    case 'say-twin': {
      const { twin, two } = command;
      const said = product.apart?.includes(twin) ?? false;
      if (twin === sku || said === two) return yes();
      const took = two && stock !== undefined ? -sharedWith(stock, twin) : 0;
      // What the other took was never this one's.
      const back =
        stock === undefined
          ? []
          : moveFacts(stock, product.shelf, took, { ...stamp, why: 'correction', mate: twin });
      return yes({ type: 'TwinSaid', ...stamp, twin, two }, ...back);
    }
    case 'set-low': {
      const { units } = command;
      if (units !== null && !isCount(units)) return no({ code: 'units-implausible', units });
      return (product.lowMark ?? null) === units ? yes() : yes({ type: 'LowMarkSet', ...stamp, units });
    }
    case 'stock-told': {
      const { warehouseId, units, error } = command;
      return yes({ type: 'StockTold', ...stamp, warehouseId, units, error });
    }
  }
}
