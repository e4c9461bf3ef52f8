import type { Ask } from '#shared/bridge/station-api.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { Store } from '../db/store.ts';

/** Records in one read. */
const PAGE = 1000;

/** What reading the facts of a time needs. */
export interface FactsSinceParts {
  readonly ask: Ask;
  readonly store: Pick<Store, 'factsAfter' | 'lastSeq'>;
}

/** Facts after a number from the safety copy, which keeps what was archived, then what it does not hold yet from the store. */
export async function* factsSince(
  afterSeq: number,
  { ask, store }: FactsSinceParts,
): AsyncGenerator<readonly Envelope[]> {
  // A station that went over to another store begins from its first fact.
  let last = afterSeq > (await store.lastSeq()) ? 0 : afterSeq;
  for (let more = true; more;) {
    const page = await ask('journal.read', { afterSeq: last, limit: PAGE });
    const facts = page.records.flatMap((record) => (record.kind === 'fact' ? [record.envelope] : []));
    const highest = facts.at(-1)?.seq ?? last;
    const from = last;
    yield facts.filter((each) => each.seq > from);
    more = page.more && highest > last;
    last = highest;
  }
  for (;;) {
    const rest = await store.factsAfter(last, PAGE);
    if (rest.length === 0) return;
    yield rest;
    last = rest.at(-1)?.seq ?? last;
  }
}
