import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Batch, Committed } from './batch.ts';
import type { StoreError } from './errors.ts';

/** Streams in one transaction while a packer works: more would make his next scan wait. */
export const CHUNK = 25;

/** Streams in one transaction while nobody does. */
export const IDLE_CHUNK = 500;

/** Pause between transactions while a packer works; ms. */
const PAUSE_MS = 40;

/** How a big intake behaves beside a packer. */
export interface ManyOptions {
  /** Whether somebody has a posting open. */
  isBusy(): boolean;
  pause(ms: number): Promise<void>;
  /** `relaxed` for what can be read again from its source; facts of packers are never written so. */
  readonly durability?: 'strict' | 'relaxed';
  /** Told after each transaction. */
  committed?(done: Committed): void;
}

/** What became of a big intake. */
export interface ManyDone {
  readonly facts: number;
  /** Batches that lost a race: nothing of them was written, decide them again. */
  readonly lost: readonly Batch[];
}

type Commit = (batches: readonly Batch[]) => Promise<Result<Committed, StoreError>>;

/** The first batches, up to `size` streams, at least one; a batch is never torn. */
export function chunkOf(batches: readonly Batch[], from: number, size: number): readonly Batch[] {
  let streams = 0;
  let end = from;
  for (let batch = batches[end]; batch !== undefined; batch = batches[(end += 1)]) {
    streams += batch.postings.length + batch.products.length;
    if (streams > size && end > from) break;
  }
  return batches.slice(from, end);
}

/**
 * Commits many batches: big transactions while nobody works, small ones with pauses as soon as somebody does. Stops at the
 * first trouble that is not a lost race.
 */
export async function commitInChunks(
  commit: Commit,
  batches: readonly Batch[],
  options: ManyOptions,
): Promise<Result<ManyDone, StoreError>> {
  const lost: Batch[] = [];
  let facts = 0;
  const one = async (chunk: readonly Batch[]): Promise<StoreError | null> => {
    const done = await commit(chunk);
    if (done.ok) {
      facts += done.value.envelopes.length;
      options.committed?.(done.value);
      return null;
    }
    if (done.error.kind !== 'lost-race') return done.error;
    if (chunk.length === 1) {
      lost.push(...chunk);
      return null;
    }
    // One of them lost: the halves go on by themselves.
    const half = Math.ceil(chunk.length / 2);
    return (await one(chunk.slice(0, half))) ?? (await one(chunk.slice(half)));
  };
  for (let from = 0; from < batches.length;) {
    const busy = options.isBusy();
    if (from > 0 && busy) await options.pause(PAUSE_MS);
    const chunk = chunkOf(batches, from, busy ? CHUNK : IDLE_CHUNK);
    const trouble = await one(chunk);
    if (trouble !== null) return err(trouble);
    from += chunk.length;
  }
  return ok({ facts, lost });
}
