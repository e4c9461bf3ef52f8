import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keepSeed } from './kept.ts';
import { readOptions } from './options.ts';
import type { Figures } from './play.ts';
import { targets } from './targets.ts';
import { watched } from './watch.ts';

/** Figures of a target as they are written. */
const shown = ({ findings, outcomes, ...rest }: Figures) => ({
  ...rest,
  distinct: Object.keys(outcomes).length,
  findings: findings.map(({ what }) => what),
  outcomes,
});

/** Fuzzes; 0 where nothing was found. Findings are kept as seeds. */
export async function main(args: readonly string[]): Promise<number> {
  const { runs, seconds, seed, only, json } = readOptions(args);
  const unknown = only.filter((name) => targets.every((target) => target.name !== name));
  if (unknown.length > 0) throw new Error(`no such target: ${unknown.join(', ')}`);
  const workerFile = path.resolve('out/fuzz/worker.mjs');
  const all: Figures[] = [];
  for (const target of targets.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const own = Math.max(1, Math.round(runs / (target.cost ?? 1)));
    const figures = await watched(workerFile, { target: target.name, runs: own, seconds, seed });
    all.push(figures);
    const distinct = Object.keys(figures.outcomes).length;
    console.error(
      `» ${target.name}: ${figures.runs} runs, ${distinct} outcomes, ${figures.findings.length} findings, ${figures.ms} ms`,
    );
    for (const finding of figures.findings)
      console.error(
        `✗ ${finding.what}\n  ${finding.input.length > 0 ? keepSeed(target.name, finding.input) : 'no one input'}`,
      );
  }
  const sum = {
    seed,
    runs: all.reduce((total, each) => total + each.runs, 0),
    outcomes: all.reduce((total, each) => total + Object.keys(each.outcomes).length, 0),
    findings: all.reduce((total, each) => total + each.findings.length, 0),
    targets: all.map(shown),
  };
  if (json !== null) await writeFile(json, `${JSON.stringify(sum, null, 2)}\n`);
  console.log(JSON.stringify({ ...sum, targets: all.length }));
  return sum.findings === 0 ? 0 : 1;
}
