import { parentPort, workerData } from 'node:worker_threads';
import { inlineEngine } from '../kit/label-engine.ts';
import { labelCases } from './matrix.ts';
import type { LabelsOptions } from './options.ts';
import { makeRows } from './rows.ts';

/** Which part of the labels this thread makes. */
export interface ShardData {
  readonly options: LabelsOptions;
  readonly part: number;
  readonly parts: number;
}

// As many at once as one start of zbar is worth, and memory has room for.
const batch = 16;

async function run({ options, part, parts }: ShardData): Promise<void> {
  const engine = inlineEngine();
  const cases = labelCases(options).filter((_, i) => i % parts === part);
  for (let i = 0; i < cases.length; i += batch) {
    const outcome = await makeRows(engine, cases.slice(i, i + batch), options.languages, options.out);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    parentPort?.postMessage(outcome);
  }
  await engine.close();
}

await run(workerData as ShardData);
