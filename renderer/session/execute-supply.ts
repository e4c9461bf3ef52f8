import type { ShopId } from '#shared/domain/shop.ts';
import type { SupplyNumber } from '#shared/kit/brand.ts';
import type { SupplyCommand } from '#shared/domain/supply/commands.ts';
import { decideSupply } from '#shared/domain/supply/decide.ts';
import type { RefusedSupply } from '#shared/domain/supply/decision.ts';
import { evolveSupply } from '#shared/domain/supply/evolve.ts';
import { absentSupply, type SupplyState } from '#shared/domain/supply/state.ts';
import { supplyEffects } from '#shared/process/supply-effects.ts';
import type { Store } from '../db/store.ts';
import type { Book } from './book.ts';
import type { Outcome } from './execute.ts';
import { supplyStockChanges } from './stock-changes.ts';
import { withMates } from './twins.ts';

/** What came of a command about a supply. */
export type SupplyOutcome = Outcome<SupplyState, RefusedSupply>;

/** What running one needs. */
export interface SupplyRunning {
  readonly store: Pick<Store, 'commit' | 'supply' | 'products'>;
  readonly book: Book;
  readonly committed: () => void;
  readonly pushTo: (shop: ShopId) => string | null;
}

/** A lost race is decided again from the store's state. */
const TRIES = 3;

/** Memory was behind: what the store has of a supply and of its goods. */
async function renew(number: SupplyNumber, { store, book }: SupplyRunning): Promise<void> {
  const kept = await store.supply(number);
  if (kept === null) return;
  book.putSupply(kept);
  const skus = [...new Set(kept.state.plan.lines.map(({ sku }) => sku))];
  for (const product of await store.products(withMates(book, skus))) book.putProduct(product);
}

/** One command about a supply: facts, effects and what leaves the shelves in one transaction (FO15, FO16). */
export async function runSupply(
  number: SupplyNumber,
  command: SupplyCommand,
  running: SupplyRunning,
): Promise<SupplyOutcome> {
  const { store, book, committed, pushTo } = running;
  for (let attempt = 1; ; attempt += 1) {
    if (attempt > 1) await renew(number, running);
    const kept = book.supply(number) ?? (await store.supply(number)) ?? { state: absentSupply, version: 0 };
    const { state, version } = kept;
    const decision = decideSupply(state, command);
    let after: SupplyState = state;
    for (const fact of decision.facts) after = evolveSupply(after, fact);
    if (decision.facts.length > 0 && after.status !== 'absent') {
      const stock = supplyStockChanges(state, decision.facts, book, pushTo);
      const written = await store.commit({
        postings: [],
        products: stock.changes,
        supplies: [{ number, expectedVersion: version, facts: decision.facts }],
        effects: [...supplyEffects(number, decision.facts, after), ...stock.effects],
      });
      if (!written.ok && written.error.kind === 'lost-race' && attempt < TRIES) continue;
      if (!written.ok) return { kind: 'not-kept', error: written.error };
      book.putSupply({ state: after, version: version + decision.facts.length });
      for (const product of stock.after) book.putProduct(product);
      committed();
    }
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal, after };
    return { kind: 'done', after, facts: decision.facts.length };
  }
}
