import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { decidePosting } from '#shared/domain/posting/decide.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { absentPosting, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { StoreError } from '../db/errors.ts';
import type { Store } from '../db/store.ts';
import type { Book, Kept } from './book.ts';
import { plan, type Decided } from './steps.ts';

/** A command for one posting among several. */
export interface Deed {
  readonly number: PostingNumber;
  readonly command: PostingCommand;
}

/** What came of several commands: all of them, or none. */
export type Together =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'refused';
      readonly refused: readonly { readonly number: PostingNumber; readonly refusal: PostingRefusal }[];
    }
  | { readonly kind: 'not-kept'; readonly error: StoreError };

/** A lost race is decided again from the store's state. */
const TRIES = 3;

/** Decides several postings' commands, one each, and keeps them in one transaction; where one is refused, nothing happens. */
export async function runTogether(
  deeds: readonly Deed[],
  store: Pick<Store, 'commit' | 'postings'>,
  book: Book,
): Promise<Together> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await loaded(deeds, store, attempt > 1 ? null : book);
    const refused: { number: PostingNumber; refusal: PostingRefusal }[] = [];
    const decided = deeds.map(({ number, command }): Decided & { readonly number: PostingNumber } => {
      const { state, version } = before.get(number) ?? { state: absentPosting, version: 0 };
      const decision = decidePosting(state, command);
      if (!decision.ok) refused.push({ number, refusal: decision.refusal });
      const { after, effects } = plan(state, decision.facts);
      return { number, state: after, version, facts: decision.facts, effects };
    });
    if (refused.length > 0) return { kind: 'refused', refused };
    const changed = decided.filter(({ facts }) => facts.length > 0);
    const kept = await store.commit({
      postings: changed.map(({ number, version, facts }) => ({ number, expectedVersion: version, facts })),
      products: [],
      effects: changed.flatMap(({ effects }) => effects),
    });
    if (!kept.ok && kept.error.kind === 'lost-race' && attempt < TRIES) continue;
    if (!kept.ok) return { kind: 'not-kept', error: kept.error };
    for (const { state, version, facts } of changed)
      if (state.status !== 'absent') book.putPosting({ state, version: version + facts.length });
    return { kind: 'done' };
  }
}

async function loaded(
  deeds: readonly Deed[],
  store: Pick<Store, 'postings'>,
  book: Book | null,
): Promise<Map<PostingNumber, Kept<KnownPosting>>> {
  const found = new Map<PostingNumber, Kept<KnownPosting>>();
  const rest: PostingNumber[] = [];
  for (const { number } of deeds) {
    const kept = book?.posting(number) ?? null;
    if (kept === null) rest.push(number);
    else found.set(number, kept);
  }
  if (rest.length > 0)
    for (const kept of await store.postings(rest)) found.set(kept.state.snapshot.number, kept);
  return found;
}
