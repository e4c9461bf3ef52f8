import type { Store } from '../db/store.ts';
import type { Book } from '../session/book.ts';
import type { Commands } from '../session/execute.ts';
import { keepBackOf } from '#shared/bridge/settings.ts';
import { shopOf } from '#shared/domain/shop.ts';
import { shelfStockOf } from '../session/stock-of.ts';
import type { OpenRows } from './open-rows.ts';
import type { PerformParts } from './performed.ts';

/** What performing is built on. */
export interface PerformingParts extends Pick<
  PerformParts,
  'ask' | 'clock' | 'settings' | 'language' | 'guard' | 'settling' | 'posting' | 'larger'
> {
  readonly store: Pick<Store, 'effect' | 'supply'>;
  readonly rows: Pick<OpenRows, 'hasBehind' | 'all'>;
  readonly commands: Pick<Commands, 'posting' | 'product' | 'supply'>;
  readonly book: Pick<Book, 'product' | 'posting' | 'wanting' | 'kitsWith' | 'allByBarcode' | 'supply'>;
}

/** Joins performing to the station's memory, store and commands. */
export function performPartsOf(parts: PerformingParts): PerformParts {
  const { ask, clock, settings, language, guard, settling, posting, larger, store, rows, commands, book } =
    parts;
  return {
    ask,
    clock,
    settings,
    language,
    guard,
    settling,
    larger,
    effect: (id) => store.effect(id),
    posting,
    async record(number, command) {
      const kept = await commands.posting(number, { ...command, at: clock.now(), by: 'station' });
      if (kept.kind === 'not-kept') throw new Error(`outcome not kept: ${kept.error.kind}`);
    },
    supply: async (number) => (book.supply(number) ?? (await store.supply(number)))?.state ?? null,
    async recordSupply(number, outcome) {
      const kept = await commands.supply(number, { ...outcome, at: clock.now(), by: 'station' });
      if (kept.kind === 'not-kept') throw new Error(`outcome not kept: ${kept.error.kind}`);
    },
    isOvertaken: (row) => rows.hasBehind(row),
    othersOf: (row) => rows.all().filter(({ id }) => id !== row.id),
    stock(sku) {
      const product = book.product(sku)?.state;
      if (product === undefined) return null;
      const { offered } = shelfStockOf(book, product, keepBackOf(settings(), shopOf(product)));
      return offered === null ? null : { offerId: product.offerId, units: offered };
    },
    async recordProduct(sku, told) {
      const kept = await commands.product(sku, { ...told, sku, at: clock.now(), by: 'station' });
      if (kept.kind === 'not-kept') throw new Error(`outcome not kept: ${kept.error.kind}`);
    },
  };
}
