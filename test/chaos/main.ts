import { readFile, writeFile } from 'node:fs/promises';
import { followedTime } from '../kit/followed-time.ts';
import { hubMain } from './hub/main.ts';
import { readOptions, type ChaosOptions } from './options.ts';
import { failingOf, runScript, type Figures, type Run } from './run.ts';
import { parseScript, type Script } from './script.ts';
import { shrink } from './shrink.ts';
import { sumOf, type Sums } from './sums.ts';
import { scriptOf, storm } from './write-script.ts';

const say = (text: string): void => console.error(`» ${text}`);

/** Shortens a script while the counters that failed still do. */
async function shorten(script: Script, run: Run, clockOf: ReturnType<typeof followedTime>): Promise<Script> {
  const wanted = failingOf(run.figures)[0];
  if (wanted === undefined) return script;
  say(`seed ${script.seed}: ${wanted}; looking for a short script`);
  return shrink(script, async (shorter) => (await runScript(shorter, clockOf)).figures[wanted] !== 0);
}

async function tell(script: Script, file: string, clockOf: ReturnType<typeof followedTime>): Promise<void> {
  const run = await runScript(script, clockOf);
  console.error(run.story.join('\n'));
  console.error('--');
  for (const { counter, about, what } of run.findings) console.error(`${counter}: ${about}: ${what}`);
  await writeFile(file, `${JSON.stringify(script, null, 1)}\n`);
  say(`${script.deeds.length} deeds are left; play them again with: npm run chaos -- --script ${file}`);
}

function scriptFor(options: ChaosOptions, seed: number): Script {
  const { steps, stations } = options;
  return scriptOf({ seed, steps, stations, weather: storm, dexieEvery: 8, fileEvery: 6 });
}

async function write(options: ChaosOptions, result: Figures | Sums): Promise<void> {
  const text = `${JSON.stringify(result, null, 2)}\n`;
  console.log(text.trimEnd());
  if (options.json !== null) await writeFile(options.json, text);
}

const scriptFile = (options: ChaosOptions, seed: number): string =>
  `${(options.json ?? 'chaos.json').replace(/\.json$/u, '')}-${seed}.script.json`;

/** Runs chaos; 0 where every counter is zero for every seed, 1 otherwise. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.hub) return hubMain(options);
  const clockOf = followedTime();
  if (options.script !== null) {
    const run = await runScript(parseScript(await readFile(options.script, 'utf8')), clockOf);
    console.error(run.story.join('\n'));
    for (const { counter, about, what } of run.findings) console.error(`${counter}: ${about}: ${what}`);
    await write(options, run.figures);
    return failingOf(run.figures).length === 0 ? 0 : 1;
  }
  const all: Figures[] = [];
  let first: { readonly script: Script; readonly run: Run } | null = null;
  for (let seed = options.seed; seed < options.seed + options.seeds; seed += 1) {
    const script = scriptFor(options, seed);
    const run = await runScript(script, clockOf);
    all.push(run.figures);
    const failing = failingOf(run.figures);
    if (failing.length === 0) continue;
    say(`seed ${seed}: ${failing.join(', ')}`);
    for (const { counter, about, what } of run.findings.slice(0, 5)) say(`  ${counter}: ${about}: ${what}`);
    first ??= { script, run };
  }
  const [only] = all;
  await write(options, options.seeds === 1 && only !== undefined ? only : sumOf(all));
  if (first === null) return 0;
  const { script, run } = first;
  await tell(await shorten(script, run, clockOf), scriptFile(options, script.seed), clockOf);
  return 1;
}
