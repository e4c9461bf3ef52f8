import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { PostingNumber, Sku, SupplyNumber } from '#shared/kit/brand.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { decidePosting } from '#shared/domain/posting/decide.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { absentPosting, type KnownPosting, type PostingState } from '#shared/domain/posting/state.ts';
import { decideProduct, type ProductCommand } from '#shared/domain/product/decide.ts';
import type { ProductRefusal } from '#shared/domain/product/refusals.ts';
import { absentProduct, evolveProduct, type ProductState } from '#shared/domain/product/state.ts';
import type { SupplyCommand } from '#shared/domain/supply/commands.ts';
import type { PlannedEffect } from '#shared/process/effects.ts';
import { productEffects } from '#shared/process/product-effects.ts';
import type { StoreError } from '../db/errors.ts';
import type { Store } from '../db/store.ts';
import type { Book, Kept } from './book.ts';
import { runTogether, type Deed, type Together } from './execute-together.ts';
import { runSupply, type SupplyOutcome } from './execute-supply.ts';
import { createMany, type Beside, type ManyCommands } from './execute-many.ts';
import { forbidden, type Lacks, type Supervises } from './permits.ts';
import { stockChanges } from './stock-changes.ts';
import { orderPushes, shelfPushes } from './stock-pushes.ts';
import { withMates } from './twins.ts';
import { plan, type Around, type PostingSteps } from './steps.ts';
import { createTurns } from './turns.ts';

/** What came of a command: the state after it and the facts it made; a refusal carries why. */
export type Outcome<S, R> =
  | { readonly kind: 'done'; readonly after: S; readonly facts: number }
  | { readonly kind: 'refused'; readonly refusal: R; readonly after: S }
  /** The store would not take it: nothing happened, the person is told. */
  | { readonly kind: 'not-kept'; readonly error: StoreError };

/** One command, one transaction. */
export interface Commands {
  posting(number: PostingNumber, command: PostingCommand): Promise<Outcome<PostingState, PostingRefusal>>;
  product(sku: Sku, command: ProductCommand): Promise<Outcome<ProductState, ProductRefusal>>;
  supply(number: SupplyNumber, command: SupplyCommand): Promise<SupplyOutcome>;
}

/** Commands run one after another; those of `later` (intake, outcomes) let the packer's go first. */
export interface Executor extends Commands {
  readonly later: Commands & { readonly many: ManyCommands };
  /** Effects that no fact causes: a person asks for them at the desk. `false`: not kept. */
  effects(planned: readonly PlannedEffect[]): Promise<boolean>;
  /** One command each for several postings, in one transaction: all of them, or none. */
  together(deeds: readonly Deed[]): Promise<Together>;
}

/** What the house says about what is done. */
export interface House {
  /** The marketplace's warehouse that is told how many can be sold; null: none (SN7). */
  pushTo(shop: ShopId): string | null;
  /** Whether somebody lacks a right that a command needs (RR2). */
  readonly lacks: Lacks;
  /** Whether somebody may do what only a supervisor may (HB11). */
  readonly supervises: Supervises;
}

/** Nobody packs: for where there is no table. */
const alone: Beside = {
  isBusy: () => false,
  pause: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  aside: () => Promise.resolve(),
};

/** A lost race is decided again from the store's state; more than this many in a row is a fault. */
const TRIES = 3;

/** Runs commands against memory and store. `committed` is told after each transaction that kept something; what a person lacks the right to is refused before it is decided (RR2). */
export function createExecutor(
  store: Pick<Store, 'commit' | 'commitMany' | 'posting' | 'postings' | 'product' | 'products' | 'supply'>,
  book: Book,
  committed: () => void,
  beside: Beside = alone,
  { pushTo = () => null, lacks = () => false, supervises = () => true }: Partial<House> = {},
): Executor {
  const turns = createTurns();

  async function loadPosting(
    number: PostingNumber,
    fresh: boolean,
  ): Promise<{ state: PostingState; version: number }> {
    const known = fresh ? null : book.posting(number);
    return known ?? (await store.posting(number)) ?? { state: absentPosting, version: 0 };
  }

  /** What the store has of a posting, and of its goods, whose stock changes with it. */
  async function renew(kept: Kept<KnownPosting>): Promise<void> {
    book.putPosting(kept);
    const { lines } = kept.state.snapshot;
    const parts = lines.flatMap(({ sku }) => book.product(sku)?.state.kit ?? []);
    const skus = [...lines, ...parts].map(({ sku }) => sku);
    for (const product of await store.products(withMates(book, skus))) book.putProduct(product);
  }

  async function runPosting(
    number: PostingNumber,
    command: PostingCommand,
  ): Promise<Outcome<PostingState, PostingRefusal>> {
    for (let attempt = 1; ; attempt++) {
      const { state, version } = await loadPosting(number, attempt > 1);
      // Memory was behind: whatever comes of this command, the next one starts from what the store has.
      if (attempt > 1 && state.status !== 'absent') await renew({ state, version });
      const decision = decidePosting(state, command);
      const { after, effects } = plan(state, decision.facts);
      if (decision.facts.length > 0 && after.status !== 'absent') {
        const stock = stockChanges(number, state, decision.facts, book, pushTo);
        const kept: Result<unknown, StoreError> = await store.commit({
          postings: [{ number, expectedVersion: version, facts: decision.facts }],
          products: stock.changes,
          effects: [
            ...effects,
            ...stock.effects,
            ...orderPushes(book, number, state, after, version + decision.facts.length, pushTo),
          ],
        });
        if (!kept.ok && kept.error.kind === 'lost-race' && attempt < TRIES) continue;
        if (!kept.ok) return { kind: 'not-kept', error: kept.error };
        book.putPosting({ state: after, version: version + decision.facts.length });
        for (const product of stock.after) book.putProduct(product);
        committed();
      }
      if (!decision.ok) return { kind: 'refused', refusal: decision.refusal, after };
      return { kind: 'done', after, facts: decision.facts.length };
    }
  }

  async function runProduct(
    sku: Sku,
    command: ProductCommand,
  ): Promise<Outcome<ProductState, ProductRefusal>> {
    for (let attempt = 1; ; attempt++) {
      const known = attempt > 1 ? null : book.product(sku);
      const { state, version } = known ?? (await store.product(sku)) ?? { state: absentProduct, version: 0 };
      if (attempt > 1 && state.status === 'known') book.putProduct({ state, version });
      const decision = decideProduct(state, command);
      let after: ProductState = state;
      for (const fact of decision.facts) after = evolveProduct(after, fact);
      if (decision.facts.length > 0 && after.status === 'known') {
        const kept = await store.commit({
          postings: [],
          products: [{ sku, expectedVersion: version, facts: decision.facts }],
          effects: [
            ...productEffects(after, version, decision.facts, pushTo(shopOf(after))),
            ...shelfPushes(book, after, version, decision.facts, pushTo),
          ],
        });
        if (!kept.ok && kept.error.kind === 'lost-race' && attempt < TRIES) continue;
        if (!kept.ok) return { kind: 'not-kept', error: kept.error };
        book.putProduct({ state: after, version: version + decision.facts.length });
        committed();
      }
      if (!decision.ok) return { kind: 'refused', refusal: decision.refusal, after };
      return { kind: 'done', after, facts: decision.facts.length };
    }
  }

  /** A posting's steps one by one: only for one that lost a race in a big intake. */
  async function stepsAlone(steps: PostingSteps): Promise<Result<{ readonly facts: number }, StoreError>> {
    const around: Around = {
      sameBuyer: (number, buyer, shop) =>
        [...book.sameBuyer(buyer, shop)].filter((other) => other !== number).sort(),
    };
    let { state } = await loadPosting(steps.number, true);
    let facts = 0;
    for (let step = 0; ; step += 1) {
      const command = steps.next(step, state, around);
      if (command === null) return ok({ facts });
      const done = await runPosting(steps.number, command);
      if (done.kind === 'not-kept') return err(done.error);
      if (done.kind === 'refused') return ok({ facts });
      facts += done.facts;
      state = done.after;
    }
  }

  const supplies = { store, book, committed, pushTo };

  const many = createMany({
    store,
    book,
    turns,
    beside,
    committed,
    pushTo,
    alone: {
      posting: stepsAlone,
      product: async (command) => {
        const done = await runProduct(command.sku, command);
        return done.kind === 'not-kept' ? err(done.error) : ok(null);
      },
    },
  });

  async function runPermitted(
    number: PostingNumber,
    command: PostingCommand,
  ): Promise<Outcome<PostingState, PostingRefusal>> {
    const { state } = await loadPosting(number, false);
    const refusal = forbidden(state, command, lacks, supervises);
    return refusal === null ? runPosting(number, command) : { kind: 'refused', refusal, after: state };
  }

  return {
    posting: (number, command) => turns.urgent(() => runPermitted(number, command)),
    later: {
      posting: (number, command) => turns.later(() => runPosting(number, command)),
      product: (sku, command) => turns.later(() => runProduct(sku, command)),
      supply: (number, command) => turns.later(() => runSupply(number, command, supplies)),
      many,
    },
    product: (sku, command) => turns.urgent(() => runProduct(sku, command)),
    supply: (number, command) => turns.urgent(() => runSupply(number, command, supplies)),
    effects: (planned) =>
      turns.later(async () => {
        const kept = await store.commit({ postings: [], products: [], effects: planned });
        if (kept.ok) committed();
        return kept.ok;
      }),
    together: (deeds) =>
      turns.urgent(async () => {
        const done = await runTogether(deeds, store, book);
        if (done.kind === 'done') committed();
        return done;
      }),
  };
}
