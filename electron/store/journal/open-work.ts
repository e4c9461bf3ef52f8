import type { OpenWork } from '#shared/bridge/calls/shops.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { isOpenWork } from '#shared/domain/posting/open-work.ts';
import { absentPosting, type PostingState } from '#shared/domain/posting/state.ts';
import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import { evolveSupply } from '#shared/domain/supply/evolve.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import { isOpenSupply } from '#shared/domain/supply/open-work.ts';
import { absentSupply, type SupplyState } from '#shared/domain/supply/state.ts';
import { upcastFact } from '#shared/domain/upcast.ts';
import { isForMarket, isOpen } from '#shared/process/effects.ts';
import { CodedError } from '../../bridge/coded-error.ts';
import type { Journal } from './journal.ts';
import type { MarketKind } from './journals.ts';

/** Facts read at a time. */
const PAGE = 2_000;

/** What brings a posting back to the table, or into the house, that was done with. */
const revives: ReadonlySet<string> = new Set([
  'PostingReopened',
  'PresaleReady',
  'PostingCancelled',
  'HereSaid',
]);

const isPosting = (envelope: Envelope): envelope is Envelope<PostingFact> =>
  envelope.stream.startsWith('posting:');

/** A fact as this version understands it; one of a later version may hold anything, so nothing goes before it is read. */
function today(envelope: Envelope): Envelope {
  const fact = upcastFact(envelope.fact);
  if (!fact.ok) throw new CodedError('newer-fact');
  return { ...envelope, fact: fact.value };
}

/** Holds postings only while they are open: a shop may have had a million. */
function createOpenPostings(shop: ShopId) {
  const open = new Map<string, PostingState>();
  const done = new Set<string>();
  const again = new Set<string>();
  return {
    add(envelope: Envelope): void {
      if (!isPosting(envelope)) return;
      const { stream, fact } = envelope;
      if (done.has(stream)) {
        if (revives.has(fact.type)) again.add(stream);
        return;
      }
      const before = open.get(stream);
      const begins = fact.type === 'PostingTakenIn' && shopOf(fact.snapshot) === shop;
      if (before === undefined && !begins) return;
      const state = evolvePosting(before ?? absentPosting, fact);
      if (state.status !== 'absent' && isOpenWork(state)) open.set(stream, state);
      else {
        open.delete(stream);
        done.add(stream);
      }
    },
    open: (): Iterable<PostingState> => open.values(),
    again: (): ReadonlySet<string> => again,
  };
}

const foldAll = (facts: readonly Envelope[]): PostingState =>
  facts
    .map(today)
    .filter(isPosting)
    .reduce<PostingState>((state, { fact }) => evolvePosting(state, fact), absentPosting);

const isSupply = (envelope: Envelope): envelope is Envelope<SupplyFact> =>
  envelope.stream.startsWith('supply:');

/** Supplies ordered at a shop that are packed still, or that it did not take; they are few. */
function createOpenSupplies(shop: ShopId) {
  const states = new Map<string, SupplyState>();
  return {
    add(envelope: Envelope): void {
      if (!isSupply(envelope)) return;
      const { stream, fact } = envelope;
      states.set(stream, evolveSupply(states.get(stream) ?? absentSupply, fact));
    },
    count: (): number =>
      [...states.values()].filter(
        (state) =>
          state.status !== 'absent' &&
          state.plan.market !== undefined &&
          shopOf(state.plan.market) === shop &&
          isOpenSupply(state),
      ).length,
  };
}

/** So many closed parcels are named; whoever has more begins with these. */
const MOST_NAMED = 200;

type Read = Pick<Journal, 'facts' | 'factsOf' | 'read' | 'head' | 'state'>;
type Postings = Omit<OpenWork, 'unsent'>;

async function openPostings(journal: Pick<Read, 'facts' | 'factsOf'>, shop: ShopId): Promise<Postings> {
  const found = createOpenPostings(shop);
  const ordered = createOpenSupplies(shop);
  for (let after = 0; ;) {
    const facts = await journal.facts(after, PAGE);
    for (const envelope of facts.map(today)) {
      found.add(envelope);
      ordered.add(envelope);
    }
    const last = facts.at(-1)?.seq;
    if (last === undefined) break;
    after = last;
  }
  const open = [...found.open()];
  for (const stream of found.again()) {
    const state = foldAll(await journal.factsOf(stream));
    if (state.status !== 'absent' && isOpenWork(state)) open.push(state);
  }
  const closed = open
    .flatMap((state) =>
      state.status === 'closed' && state.batch === undefined
        ? [{ number: state.snapshot.number, closedAt: state.closedAt }]
        : [],
    )
    .toSorted((a, b) => a.closedAt - b.closedAt)
    .slice(0, MOST_NAMED);
  const supplies = ordered.count();
  return {
    postings: open.length,
    ...(supplies === 0 ? {} : { supplies }),
    ...(closed.length === 0 ? {} : { closed }),
  };
}

/** What makes two looks at a journal's facts the same one. */
function stamp(journal: Pick<Read, 'state'>): string {
  const { storeId, lastSeq, facts, lastAt } = journal.state();
  return JSON.stringify([storeId, lastSeq, facts, lastAt]);
}

/** Tells what is still to be done for a shop. */
export type CountOpenWork = (kind: MarketKind, shop: ShopId) => Promise<OpenWork>;

/** Counts from the journal what is still to be done for a shop: every fact is read, and not once more while none was written since (SHP15). */
export function createOpenWork(journals: { of(kind: MarketKind): Read }): CountOpenWork {
  let last: { readonly of: string; readonly postings: Postings } | null = null;
  return async (kind, shop) => {
    const journal = journals.of(kind);
    // What is written while it is read belongs to the next look.
    const of = `${kind} ${shop} ${stamp(journal)}`;
    const postings = last?.of === of ? last.postings : await openPostings(journal, shop);
    last = { of, postings };
    const { lastSeq } = await journal.head();
    const { records } = await journal.read(lastSeq, 1);
    const unsent = records.filter(
      (record) =>
        record.kind === 'effect' &&
        isOpen(record.row) &&
        shopOf(record.row) === shop &&
        isForMarket(record.row),
    ).length;
    return { ...postings, unsent };
  };
}
