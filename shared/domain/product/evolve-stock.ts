import type { KnownProduct } from './state.ts';
import { evolveStock, withTold, type StockFact } from './stock.ts';

/** What the marketplace was told of a product, whether it has a count of its own or not. */
export const toldOf = ({ stock, told }: KnownProduct) => stock?.told ?? told ?? [];

/** A product after one more fact about its stock. */
export function evolveProductStock(state: KnownProduct, fact: StockFact): KnownProduct {
  switch (fact.type) {
    case 'StockCounted':
    case 'StockMoved': {
      const { told, ...rest } = state;
      const stock = evolveStock(state.stock, fact);
      if (stock === undefined) return state;
      return { ...rest, stock: told === undefined ? stock : { ...stock, told } };
    }
    case 'StockCountEnded': {
      const { stock, ...rest } = state;
      return stock?.told === undefined ? rest : { ...rest, told: stock.told };
    }
    case 'StockTold': {
      const { warehouseId, units, at, error } = fact;
      const told = withTold(toldOf(state), { warehouseId, units, at, error });
      return state.stock === undefined ? { ...state, told } : { ...state, stock: { ...state.stock, told } };
    }
    case 'LowMarkSet': {
      const { lowMark: _, ...rest } = state;
      return fact.units === null ? rest : { ...rest, lowMark: fact.units };
    }
    case 'TwinSaid': {
      const { apart = [], ...rest } = state;
      const others = apart.filter((sku) => sku !== fact.twin);
      const now = fact.two ? [...others, fact.twin] : others;
      return now.length === 0 ? rest : { ...rest, apart: now };
    }
  }
}
