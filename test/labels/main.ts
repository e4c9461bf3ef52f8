import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { inlineEngine } from '../kit/label-engine.ts';
import { goldenFolder, renewGolden } from './golden.ts';
import { labelCases } from './matrix.ts';
import { readOptions, type LabelsOptions } from './options.ts';
import type { LabelRow, Outcome } from './rows.ts';
import type { ShardData } from './shard.ts';

const say = (text: string): void => console.error(`» ${text}`);

function shard(file: string, data: ShardData, told: (outcome: Outcome) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: data });
    worker.on('message', told);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a part ended with ${code}`))));
  });
}

const keyOf = (row: LabelRow): string => row.png;

/** Makes all labels in as many threads as there are cores; rows in the order of their file names. */
export async function makeAll(options: LabelsOptions, shardFile: string): Promise<Outcome> {
  mkdirSync(options.out, { recursive: true });
  const parts = Math.max(1, Math.min(4, availableParallelism()));
  const rows: LabelRow[] = [];
  const wrong: string[] = [];
  const told = (outcome: Outcome): void => {
    rows.push(...outcome.rows);
    wrong.push(...outcome.wrong);
  };
  await Promise.all(
    Array.from({ length: parts }, (_, part) => shard(shardFile, { options, part, parts }, told)),
  );
  rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { rows, wrong: wrong.sort() };
}

/** Writes every label with its renderings and `index.json`; 1 where one is not as meant or cannot be read. */
export async function main(args: readonly string[], shardFile: string): Promise<number> {
  const options = readOptions(args);
  if (options.golden) {
    say(`${await renewGolden(inlineEngine())} golden labels drawn anew in ${goldenFolder}; look at them`);
    return 0;
  }
  const out = path.resolve(options.out);
  const labels = labelCases(options).length;
  say(`${labels} labels into ${out}`);
  const { rows, wrong } = await makeAll({ ...options, out }, shardFile);
  writeFileSync(path.join(out, 'index.json'), `${JSON.stringify(rows, null, 1)}\n`);
  const codes = rows.reduce((sum, row) => sum + row.expected.length, 0);
  say(`${rows.length} renderings with ${codes} codes, listed in ${path.join(out, 'index.json')}`);
  for (const what of wrong) console.error(`✗ ${what}`);
  if (wrong.length > 0) console.error(`✗ ${wrong.length} things are not right`);
  return wrong.length === 0 ? 0 : 1;
}
