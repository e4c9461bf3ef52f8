import type { Envelope } from '#shared/domain/envelope.ts';
import type { ShadowTime } from '#shared/domain/rules/shadow.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { createShadowReader, type ShadowReport } from '#shared/projections/shadow-report.ts';
import type { Store } from '../db/store.ts';

/** Records in one read. */
const PAGE = 1000;

/** Facts after a number from the safety copy, which keeps what was archived, then what it does not hold yet from the store. */
async function* factsSince(
  seq: number,
  ask: Ask,
  store: Pick<Store, 'factsAfter'>,
): AsyncGenerator<readonly Envelope[]> {
  let last = seq;
  for (let more = true; more;) {
    const page = await ask('journal.read', { afterSeq: last, limit: PAGE });
    const facts = page.records.flatMap((record) => (record.kind === 'fact' ? [record.envelope] : []));
    const highest = facts.at(-1)?.seq ?? last;
    yield facts.filter((each) => each.seq > last);
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

/** What shadow mode noted, from the facts themselves. */
export async function readShadowReport(
  { since, afterSeq }: ShadowTime,
  { ask, store }: { readonly ask: Ask; readonly store: Pick<Store, 'factsAfter' | 'lastSeq'> },
): Promise<ShadowReport> {
  const reader = createShadowReader(since);
  // A station that went over to another store begins from its first fact.
  const from = afterSeq > (await store.lastSeq()) ? 0 : afterSeq;
  for await (const facts of factsSince(from, ask, store)) reader.read(facts);
  return reader.report();
}
