// npm run nights -- --seeds 20000 --seed N --workers N --json FILE: hubs and 2 to 50 stations under every fault, on all cores. See test/chaos/hub/.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleTool } from './bundle.mjs';
import { checkNode, install } from './steps.mjs';

checkNode();
install();

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000) * 20_000) },
    workers: { type: 'string', default: String(os.availableParallelism()) },
    json: { type: 'string', default: path.join('out', 'nights', 'nights.json') },
  },
});

/** @param {'seeds' | 'seed' | 'workers'} name */
function whole(name) {
  if (!/^\d{1,9}$/u.test(values[name]) || (name !== 'seed' && Number(values[name]) < 1))
    throw new Error(`--${name} takes a whole number, not "${values[name]}"`);
  return Number(values[name]);
}

const [seeds, first, workers] = [whole('seeds'), whole('seed'), whole('workers')];
const CHUNK = 20;
const [FEWEST, MOST] = [2, 50];
const file = path.resolve(values.json);
const dir = path.dirname(file);
await mkdir(dir, { recursive: true });
const { outDir } = await bundleTool('chaos-nights', { main: 'test/chaos/main.ts' });
const href = pathToFileURL(path.join(outDir, 'main.mjs')).href;
const code = `const { main } = await import(${JSON.stringify(href)}); process.exit(await main(process.argv.slice(1)));`;

/** Each chunk of seeds has as many stations as its first seed says; steps enough for all of them to meet. */
const chunks = Array.from({ length: Math.ceil(seeds / CHUNK) }, (_, i) => {
  const seed = first + i * CHUNK;
  const stations = FEWEST + ((Math.imul(seed / CHUNK + 1, 0x9e3779b1) >>> 8) % (MOST - FEWEST + 1));
  return { seed, stations, steps: Math.max(150, stations * 28), seeds: Math.min(CHUNK, seeds - i * CHUNK) };
});

/** @type {Record<string, number>} */
const sums = {};
/** @type {Record<string, number>} */
const faults = {};
/** @type {{ seed: number, stations: number, steps: number }[]} */
const failing = [];
/** @type {string[]} */
const scripts = [];
const drawn = new Set();
const began = Date.now();

/** @param {Record<string, number>} total @param {Record<string, unknown>} more */
function add(total, more) {
  for (const [key, value] of Object.entries(more))
    if (typeof value === 'number' && key !== 'seed') total[key] = (total[key] ?? 0) + value;
}

/** @param {typeof chunks[number]} chunk */
async function play(chunk) {
  const { seed, stations, steps } = chunk;
  const own = path.join(dir, `nights-${seed}.json`);
  const args = [
    '--hub',
    '--seed',
    seed,
    '--seeds',
    chunk.seeds,
    '--stations',
    stations,
    '--steps',
    steps,
    '--json',
    own,
  ];
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, '--', ...args.map(String)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exit = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (exit !== 0 && exit !== 1) throw new Error(`the chunk from seed ${seed} on broke off with ${exit}`);
  const figures = JSON.parse(await readFile(own, 'utf8'));
  await rm(own);
  add(sums, { seeds: 1, ...figures });
  add(faults, figures.faults);
  drawn.add(stations);
  if (exit === 0) return;
  const bad = figures.failing ?? [seed];
  failing.push(...bad.map((/** @type {number} */ each) => ({ seed: each, stations, steps })));
  scripts.push(path.join(dir, `nights-${seed}-hub-${bad[0]}.script.json`));
}

const rest = chunks.values();
await Promise.all(
  Array.from({ length: workers }, async () => {
    for (const chunk of rest) await play(chunk);
  }),
);
const seconds = Math.round((Date.now() - began) / 1_000);
const stations = { fewest: Math.min(...drawn), most: Math.max(...drawn), different: drawn.size };
const text = `${JSON.stringify({ seed: first, stations, ...sums, faults, failing, scripts, seconds }, null, 2)}\n`;
await writeFile(file, text);
console.log(text.trimEnd());
process.exit(failing.length === 0 ? 0 : 1);
