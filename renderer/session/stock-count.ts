import type { Sku } from '#shared/kit/brand.ts';
import { sameShelf } from '#shared/domain/rules/shelf-codes.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { ScanMeaning } from '../scan/interpret.ts';
import type { Book } from './book.ts';

/** Pieces of one product counted on one shelf. */
export interface CountedLine {
  readonly sku: Sku;
  readonly shelf: string | null;
  readonly units: number;
}

/** A counting under way: the shelf that was scanned (undefined: each product counts on its own), what was counted, the scans in order. */
export interface Counting {
  readonly shelf: string | undefined;
  readonly lines: readonly CountedLine[];
  readonly scans: readonly { readonly sku: Sku; readonly shelf: string | null; readonly units: number }[];
  /** The last code that nobody knows. */
  readonly unknown: string | null;
}

/** Nothing was counted yet. */
export const noCounting: Counting = { shelf: undefined, lines: [], scans: [], unknown: null };

/** What a scan leads to: more was counted, the count is to be kept, or nothing that counting is about. */
export type Heard =
  { readonly kind: 'goes-on'; readonly counting: Counting } | { readonly kind: 'keep' | 'leave' | 'foreign' };

type Seen = Pick<Book, 'byBarcode' | 'byGtin' | 'product' | 'products'>;

/** The count of a product on a shelf with so many more; a line without pieces is none. */
export function withUnits(counting: Counting, sku: Sku, shelf: string | null, more: number): Counting {
  const own = (line: CountedLine): boolean => line.sku === sku && line.shelf === shelf;
  const before = counting.lines.find(own)?.units ?? 0;
  const rest = counting.lines.filter((line) => !own(line));
  const units = before + more;
  return { ...counting, lines: units <= 0 ? rest : [{ sku, shelf, units }, ...rest], unknown: null };
}

function undone(counting: Counting): Counting {
  const last = counting.scans.at(-1);
  if (last === undefined) return { ...counting, unknown: null };
  return { ...withUnits(counting, last.sku, last.shelf, -last.units), scans: counting.scans.slice(0, -1) };
}

function add(counting: Counting, product: KnownProduct, units: number): Counting {
  const shelf = counting.shelf ?? product.shelf;
  const scan = { sku: product.sku, shelf, units };
  return { ...withUnits(counting, product.sku, shelf, units), scans: [...counting.scans, scan] };
}

/** The way a shelf is written, where its code names one that some product lies on. */
function knownShelf(text: string, book: Seen): string | null {
  for (const { shelf, stock } of book.products()) {
    if (shelf !== null && sameShelf(shelf, text)) return shelf;
    const place = stock?.places.find((each) => each.shelf !== null && sameShelf(each.shelf, text));
    if (place?.shelf !== undefined && place.shelf !== null) return place.shelf;
  }
  return null;
}

/** A scan while somebody counts (SN9). */
export function hearCount(counting: Counting, scan: ScanMeaning, book: Seen): Heard {
  const on = (next: Counting): Heard => ({ kind: 'goes-on', counting: next });
  if (scan.kind === 'command') {
    const { command } = scan;
    if (command.kind === 'ok') return { kind: 'keep' };
    if (command.kind === 'leave') return { kind: 'leave' };
    if (command.kind === 'undo') return on(undone(counting));
    if (command.kind === 'shelf' && command.shelf !== null)
      return on({ ...counting, shelf: knownShelf(command.shelf, book) ?? command.shelf, unknown: null });
    return { kind: 'foreign' };
  }
  if (scan.kind === 'bad-command') return on({ ...counting, unknown: scan.text });
  if (scan.kind === 'marking') {
    const gtin = /01(\d{14})/u.exec(scan.raw)?.[1];
    const product = gtin === undefined ? null : book.byGtin(gtin);
    return on(product === null ? { ...counting, unknown: scan.raw } : add(counting, product, 1));
  }
  for (const text of [scan.text, ...scan.others]) {
    // One of two shops' products: the one that is counted goes on being counted (SHP17).
    const hit = book.byBarcode(text, (sku) => book.product(sku)?.state.stock !== undefined);
    if (hit !== null) return on(add(counting, hit.product, hit.units));
  }
  const shelf = knownShelf(scan.text, book);
  return on(shelf === null ? { ...counting, unknown: scan.text } : { ...counting, shelf, unknown: null });
}
