import { readFile, writeFile } from 'node:fs/promises';
import type { ChaosOptions } from '../options.ts';
import { shrinkDeeds } from '../shrink.ts';
import { hubCounters, runHubScript, type HubFigures } from './run.ts';
import { parseHubScript, writeHubScript, type HubScript } from './script.ts';

const say = (text: string): void => console.error(`» ${text}`);
const failing = (figures: HubFigures) => hubCounters.filter((counter) => figures[counter] !== 0);

/** The figures of many seeds together; `seed` is the first one's. */
function sumOf(all: readonly HubFigures[]): Record<string, unknown> {
  const total = (of: (figures: HubFigures) => number): number => all.reduce((sum, each) => sum + of(each), 0);
  const kinds = [...new Set(all.flatMap(({ faults }) => Object.keys(faults)))].toSorted();
  return {
    seed: all[0]?.seed ?? 0,
    steps: total(({ steps }) => steps),
    faults: Object.fromEntries(kinds.map((kind) => [kind, total(({ faults }) => faults[kind] ?? 0)])),
    postings: total(({ postings }) => postings),
    closed: total(({ closed }) => closed),
    ...Object.fromEntries(hubCounters.map((counter) => [counter, total((each) => each[counter])])),
    seeds: all.length,
    failing: all.filter((figures) => failing(figures).length > 0).map(({ seed }) => seed),
  };
}

async function tell(script: HubScript, file: string): Promise<void> {
  const [wanted] = failing((await runHubScript(script)).figures);
  if (wanted === undefined) return;
  say(`seed ${script.seed}: ${wanted}; looking for a short script`);
  const deeds = await shrinkDeeds(
    script.deeds,
    async (rest) => (await runHubScript({ ...script, deeds: [...rest] })).figures[wanted] !== 0,
  );
  const short = { ...script, deeds };
  const { story, findings } = await runHubScript(short);
  console.error(story.join('\n'));
  for (const { counter, about, what } of findings) console.error(`${counter}: ${about}: ${what}`);
  await writeFile(file, `${JSON.stringify(short, null, 1)}\n`);
  say(`${deeds.length} deeds are left; play them again with: npm run chaos -- --hub --script ${file}`);
}

/** Runs chaos over a hub and its stations; 0 where every counter is zero for every seed. */
export async function hubMain(options: ChaosOptions): Promise<number> {
  const scripts =
    options.script === null
      ? Array.from(
          { length: options.seeds },
          (_, i) => () => writeHubScript(options.seed + i, options.stations, options.steps),
        )
      : [await readFile(options.script, 'utf8').then((text) => () => parseHubScript(text))];
  const all: HubFigures[] = [];
  let bad: HubScript | null = null;
  for (const make of scripts) {
    const script = make();
    const { figures } = await runHubScript(script);
    all.push(figures);
    if (failing(figures).length === 0) continue;
    say(`seed ${figures.seed}: ${failing(figures).join(', ')}`);
    bad ??= script;
  }
  const [only] = all;
  const text = `${JSON.stringify(all.length === 1 ? only : sumOf(all), null, 2)}\n`;
  console.log(text.trimEnd());
  if (options.json !== null) await writeFile(options.json, text);
  if (bad === null) return 0;
  if (options.script === null)
    await tell(bad, `${(options.json ?? 'chaos.json').replace(/\.json$/u, '')}-hub-${bad.seed}.script.json`);
  return 1;
}
