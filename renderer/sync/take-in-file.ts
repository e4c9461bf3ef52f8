import type { TableGoods } from '#shared/intake/goods.ts';
import type { KeyedBy } from '#shared/intake/table.ts';
import type { Sku } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { err, type Result } from '#shared/kit/result.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { ProductCommand } from '#shared/domain/product/decide.ts';
import type { StoreError } from '../db/errors.ts';
import type { Book } from '../session/book.ts';
import type { ManyDone, ManyWishes } from '../session/execute-many.ts';
import { takeInSteps, type TakeInParts } from './take-in.ts';

/** What a file gave, ready to be taken in. */
export interface FileIntake {
  readonly postings: readonly PostingSnapshot[];
  readonly goods: readonly TableGoods[];
  /** How its goods are named: where it has no skus, the catalogue may know them by their article or barcode. */
  readonly keyedBy: KeyedBy;
}

/**
 * Takes a file in: its goods where the catalogue lacks them, then its postings (IM6, IN5). While the disk is full a file
 * with new postings is refused, and one under way stops: what was taken in stays (DB10).
 */
export async function takeInFile(
  { postings, goods, keyedBy }: FileIntake,
  parts: TakeInParts,
  wishes: ManyWishes,
): Promise<Result<ManyDone, StoreError>> {
  const { many } = parts.commands;
  const isNew = ({ number }: PostingSnapshot): boolean => parts.book.posting(number) === null;
  const lacksRoom = (): boolean => !parts.hasRoom() && postings.some(isNew);
  if (lacksRoom()) return err({ kind: 'disk-full' });
  const skuOf = skusBy(keyedBy, parts.book);
  const known = goods.map((each) => ({ ...each, sku: skuOf(each.sku) }));
  const learned = await many.products(known.flatMap((each) => learn(each, parts.book, parts.clock)));
  if (!learned.ok) return learned;
  const steps = postings.map((snapshot) => {
    const lines = snapshot.lines.map((line) => ({ ...line, sku: skuOf(line.sku) }));
    return takeInSteps(keyedBy === 'sku' ? snapshot : { ...snapshot, lines }, parts);
  });
  let full = false;
  const stopped = (): boolean => wishes.stopped?.() === true || (full = full || lacksRoom());
  const done = await many.postings(steps, { ...wishes, stopped });
  return full ? err({ kind: 'disk-full' }) : done;
}

/** The catalogue's sku of what a table names otherwise; goods nobody knows keep the table's name for them. */
function skusBy(keyedBy: KeyedBy, book: Book): (name: Sku) => Sku {
  if (keyedBy === 'sku') return (name) => name;
  if (keyedBy === 'barcode') return (name) => book.byBarcode(name)?.product.sku ?? name;
  const byOffer = new Map([...book.products()].map((product) => [product.offerId, product.sku] as const));
  return (name) => byOffer.get(name) ?? name;
}

/** A table adds what is missing and overrides nothing; a barcode that another product has stays with that one. */
function learn(goods: TableGoods, book: Book, clock: Clock): ProductCommand[] {
  const known = book.product(goods.sku)?.state ?? null;
  const barcodes = goods.barcodes.filter((code) => {
    const owner = book.byBarcode(code)?.product.sku ?? goods.sku;
    return owner === goods.sku;
  });
  if (known !== null && (known.barcodes.length > 0 || barcodes.length === 0)) return [];
  const { offerId, name, pictureUrl, grams, lengthMm, widthMm, heightMm } = known ?? {
    ...goods,
    pictureUrl: null,
    lengthMm: null,
    widthMm: null,
    heightMm: null,
  };
  const market = {
    oversize: known?.traits.includes('oversize') ?? false,
    marking: known?.traits.includes('marking') ?? false,
  };
  const entry = {
    offerId,
    name,
    barcodes,
    pictureUrl,
    grams: grams ?? goods.grams,
    lengthMm,
    widthMm,
    heightMm,
  };
  return [{ type: 'see', at: clock.now(), by: 'file', sku: goods.sku, entry, market }];
}
