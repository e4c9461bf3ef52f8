import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { HandOverScreen } from '../../renderer/session/activities/hand-over-view.ts';
import { pick } from './dice.ts';
import type { ChaosTable } from './tables.ts';

/** Where a packer may turn to other work. */
export const idle: ReadonlySet<string> = new Set(['queue', 'closed']);

/** What comes before any work at hand: somebody has to be there, and a verdict is answered. Null for nothing. */
export function firstOf({ bench }: ChaosTable): string | null {
  if (bench.screen.kind === 'start') return 'PL-BADGE-ANNA';
  const verdict = bench.station.verdict();
  const calm = verdict === null || verdict.kind === 'right' || verdict.kind === 'complete';
  return calm ? null : 'PL-OK';
}

const closedHere = ({ store }: ChaosTable): Promise<readonly KnownPosting[]> => store.raw().closedPostings(0);

/** A parcel in the pile, or an undo, or whatever ends the batch. */
function atBatch({ batch }: Extract<HandOverScreen, { stage: 'batch' }>, roll: () => number): string {
  const chance = roll();
  if (chance < 0.06) return 'PL-UNDO';
  if (chance < 0.1) return 'PL-SKIP';
  const here = batch.missing.filter(({ place }) => place.kind === 'closed');
  if (here.length > 0 && roll() < 0.8) return pick(roll, here).parcel;
  return 'PL-OK';
}

async function handOverScan(table: ChaosTable, roll: () => number): Promise<string | null> {
  const first = firstOf(table);
  if (first !== null) return first;
  const now = table.bench.screen;
  if (now.kind === 'returns') return 'PL-LEAVE';
  if (now.kind !== 'hand-over') return idle.has(now.kind) ? 'PL-WORK-HAND-OVER' : null;
  switch (now.stage) {
    case 'choose': {
      const closed = await closedHere(table);
      return closed.length === 0 ? 'PL-LEAVE' : pick(roll, parcelNumbers(pick(roll, closed)));
    }
    case 'batch':
      return atBatch(now, roll);
    case 'done':
      return 'PL-OK';
  }
}

/** So many scans at the hand-over, from wherever the table stands; a parcel that lies open is finished first. */
export async function handOver(table: ChaosTable, roll: () => number, scans: number): Promise<void> {
  table.handsOver = true;
  for (let scan = 0; scan < scans; scan += 1) {
    const code = await handOverScan(table, roll);
    if (code === null) return;
    await table.dare(`[${table.bench.screen.kind}] scans ${code} to hand over`, () => table.scan(code));
  }
}

/** Scans until the batch with this parcel has left, or it is not to be had: refused, cancelled, half of it missing. */
async function toItsEnd(table: ChaosTable, parcel: string): Promise<void> {
  const seen = new Map<string, number>();
  for (let scan = 0; scan < 60; scan += 1) {
    const now = table.bench.screen;
    const choosing = now.kind === 'hand-over' && now.stage === 'choose' && firstOf(table) === null;
    const code = choosing ? parcel : await handOverScan(table, () => 0.5);
    if (code === null) return;
    const times = (seen.get(code) ?? 0) + 1;
    seen.set(code, times);
    if (choosing && times > 1) return;
    // Half of it is missing: the other half stays as well.
    const stuck = code === 'PL-OK' && times > 9;
    await table.dare(`[${now.kind}] scans ${code} to hand all over`, () =>
      table.scan(stuck ? 'PL-SKIP' : code),
    );
  }
}

/** Everything that is closed leaves: one taker after another, whatever the marketplace then makes of it. */
export async function handAllOver(table: ChaosTable): Promise<void> {
  for (const posting of await closedHere(table)) {
    const { number } = posting.snapshot;
    const [parcel = number] = parcelNumbers(posting);
    if ((await table.store.raw().posting(number))?.state.status !== 'closed') continue;
    await toItsEnd(table, parcel);
  }
  if (table.bench.screen.kind === 'hand-over') await table.dare('leaves', () => table.bench.scan('PL-LEAVE'));
}

/** Parcels that have left, or were cancelled after that: what may come back. */
async function gone({ bench, store }: ChaosTable): Promise<PostingNumber[]> {
  const found: PostingNumber[] = [];
  for (const { number } of bench.world.control.postings()) {
    const kept = await store.raw().posting(number as PostingNumber);
    const state = kept?.state;
    if (state?.status === 'handed-over' || (state?.status === 'cancelled' && state.wasClosed))
      found.push(state.snapshot.number);
  }
  return found;
}

const judgements = ['PL-WHY-RESTOCK', 'PL-WHY-DAMAGED', 'PL-WHY-MISSING'] as const;

async function returnsScan(table: ChaosTable, roll: () => number): Promise<string | null> {
  const first = firstOf(table);
  if (first !== null) return first;
  const now = table.bench.screen;
  if (now.kind === 'hand-over') return 'PL-LEAVE';
  if (now.kind !== 'returns') return idle.has(now.kind) ? 'PL-WORK-RETURNS' : null;
  if (now.stage === 'scan') {
    const back = await gone(table);
    return back.length === 0 ? 'PL-LEAVE' : pick(roll, back);
  }
  // No table of the simulation has a camera.
  if (now.stage === 'photo') return 'PL-SKIP';
  if (roll() < 0.12) return 'PL-UNDO';
  return now.left > 0 ? pick(roll, judgements) : 'PL-OK';
}

/** So many scans at the returns, from wherever the table stands. */
export async function lookAtReturns(table: ChaosTable, roll: () => number, scans: number): Promise<void> {
  for (let scan = 0; scan < scans; scan += 1) {
    const code = await returnsScan(table, roll);
    if (code === null) return;
    await table.dare(`[${table.bench.screen.kind}] scans ${code} at the returns`, () => table.scan(code));
  }
}
