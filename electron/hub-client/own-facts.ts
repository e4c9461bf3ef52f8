import type { TokenFact } from '#shared/hub/hub-fact.ts';
import { MOST_FACTS } from '#shared/hub/limits.ts';
import { HubAway } from './away.ts';

/** What this station wrote itself, in its own order; its journal. */
export interface OwnFacts {
  /** The number of the last one; 0 for none. */
  lastSeq(): number;
  /** Those after a number, oldest first, so many at the most. */
  after(seq: number, limit: number): Promise<readonly TokenFact[]>;
}

/** A message stays well below what the hub takes; rough characters. */
const PAGE_CHARS = 2_000_000;

/** The next facts to send: in a row from the number on, as many as one message bears. */
export async function nextPage(own: OwnFacts, after: number): Promise<readonly TokenFact[]> {
  const facts = await own.after(after, MOST_FACTS);
  // A number that neither window nor journal has any more: the hub takes nothing behind a hole.
  if (facts.some(({ envelope }, i) => envelope.seq !== after + 1 + i)) throw new HubAway('own-records');
  let room = PAGE_CHARS;
  const end = facts.findIndex((fact) => (room -= JSON.stringify(fact).length) < 0);
  return end === -1 ? facts : facts.slice(0, Math.max(1, end));
}
