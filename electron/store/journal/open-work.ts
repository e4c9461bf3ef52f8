import type { OpenWork } from '#shared/bridge/calls/shops.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { isOpenWork } from '#shared/domain/posting/open-work.ts';
import { absentPosting, type PostingState } from '#shared/domain/posting/state.ts';
import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import { upcastFact } from '#shared/domain/upcast.ts';
import { isForMarket, isOpen } from '#shared/process/effects.ts';
import { CodedError } from '../../bridge/coded-error.ts';
import type { Journal } from './journal.ts';

/** Facts read at a time. */
const PAGE = 2_000;

/** What brings a posting back to the table, or into the house, that was done with. */
const revives: ReadonlySet<string> = new Set(['PostingReopened', 'PresaleReady', 'PostingCancelled']);

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
    count: () => open.size,
    again: (): ReadonlySet<string> => again,
  };
}

const foldAll = (facts: readonly Envelope[]): PostingState =>
  facts
    .map(today)
    .filter(isPosting)
    .reduce<PostingState>((state, { fact }) => evolvePosting(state, fact), absentPosting);

/** What is still to be done for a shop, counted from the journal: every fact is read (SHP15). */
export async function openWork(
  journal: Pick<Journal, 'facts' | 'factsOf' | 'read' | 'head'>,
  shop: ShopId,
): Promise<OpenWork> {
  const found = createOpenPostings(shop);
  for (let after = 0; ;) {
    const facts = await journal.facts(after, PAGE);
    for (const envelope of facts) found.add(today(envelope));
    const last = facts.at(-1)?.seq;
    if (last === undefined) break;
    after = last;
  }
  let revived = 0;
  for (const stream of found.again()) {
    const state = foldAll(await journal.factsOf(stream));
    if (state.status !== 'absent' && isOpenWork(state)) revived += 1;
  }
  const { lastSeq } = await journal.head();
  const { records } = await journal.read(lastSeq, 1);
  const unsent = records.filter(
    (record) =>
      record.kind === 'effect' &&
      isOpen(record.row) &&
      shopOf(record.row) === shop &&
      isForMarket(record.row),
  ).length;
  return { postings: found.count() + revived, unsent };
}
