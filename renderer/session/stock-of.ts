import type { Sku } from '#shared/kit/brand.ts';
import { dueSnapshot } from '#shared/domain/posting/parcels.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { unitsOf } from '#shared/domain/product/stock.ts';
import { partsOf } from '#shared/domain/rules/kits.ts';
import { shelfStock, type OnShelf, type ShelfStock } from '#shared/projections/one-shelf.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { Book } from './book.ts';
import { matesOf } from './twins.ts';

/** What the house has of a product, and how much of that open postings still want. */
export interface OwnStock {
  readonly own: number;
  readonly reserved: number;
}

type Seen = Pick<Book, 'product' | 'posting' | 'wanting' | 'kitsWith'>;

type SeenShelf = Seen & Pick<Book, 'allByBarcode'>;

/** Whether its goods still lie on their shelves, or in a box that is not closed. */
export const stillWants = ({ status }: KnownPosting): boolean =>
  status === 'new' ||
  status === 'confirmed' ||
  status === 'packing' ||
  status === 'packed' ||
  status === 'problem';

/** Pieces of a product that open postings want, in kits too (SN6). */
export function reservedOf(book: Seen, sku: Sku): number {
  let units = 0;
  const own = book.product(sku)?.state ?? null;
  const wanted = (
    ordered: Sku,
    inOne: (line: { readonly marking: 'required' | 'possible' | 'none' }) => number,
  ) => {
    for (const number of book.wanting(ordered)) {
      const posting = book.posting(number)?.state;
      if (posting === undefined || !stillWants(posting)) continue;
      for (const line of dueSnapshot(posting).lines)
        if (line.sku === ordered) units += line.quantity * inOne(line);
    }
  };
  // A kit that is packed by parts has no pieces of its own.
  wanted(sku, (line) => (partsOf(own, line).length > 0 ? 0 : 1));
  for (const kit of book.kitsWith(sku)) {
    const product = book.product(kit)?.state ?? null;
    wanted(kit, (line) =>
      partsOf(product, line).reduce((sum, part) => sum + (part.sku === sku ? part.quantity : 0), 0),
    );
  }
  return units;
}

/** The own count of a product and what is reserved of it; null where nobody counted it (SN1, SN6). */
export function stockOf(book: Seen, sku: Sku): OwnStock | null {
  const stock = book.product(sku)?.state.stock;
  return stock === undefined ? null : { own: unitsOf(stock), reserved: reservedOf(book, sku) };
}

/** What lies on the shelf of a product under other shops' names, with what is reserved of each (SHP21). */
export const matesOnShelf = (book: SeenShelf, product: KnownProduct): readonly OnShelf[] =>
  matesOf(book, product).map((mate) => ({ product: mate, reserved: reservedOf(book, mate.sku) }));

/** What can be sold of a product from its shelf, whoever sells from it; `keepBack` as the house said of its shop (SHP22, SHP23). */
export const shelfStockOf = (book: SeenShelf, product: KnownProduct, keepBack: number): ShelfStock =>
  shelfStock({ product, reserved: reservedOf(book, product.sku) }, matesOnShelf(book, product), keepBack);
