import { parentPort, workerData } from 'node:worker_threads';
import { keptSeeds } from './kept.ts';
import { play } from './play.ts';
import { targets } from './targets.ts';

/** What a thread is told: one target, and a shared place for the input that is being tried, its length first. */
export interface FuzzJob {
  readonly target: string;
  readonly runs: number;
  readonly seconds: number;
  readonly seed: number;
  readonly shared: SharedArrayBuffer;
}

const { target: name, runs, seconds, seed, shared } = workerData as FuzzJob;
const target = targets.find((each) => each.name === name);
if (target === undefined) throw new Error(`no such target: ${name}`);

const counts = new Int32Array(shared, 0, 2);
const bytes = new Uint8Array(shared, 8);

const figures = await play(target, {
  runs,
  seconds,
  seed,
  kept: keptSeeds(name),
  before: (input) => {
    bytes.set(input.subarray(0, bytes.length));
    Atomics.store(counts, 1, Math.min(input.length, bytes.length));
    Atomics.add(counts, 0, 1);
  },
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
parentPort?.postMessage(figures);
