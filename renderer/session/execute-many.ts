import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { absentPosting, type KnownPosting } from '#shared/domain/posting/state.ts';
import { decideProduct, type ProductCommand } from '#shared/domain/product/decide.ts';
import { absentProduct, evolveProduct, type ProductState } from '#shared/domain/product/state.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';
import type { PlannedEffect } from '#shared/process/effects.ts';
import { productEffects } from '#shared/process/product-effects.ts';
import type { Batch } from '../db/batch.ts';
import type { StoreError } from '../db/errors.ts';
import type { MetaRow } from '../db/rows.ts';
import type { Store } from '../db/store.ts';
import { isActive } from '#shared/projections/queue.ts';
import { buyerKey, type Book, type Kept } from './book.ts';
import { orderPushes, shelfPushes } from './stock-pushes.ts';
import { decideSteps, type Around, type Decided, type PostingSteps } from './steps.ts';
import type { Turns } from './turns.ts';

/** How a big intake behaves beside a packer. */
export interface Beside {
  /** Whether somebody works at the table. */
  isBusy(): boolean;
  pause(ms: number): Promise<void>;
  /** Resolves when no scan is on its way. */
  aside(): Promise<void>;
}

/** Small values that go into the same transaction as what they are about. `done`: how many commands are in after it. */
export interface Along {
  rows(done: number): readonly MetaRow[];
  /** What is told with the last product of it; null for nothing. */
  note(done: number, last: Sku): ProductCommand | null;
  /** The transaction is written. */
  kept(done: number): void;
}

/** What a caller may want of a big intake. */
export interface ManyWishes {
  /** Written in the transaction of the last of them, for instance the place where reading goes on. */
  readonly meta?: readonly MetaRow[];
  /** Told after each transaction how many are done. */
  progress?(done: number): void;
  /** Answers true when nobody wants the rest any more; what is kept stays. */
  stopped?(): boolean;
}

/** What a caller may want of many commands on products. */
export interface ProductWishes extends Pick<ManyWishes, 'progress' | 'stopped'> {
  /** Written with each transaction; with no command at all, in one of its own. */
  readonly along?: Along;
}

/** What became of a big intake. */
export interface ManyDone {
  /** Postings that were not known before. */
  readonly added: number;
  /** Known ones that got at least one fact. */
  readonly changed: number;
  /** How many were looked at, from the first on; fewer than all where it was stopped. */
  readonly done: number;
}

/** Many commands in few transactions; what it decides is what one by one would have decided (IM1). */
export interface ManyCommands {
  postings(all: readonly PostingSteps[], wishes?: ManyWishes): Promise<Result<ManyDone, StoreError>>;
  products(all: readonly ProductCommand[], wishes?: ProductWishes): Promise<Result<null, StoreError>>;
}

/** What the bulk path is made of. `alone` is the way of one posting, for those that lost a race. */
export interface ManyParts {
  readonly store: Pick<Store, 'commit' | 'commitMany' | 'postings' | 'products'>;
  readonly book: Book;
  readonly turns: Turns;
  readonly beside: Beside;
  readonly committed: () => void;
  /** The warehouse of the marketplace that is told of stock; null for none. */
  readonly pushTo: (shop: ShopId) => string | null;
  readonly alone: {
    posting(steps: PostingSteps): Promise<Result<{ readonly facts: number }, StoreError>>;
    product(command: ProductCommand): Promise<Result<null, StoreError>>;
  };
}

/** Postings in one transaction: more would make the packer's next scan wait (see docs/decisions). */
const CHUNK = { busy: 15, idle: 100 } as const;
/** Up to so many streams a flush is worth its time: a cancellation lies on the disk at once. */
const SMALL = 20;
/** Pause between two transactions while somebody packs, ms. */
const PAUSE_MS = 10;
/** Transactions between two pushes to the journal, which goes on by itself. */
const TELL_EVERY = 20;

const nothing: Batch = { postings: [], products: [], effects: [] };

/** Makes the bulk path. */
export function createMany(parts: ManyParts): ManyCommands {
  const { book, turns, beside } = parts;

  /** One transaction, whole or not at all; a big one relaxed, since all of it can be read again from its source. */
  async function write(batch: Batch): Promise<'kept' | 'lost' | StoreError> {
    if (batch.postings.length + batch.products.length <= SMALL) {
      const small = await parts.store.commit(batch);
      if (small.ok) return 'kept';
      return small.error.kind === 'lost-race' ? 'lost' : small.error;
    }
    const options = {
      isBusy: () => false,
      pause: (ms: number) => beside.pause(ms),
      durability: 'relaxed',
    } as const;
    const done = await parts.store.commitMany([batch], options);
    if (!done.ok) return done.error;
    return done.value.lost.length === 0 ? 'kept' : 'lost';
  }

  /** Chunk after chunk, each a turn of its own, so that a packer's command waits for one transaction at most. */
  async function chunked<T>(
    all: readonly T[],
    run: (chunk: readonly T[], done: number) => Promise<StoreError | null>,
    wishes: Pick<ManyWishes, 'progress' | 'stopped'>,
  ): Promise<Result<number, StoreError>> {
    let [from, turn] = [0, 0];
    do {
      if (wishes.stopped?.() === true) break;
      if (turn > 0) await beside.pause(beside.isBusy() ? PAUSE_MS : 0);
      await beside.aside();
      const chunk = all.slice(from, from + (beside.isBusy() ? CHUNK.busy : CHUNK.idle));
      from += chunk.length;
      const error = await turns.later(() => run(chunk, from));
      if (error !== null) return err(error);
      wishes.progress?.(from);
      turn += 1;
      if (turn % TELL_EVERY === 0) parts.committed();
    } while (from < all.length);
    if (turn > 0) parts.committed();
    return ok(from);
  }

  async function postings(
    all: readonly PostingSteps[],
    wishes: ManyWishes = {},
  ): Promise<Result<ManyDone, StoreError>> {
    let [added, changed] = [0, 0];
    const run = async (chunk: readonly PostingSteps[], end: number): Promise<StoreError | null> => {
      const before = await loaded(chunk, parts);
      const drafts = decideAll(chunk, before, book);
      const meta = end >= all.length ? (wishes.meta ?? []) : [];
      const written = await write(batchOf(drafts, meta, pushesOf(drafts, before, parts)));
      if (written === 'lost') {
        const error = await oneByOne(chunk, parts);
        if (error !== null) return error;
        const kept = meta.length === 0 ? 'kept' : await write({ ...nothing, meta });
        if (kept !== 'kept' && kept !== 'lost') return kept;
      } else if (written !== 'kept') return written;
      else for (const [, draft] of drafts) remember(draft, book);
      for (const [number, { facts }] of drafts) {
        if (!before.has(number)) added += 1;
        else if (facts.length > 0) changed += 1;
      }
      return null;
    };
    const done = await chunked(all, run, wishes);
    return done.ok ? ok({ added, changed, done: done.value }) : done;
  }

  async function products(
    all: readonly ProductCommand[],
    { along, ...wishes }: ProductWishes = {},
  ): Promise<Result<null, StoreError>> {
    const run = async (made: readonly ProductCommand[], end: number): Promise<StoreError | null> => {
      const last = made.at(-1)?.sku;
      const note = last === undefined ? null : (along?.note(end, last) ?? null);
      const chunk = note === null ? made : [...made, note];
      const meta = along?.rows(end) ?? [];
      const drafts = decideProducts(chunk, await loadedProducts(chunk, parts));
      const changes = [...drafts].map(([sku, { version, facts }]) => ({
        sku,
        expectedVersion: version,
        facts,
      }));
      const effects = [...drafts.values()].flatMap(({ state, version, facts }) =>
        state.status === 'known' && facts.length > 0
          ? [
              ...productEffects(state, version, facts, parts.pushTo(shopOf(state))),
              ...shelfPushes(book, state, version, facts, parts.pushTo),
            ]
          : [],
      );
      const written = await write({ ...nothing, products: changes, effects, meta });
      if (written === 'lost') {
        for (const command of chunk) {
          const alone = await parts.alone.product(command);
          if (!alone.ok) return alone.error;
        }
        const told = meta.length === 0 ? 'kept' : await write({ ...nothing, meta });
        if (told !== 'kept' && told !== 'lost') return told;
        along?.kept(end);
        return null;
      }
      if (written !== 'kept') return written;
      along?.kept(end);
      for (const { state, version, facts } of drafts.values())
        if (state.status === 'known') book.putProduct({ state, version: version + facts.length });
      return null;
    };
    if (all.length === 0 && along === undefined) return ok(null);
    const done = await chunked(all, run, wishes);
    return done.ok ? ok(null) : done;
  }

  return { postings, products };
}

/** What is known of a chunk's postings: from memory while active, the rest in one look at the store. */
async function loaded(
  chunk: readonly PostingSteps[],
  { book, store }: ManyParts,
): Promise<Map<PostingNumber, Kept<KnownPosting>>> {
  const found = new Map<PostingNumber, Kept<KnownPosting>>();
  const rest: PostingNumber[] = [];
  for (const { number } of chunk) {
    const kept = book.posting(number);
    if (kept === null) rest.push(number);
    else found.set(number, kept);
  }
  if (rest.length > 0)
    for (const kept of await store.postings(rest)) found.set(kept.state.snapshot.number, kept);
  return found;
}

/** Decides one after another, so that each sees what the ones before it came to. */
function decideAll(
  chunk: readonly PostingSteps[],
  before: ReadonlyMap<PostingNumber, Kept<KnownPosting>>,
  book: Book,
): Map<PostingNumber, Decided> {
  const drafts = new Map<PostingNumber, Decided>();
  const buyers = new Map<string, Set<PostingNumber>>();
  const around: Around = {
    sameBuyer: (number, buyer, shop) => {
      const key = buyerKey(buyer);
      if (key === null) return [];
      const others = new Set([...book.sameBuyer(buyer, shop), ...(buyers.get(key) ?? [])]);
      return [...others].filter((other) => other !== number && sameKey(drafts.get(other), key, shop)).sort();
    },
  };
  for (const steps of chunk) {
    const { number } = steps;
    const kept = before.get(number) ?? { state: absentPosting, version: 0 };
    const from = drafts.get(number) ?? { ...kept, facts: [], effects: [] };
    const draft = decideSteps(from, steps, around);
    drafts.set(number, draft);
    const key = draft.state.status === 'absent' ? null : buyerKey(draft.state.snapshot.destination);
    if (key !== null) buyers.set(key, (buyers.get(key) ?? new Set()).add(number));
  }
  return drafts;
}

/** A posting of this chunk counts as what was just decided of it. */
const sameKey = (draft: Decided | undefined, key: string, shop: ShopId): boolean =>
  draft === undefined ||
  (draft.state.status !== 'absent' &&
    isActive(draft.state) &&
    shopOf(draft.state.snapshot) === shop &&
    buyerKey(draft.state.snapshot.destination) === key);

/** What shops that sell from the same shelves are told: of many orders for one product once. */
function pushesOf(
  drafts: ReadonlyMap<PostingNumber, Decided>,
  before: ReadonlyMap<PostingNumber, Kept<KnownPosting>>,
  { book, pushTo }: ManyParts,
): readonly PlannedEffect[] {
  const byLane = new Map<string, PlannedEffect>();
  for (const [number, { state, version, facts }] of drafts) {
    if (facts.length === 0) continue;
    const was = before.get(number)?.state ?? absentPosting;
    for (const push of orderPushes(book, number, was, state, version + facts.length, pushTo))
      byLane.set(push.lane, push);
  }
  return [...byLane.values()];
}

const batchOf = (
  drafts: ReadonlyMap<PostingNumber, Decided>,
  meta: readonly MetaRow[],
  pushes: readonly PlannedEffect[],
): Batch => ({
  postings: [...drafts].map(([number, { version, facts }]) => ({ number, expectedVersion: version, facts })),
  products: [],
  effects: [...[...drafts.values()].flatMap(({ effects }) => effects), ...pushes],
  meta,
});

function remember({ state, version, facts }: Decided, book: Book): void {
  if (facts.length > 0 && state.status !== 'absent')
    book.putPosting({ state, version: version + facts.length });
}

/** Somebody wrote to one of them meanwhile: each is decided again by itself. */
async function oneByOne(chunk: readonly PostingSteps[], { alone }: ManyParts): Promise<StoreError | null> {
  for (const steps of chunk) {
    const done = await alone.posting(steps);
    if (!done.ok) return done.error;
  }
  return null;
}

interface ProductDraft {
  readonly version: number;
  readonly state: ProductState;
  readonly facts: readonly ProductFact[];
}

async function loadedProducts(
  chunk: readonly ProductCommand[],
  { book, store }: ManyParts,
): Promise<Map<Sku, ProductDraft>> {
  const found = new Map<Sku, ProductDraft>();
  const rest: Sku[] = [];
  for (const { sku } of chunk) {
    const kept = book.product(sku);
    if (kept === null) rest.push(sku);
    else found.set(sku, { ...kept, facts: [] });
  }
  if (rest.length > 0)
    for (const kept of await store.products(rest)) found.set(kept.state.sku, { ...kept, facts: [] });
  return found;
}

function decideProducts(
  chunk: readonly ProductCommand[],
  before: ReadonlyMap<Sku, ProductDraft>,
): Map<Sku, ProductDraft> {
  const drafts = new Map<Sku, ProductDraft>();
  for (const command of chunk) {
    const from = drafts.get(command.sku) ??
      before.get(command.sku) ?? { version: 0, state: absentProduct, facts: [] };
    const { facts } = decideProduct(from.state, command);
    const state = facts.reduce<ProductState>(evolveProduct, from.state);
    drafts.set(command.sku, { version: from.version, state, facts: [...from.facts, ...facts] });
  }
  return drafts;
}
