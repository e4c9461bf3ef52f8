import { Worker } from 'node:worker_threads';
import type { Figures, Finding } from './play.ts';
import type { FuzzJob } from './worker.ts';

/** No run may take longer, ms; a thread that stands still is ended, and its input is the finding. */
const STILL_MS = 60_000;
const LOOK_MS = 1_000;
const MOST_INPUT = 8 * 1024 * 1024;
/** Memory of a thread, MB; who needs more has found something. */
const MEMORY_MB = 1_500;

/** Plays one target in a thread of its own, so that what never ends, or eats all memory, is a finding and not the end. */
export function watched(workerFile: string, job: Omit<FuzzJob, 'shared'>): Promise<Figures> {
  const shared = new SharedArrayBuffer(MOST_INPUT + 8);
  const counts = new Int32Array(shared, 0, 2);
  const worker = new Worker(workerFile, {
    workerData: { ...job, shared } satisfies FuzzJob,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const input = (): Uint8Array => Uint8Array.from(new Uint8Array(shared, 8, Atomics.load(counts, 1)));
  const lost = (what: string): Figures => {
    const finding: Finding = { target: job.target, what, input: input() };
    return {
      target: job.target,
      runs: Atomics.load(counts, 0),
      seeds: 0,
      outcomes: { [`! ${what}`]: 1 },
      findings: [finding],
      ms: 0,
    };
  };
  return new Promise((resolve) => {
    let [at, since] = [0, performance.now()];
    const timer = setInterval(() => {
      const now = Atomics.load(counts, 0);
      if (now !== at) [at, since] = [now, performance.now()];
      if (at === 0 || performance.now() - since < STILL_MS) return;
      resolve(lost('never ended'));
      void worker.terminate();
    }, LOOK_MS);
    worker.on('message', (figures: Figures) => resolve(figures));
    worker.on('error', (fault: unknown) =>
      resolve(lost(fault instanceof Error ? `${fault.name}: ${fault.message}` : 'died')),
    );
    worker.on('exit', () => {
      clearInterval(timer);
      resolve(lost('died'));
    });
  });
}
