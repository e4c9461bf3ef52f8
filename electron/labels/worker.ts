import { parentPort, workerData } from 'node:worker_threads';
import type { LabelAssets } from './assets.ts';
import { createLabelCore } from './core.ts';
import { runJob, type LabelAnswer, type LabelJob } from './protocol.ts';
import { createTidy } from './tidy.ts';

const core = createLabelCore(workerData as LabelAssets);
const tidy = createTidy();

async function answer(job: LabelJob): Promise<LabelAnswer> {
  try {
    return { id: job.id, result: await runJob(core, job) };
  } catch (thrown) {
    return {
      id: job.id,
      fault: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : 'unknown fault',
    };
  }
}

parentPort?.on('message', (job: LabelJob) => {
  // The engine sends one job at a time; each runs in a turn of its own, so that pixels of the last one get freed.
  setImmediate(() => {
    void answer(job).then((result) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
      parentPort?.postMessage(result);
      tidy();
    });
  });
});
