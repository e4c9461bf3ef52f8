import { dueSnapshot } from '#shared/domain/posting/parcels.ts';
import type { KnownPosting, PostingState } from '#shared/domain/posting/state.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { wantsOf } from '#shared/domain/rules/waves.ts';
import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import type { PlannedEffect } from '#shared/process/effects.ts';
import { changesFree, plain, stockEffect } from '#shared/process/stock-effects.ts';
import type { Book } from './book.ts';
import { stillWants } from './stock-of.ts';
import { matesOf } from './twins.ts';

type PushTo = (shop: ShopId) => string | null;
type Seen = Pick<Book, 'product' | 'allByBarcode'>;

/** Tells each of some products that lie on one shelf; of a shelf that nobody counted nothing is told (SN1). */
function pushes(shelf: readonly KnownProduct[], told: readonly KnownProduct[], key: string, pushTo: PushTo) {
  if (shelf.every(({ stock }) => stock === undefined)) return [];
  return told.flatMap((product): PlannedEffect[] => {
    const to = pushTo(shopOf(product));
    return to === null ? [] : [stockEffect(product, to, key)];
  });
}

/** Memory as it is once a product was changed. */
const withProduct = (book: Seen, after: KnownProduct): Pick<Book, 'allByBarcode'> => ({
  allByBarcode: (code) =>
    book.allByBarcode(code).map((hit) => (hit.product.sku === after.sku ? { ...hit, product: after } : hit)),
});

/** What other shops that sell from the same shelf are told after facts of a product, and its own where somebody else's goods came to its shelf or left it (SHP22). `version`: its own before them. */
export function shelfPushes(
  book: Seen,
  after: KnownProduct,
  version: number,
  facts: readonly ProductFact[],
  pushTo: PushTo,
): readonly PlannedEffect[] {
  const known = book.product(after.sku)?.state;
  const before = known === undefined ? [] : matesOf(book, known);
  const now = matesOf(withProduct(book, after), after);
  const mates = new Map([...before, ...now].map((mate) => [mate.sku, mate]));
  const isSame = mates.size === before.length && mates.size === now.length;
  const moved = facts.some(changesFree);
  if (mates.size === 0 || (isSame && !moved)) return [];
  const others = [...mates.values()];
  const key = `${plain(after.sku)}.${version + facts.length}`;
  // Its own shop is told by its own facts already where they changed how many there are.
  return pushes(
    [after, ...others, ...(known === undefined ? [] : [known])],
    moved ? others : [after, ...others],
    key,
    pushTo,
  );
}

/** Pieces that a posting took, or will take, off the shelves; by product, kits by their parts. */
function claims(state: PostingState, book: Seen): ReadonlyMap<Sku, number> {
  const claiming =
    state.status !== 'absent' &&
    (stillWants(state) || state.status === 'closed' || state.status === 'handed-over');
  if (!claiming) return new Map();
  const wants = wantsOf(dueSnapshot(state), (sku) => book.product(sku)?.state ?? null);
  return new Map(wants.map(({ sku, quantity }) => [sku, quantity]));
}

/** Whether two states of a posting surely claim the same. */
const wantsTheSame = (before: PostingState, after: KnownPosting): boolean =>
  before.status === after.status && before.snapshot === after.snapshot && before.ship === after.ship;

/** What other shops that sell from the same shelves are told after a posting came, changed or went: its own marketplace reckons that itself (SHP22). `version`: its own after that. */
export function orderPushes(
  book: Seen,
  number: PostingNumber,
  before: PostingState,
  after: PostingState,
  version: number,
  pushTo: PushTo,
): readonly PlannedEffect[] {
  // Most of what happens at a table changes nothing of what is wanted, and the packer waits for it.
  if (after.status === 'absent' || wantsTheSame(before, after)) return [];
  const shop = shopOf(after.snapshot);
  const [was, is] = [claims(before, book), claims(after, book)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((sku) => was.get(sku) !== is.get(sku));
  const key = `${plain(number)}.${version}`;
  const planned = changed.flatMap((sku) => {
    const product = book.product(sku)?.state;
    const mates = product === undefined ? [] : matesOf(book, product);
    if (product === undefined || mates.length === 0) return [];
    const told = mates.filter((mate) => shopOf(mate) !== shop);
    return pushes([product, ...mates], told, key, pushTo);
  });
  return [...new Map(planned.map((each) => [each.id, each])).values()];
}

/** What a shop is told of every shelf that another shop sells from too, once another number is kept back for it (SHP23). */
export function keptBackPushes(
  book: Seen & Pick<Book, 'products'>,
  shop: ShopId,
  key: string,
  pushTo: PushTo,
): readonly PlannedEffect[] {
  const planned: PlannedEffect[] = [];
  for (const product of book.products()) {
    if (shopOf(product) !== shop) continue;
    const mates = matesOf(book, product);
    if (mates.length > 0) planned.push(...pushes([product, ...mates], [product], key, pushTo));
  }
  return planned;
}
