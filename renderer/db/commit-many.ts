import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Batch, Committed } from './batch.ts';
import type { StoreError } from './errors.ts';

/** Streams in one transaction of an import: more would make the packer's next scan wait. */
export const CHUNK = 50;

/** Pause between transactions while a packer works; ms. */
const PAUSE_MS = 50;

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

/** Groups whole batches up to `CHUNK` streams; a batch is never torn. */
export function chunksOf(batches: readonly Batch[]): readonly (readonly Batch[])[] {
  const chunks: Batch[][] = [];
  let size = CHUNK;
  for (const batch of batches) {
    const streams = batch.postings.length + batch.products.length;
    if (size + streams > CHUNK || chunks.length === 0) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(batch);
    size += streams;
  }
  return chunks;
}

/** Commits many batches, `CHUNK` streams a transaction. Stops at the first trouble that is not a lost race. */
export async function commitInChunks(
  commit: Commit,
  batches: readonly Batch[],
  options: ManyOptions,
): Promise<Result<ManyDone, StoreError>> {
  const lost: Batch[] = [];
  let facts = 0;
  const todo = chunksOf(batches).map((chunk) => [...chunk]);
  for (let chunk = todo.shift(), first = true; chunk !== undefined; chunk = todo.shift(), first = false) {
    if (!first && options.isBusy()) await options.pause(PAUSE_MS);
    const done = await commit(chunk);
    if (done.ok) {
      facts += done.value.envelopes.length;
      options.committed?.(done.value);
    } else if (done.error.kind !== 'lost-race') {
      return err(done.error);
    } else if (chunk.length === 1) {
      lost.push(...chunk);
    } else {
      todo.unshift(...chunk.map((batch) => [batch])); // one of them lost: the others go on by themselves
    }
  }
  return ok({ facts, lost });
}
