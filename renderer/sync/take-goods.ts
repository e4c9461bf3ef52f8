import { goodsCommands, type GoodsTableOf } from '#shared/intake/goods-commands.ts';
import { decideProduct, type ProductCommand } from '#shared/domain/product/decide.ts';
import { absentProduct } from '#shared/domain/product/state.ts';
import type { GoodsWish } from '#shared/intake/goods-reader.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { StoreError } from '../db/errors.ts';
import type { Book } from '../session/book.ts';
import type { ManyCommands } from '../session/execute-many.ts';
import type { ImportLog } from '../session/import-log.ts';

/** A table of products or of counts that was looked at, ready to be taken in. */
export interface GoodsIntake {
  readonly of: GoodsTableOf;
  /** The file it came from. */
  readonly name: string;
  readonly wishes: readonly GoodsWish[];
  readonly by: string;
}

/** What taking a table in needs. */
export interface TakeGoodsParts {
  readonly book: Book;
  readonly commands: { readonly many: Pick<ManyCommands, 'products'> };
  readonly clock: Clock;
  readonly imports: ImportLog;
}

/** How far it came before the store took no more. */
export interface GoodsCut {
  readonly rows: number;
  readonly error: StoreError;
}

/** What came of a table. */
export interface GoodsTaken {
  /** Products of it. */
  readonly products: number;
  /** Rows that changed nothing: what they say was known. */
  readonly already: number;
}

/** Rows whose commands are made at a time: the window draws in between. */
const CHUNK = 1000;

/** How many rows are wholly in after so many commands; `ends`: after which command each row is. */
function rowsIn(ends: readonly number[], commands: number): number {
  const cut = ends.findIndex((end) => end > commands);
  return cut === -1 ? ends.length : cut;
}

/** Whether what is asked changes nothing of the product as it is. */
function isKnown(command: ProductCommand, book: Book): boolean {
  const decision = decideProduct(book.product(command.sku)?.state ?? absentProduct, command);
  return decision.ok && decision.facts.length === 0;
}

/**
 * Takes a table in, row by row (PD2-PD4); how far it is goes into each transaction with the rows (PD11). `progress` is told
 * the rows that are in. Answers how many products it set, and how many rows were in already.
 */
export async function takeGoods(
  { of, name, wishes, by }: GoodsIntake,
  { book, commands, clock, imports }: TakeGoodsParts,
  progress: (rows: number) => void,
): Promise<Result<GoodsTaken, GoodsCut>> {
  const running = await imports.begin({ of, name, total: wishes.length, by, at: clock.now() });
  const products = new Set<string>();
  let rows = 0;
  let already = 0;
  try {
    for (let at = 0; at < wishes.length; at += CHUNK) {
      progress(at);
      const chunk = wishes.slice(at, at + CHUNK);
      const stamp = { at: clock.now(), by };
      const each = chunk.map((wish) => goodsCommands(wish, book.product(wish.sku)?.state ?? null, of, stamp));
      already += each.filter((made) => made.every((command) => isKnown(command, book))).length;
      let end = 0;
      const ends = each.map((made) => (end += made.length));
      const rowsAfter = (done: number): number => at + rowsIn(ends, done);
      const done = await commands.many.products(each.flat(), {
        along: running.along(rowsAfter),
        progress: (made) => (rows = rowsAfter(made)),
      });
      if (!done.ok) return err({ rows, error: done.error });
      for (const { sku } of chunk) products.add(sku);
    }
  } finally {
    running.left();
  }
  return ok({ products: products.size, already });
}
