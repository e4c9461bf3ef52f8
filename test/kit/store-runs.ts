import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { decidePosting } from '#shared/domain/posting/decide.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { absentPosting, type KnownPosting, type PostingState } from '#shared/domain/posting/state.ts';
import type { PlannedEffect } from '#shared/process/effects.ts';
import { effectsOf } from '#shared/process/posting-effects.ts';
import type { Batch, Committed } from '../../renderer/db/batch.ts';
import { openStore, type Store, type StoreOptions } from '../../renderer/db/store.ts';
import { planOf, START, type snapshotOf } from './store-goods.ts';

/** UUIDv7 texts that count up; `salt` tells two sources apart. */
export function countingIds(salt = 1): Ids {
  let n = 0;
  return {
    next: () => `01930000-0000-7${String(salt).padStart(3, '0')}-8000-${String(++n).padStart(12, '0')}`,
  };
}

/** A clock that goes on by a second with every look. */
export function steppingClock(): Clock {
  let now = START;
  return { now: () => (now += 1000) };
}

/** The value of a success; the test fails with the error otherwise. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Opens a store for a test. */
export async function opened(name: string, over: Partial<StoreOptions> = {}): Promise<Store> {
  return must(await openStore({ name, station: 'S1', ids: countingIds(), clock: steppingClock(), ...over }));
}

/** A batch that writes nothing unless told. */
export const batch = (over: Partial<Batch>): Batch => ({ postings: [], products: [], effects: [], ...over });

/** What a command makes of a posting: the batch the session would write. */
function decided(
  number: PostingNumber,
  known: { state: PostingState; version: number },
  command: PostingCommand,
): { batch: Batch; after: PostingState } {
  const { facts } = decidePosting(known.state, command);
  const effects: PlannedEffect[] = [];
  let after = known.state;
  for (const fact of facts) {
    const next = evolvePosting(after, fact);
    effects.push(...effectsOf(after, fact, next));
    after = next;
  }
  return { batch: batch({ postings: [{ number, expectedVersion: known.version, facts }], effects }), after };
}

/** Runs one command through the core and the store. */
export async function act(
  store: Store,
  number: PostingNumber,
  command: PostingCommand,
): Promise<{ state: PostingState; done: Committed }> {
  const known = (await store.posting(number)) ?? { state: absentPosting, version: 0 };
  const { batch, after } = decided(number, known, command);
  return { state: after, done: must(await store.commit(batch)) };
}

/** Stamps a command. */
export const by = { at: START, by: 'ANNA' } as const;

/** A posting taken in, as the one fact that makes it. */
export const takenIn = (snapshot: ReturnType<typeof snapshotOf>, at = START): PostingFact => ({
  type: 'PostingTakenIn',
  at,
  by: 'market',
  snapshot,
});

/** Packs a whole posting of plain goods up to `packed`; returns its state. */
export async function pack(
  store: Store,
  snapshot: ReturnType<typeof snapshotOf>,
  scans: readonly PostingCommand[],
  plan = planOf(snapshot),
): Promise<KnownPosting> {
  const { number } = snapshot;
  let state: PostingState = absentPosting;
  const commands: PostingCommand[] = [
    { ...by, type: 'intake', snapshot },
    { ...by, type: 'confirm', despiteFindings: true, policy: 'at-packing' },
    { ...by, type: 'open', plan, opened: 'posting' },
    ...scans,
  ];
  for (const command of commands) ({ state } = await act(store, number, command));
  if (state.status === 'absent') throw new Error('not packed');
  return state;
}
