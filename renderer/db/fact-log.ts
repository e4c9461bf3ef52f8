import type { Envelope } from '#shared/domain/envelope.ts';
import type { StationDb } from './database.ts';
import type { FactPage, FactRow } from './rows.ts';

/** A page stays below the size at which Chromium keeps a value in a file of its own (64 KiB); rough bytes. */
const PAGE_BYTES = 40_000;

/** A guess is enough: a snapshot grows with its lines, all other facts are small. */
function roughBytes({ fact }: Envelope): number {
  if (fact.type === 'SupplyPlanned') return 500 + 600 * fact.plan.lines.length;
  return 'snapshot' in fact ? 1500 + 400 * fact.snapshot.lines.length : 400;
}

/** The facts of a stored row, whichever layout wrote it. */
export const factsIn = (row: FactRow): readonly Envelope[] => ('facts' in row ? row.facts : [row]);

/** Facts in rising order as pages to write. */
export function pagesOf(envelopes: readonly Envelope[]): FactPage[] {
  const pages: { seq: number; facts: Envelope[] }[] = [];
  let room = 0;
  for (const envelope of envelopes) {
    const bytes = roughBytes(envelope);
    const page = pages.at(-1);
    if (page === undefined || room < bytes) {
      pages.push({ seq: envelope.seq, facts: [envelope] });
      room = PAGE_BYTES - bytes;
    } else {
      page.facts.push(envelope);
      room -= bytes;
    }
  }
  return pages;
}

/** The row that begins at or before a number; it may hold later facts too. */
const rowBefore = (db: StationDb, seq: number): PromiseLike<FactRow | undefined> =>
  db.facts.where('seq').belowOrEqual(seq).last();

/** At least `limit` facts above a number where there are so many, oldest first; whole rows, so some more may come. */
export async function factsAbove(db: StationDb, seq: number, limit: number): Promise<Envelope[]> {
  const straddling = seq > 0 ? await rowBefore(db, seq) : undefined;
  const found = straddling === undefined ? [] : factsIn(straddling).filter((each) => each.seq > seq);
  // Rows hold one fact or dozens: how many are read next follows from those before, so that little is read twice.
  for (let last = seq, perRow = 20; found.length < limit;) {
    const rows = Math.ceil((limit - found.length) / perRow);
    const next = await db.facts.where('seq').above(last).limit(rows).toArray();
    const facts = next.flatMap(factsIn);
    found.push(...facts);
    last = next.at(-1)?.seq ?? last;
    if (next.length < rows) break;
    perRow = Math.max(1, Math.floor(facts.length / next.length));
  }
  return found;
}

/** The rows that hold these facts, each once. */
async function rowsHolding(db: StationDb, seqs: readonly number[]): Promise<FactRow[]> {
  const rows: FactRow[] = [];
  const held = new Set<number>();
  const take = (row: FactRow): void => {
    rows.push(row);
    for (const { seq } of factsIn(row)) held.add(seq);
  };
  // What the table wrote begins with a fact of its posting; only imports lie in the middle of a page.
  for (const row of await db.facts.bulkGet([...seqs])) if (row !== undefined) take(row);
  for (const seq of seqs) {
    if (held.has(seq)) continue;
    const row = await rowBefore(db, seq);
    if (row !== undefined && factsIn(row).some((each) => each.seq === seq)) take(row);
  }
  return rows;
}

/** Facts by number, oldest first; those that are not here are left out. */
export async function factsBySeq(db: StationDb, seqs: readonly number[]): Promise<Envelope[]> {
  const wanted = new Set(seqs);
  const rows = await rowsHolding(db, seqs);
  return rows
    .flatMap(factsIn)
    .filter(({ seq }) => wanted.has(seq))
    .sort((a, b) => a.seq - b.seq);
}

/** Which of the numbers of a range are here, with the ids of their facts; both ends included. */
export async function idsBetween(db: StationDb, from: number, to: number): Promise<Map<number, string>> {
  const before = await rowBefore(db, from);
  const rows = await db.facts.where('seq').between(from, to, false, true).toArray();
  const facts = (before === undefined ? rows : [before, ...rows]).flatMap(factsIn);
  return new Map(facts.filter(({ seq }) => seq >= from && seq <= to).map(({ seq, id }) => [seq, id]));
}

/** Facts in rising order, cut where a number is left out: no row that is here can begin inside such a run. */
function runsOf(sorted: readonly Envelope[]): Envelope[][] {
  const runs: Envelope[][] = [];
  for (const envelope of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1)?.seq === envelope.seq - 1) run.push(envelope);
    else runs.push([envelope]);
  }
  return runs;
}

/** Writes facts wherever their numbers belong, between others too; inside a transaction. None of them may be here already. */
export async function insertFacts(db: StationDb, envelopes: readonly Envelope[]): Promise<void> {
  for (const run of runsOf([...envelopes].sort((a, b) => a.seq - b.seq))) {
    const first = run[0]?.seq ?? 0;
    const row = await rowBefore(db, first);
    const around = row === undefined ? [] : factsIn(row);
    if (row !== undefined && (around.at(-1)?.seq ?? 0) > first) {
      await db.facts.delete(row.seq);
      await db.facts.bulkAdd(pagesOf([...around, ...run].sort((a, b) => a.seq - b.seq)));
    } else {
      await db.facts.bulkAdd(pagesOf(run));
    }
  }
}

/** Takes facts out; pages that they shared with others stay with the others. Inside a transaction. */
export async function removeFacts(db: StationDb, seqs: readonly number[]): Promise<void> {
  const gone = new Set(seqs);
  const rows = await rowsHolding(db, seqs);
  const left = rows.map((row) => factsIn(row).filter(({ seq }) => !gone.has(seq)));
  await db.facts.bulkDelete(rows.map(({ seq }) => seq));
  await db.facts.bulkAdd(left.flatMap((facts) => (facts.length === 0 ? [] : pagesOf(facts))));
}
