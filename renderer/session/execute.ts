import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { decidePosting } from '#shared/domain/posting/decide.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { absentPosting, type PostingState } from '#shared/domain/posting/state.ts';
import { decideProduct, type ProductCommand } from '#shared/domain/product/decide.ts';
import type { ProductRefusal } from '#shared/domain/product/refusals.ts';
import { absentProduct, evolveProduct, type ProductState } from '#shared/domain/product/state.ts';
import type { StoreError } from '../db/errors.ts';
import type { Store } from '../db/store.ts';
import type { Book } from './book.ts';
import { runTogether, type Deed, type Together } from './execute-together.ts';
import { createMany, type Beside, type ManyCommands } from './execute-many.ts';
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
}

/** Commands run one after another; those of `later` (intake, outcomes) let the packer's go first. */
export interface Executor extends Commands {
  readonly later: Commands & { readonly many: ManyCommands };
  /** One command each for several postings, in one transaction: all of them, or none. */
  together(deeds: readonly Deed[]): Promise<Together>;
}

/** Nobody packs: for where there is no table. */
const alone: Beside = {
  isBusy: () => false,
  pause: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
};

/** A lost race is decided again from the store's state; more than this many in a row is a fault. */
const TRIES = 3;

/** Runs commands against memory and store. `committed` is told after each transaction that kept something. */
export function createExecutor(
  store: Pick<Store, 'commit' | 'commitMany' | 'posting' | 'postings' | 'product' | 'products'>,
  book: Book,
  committed: () => void,
  beside: Beside = alone,
): Executor {
  const turns = createTurns();

  async function loadPosting(
    number: PostingNumber,
    fresh: boolean,
  ): Promise<{ state: PostingState; version: number }> {
    const known = fresh ? null : book.posting(number);
    return known ?? (await store.posting(number)) ?? { state: absentPosting, version: 0 };
  }

  async function runPosting(
    number: PostingNumber,
    command: PostingCommand,
  ): Promise<Outcome<PostingState, PostingRefusal>> {
    for (let attempt = 1; ; attempt++) {
      const { state, version } = await loadPosting(number, attempt > 1);
      // Memory was behind: whatever comes of this command, the next one starts from what the store has.
      if (attempt > 1 && state.status !== 'absent') book.putPosting({ state, version });
      const decision = decidePosting(state, command);
      const { after, effects } = plan(state, decision.facts);
      if (decision.facts.length > 0 && after.status !== 'absent') {
        const kept: Result<unknown, StoreError> = await store.commit({
          postings: [{ number, expectedVersion: version, facts: decision.facts }],
          products: [],
          effects,
        });
        if (!kept.ok && kept.error.kind === 'lost-race' && attempt < TRIES) continue;
        if (!kept.ok) return { kind: 'not-kept', error: kept.error };
        book.putPosting({ state: after, version: version + decision.facts.length });
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
          effects: [],
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
      sameBuyer: (number, buyer) => [...book.sameBuyer(buyer)].filter((other) => other !== number).sort(),
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

  const many = createMany({
    store,
    book,
    turns,
    beside,
    committed,
    alone: {
      posting: stepsAlone,
      product: async (command) => {
        const done = await runProduct(command.sku, command);
        return done.kind === 'not-kept' ? err(done.error) : ok(null);
      },
    },
  });

  return {
    posting: (number, command) => turns.urgent(() => runPosting(number, command)),
    later: {
      posting: (number, command) => turns.later(() => runPosting(number, command)),
      product: (sku, command) => turns.later(() => runProduct(sku, command)),
      many,
    },
    product: (sku, command) => turns.urgent(() => runProduct(sku, command)),
    together: (deeds) =>
      turns.urgent(async () => {
        const done = await runTogether(deeds, store, book);
        if (done.kind === 'done') committed();
        return done;
      }),
  };
}
