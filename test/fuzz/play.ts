import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { dice, pick } from '../chaos/dice.ts';
import { mutate } from './mutate.ts';
import type { FuzzTarget } from './target.ts';

/** Something that should not be, and the input that shows it. */
export interface Finding {
  readonly target: string;
  readonly what: string;
  readonly input: Uint8Array;
}

/** What came of one target. */
export interface Figures {
  readonly target: string;
  readonly runs: number;
  readonly seeds: number;
  /** How many runs came to each outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly ms: number;
}

/** How to play a target. */
export interface PlayOptions {
  readonly runs: number;
  /** Goes on at least so long, s. */
  readonly seconds?: number;
  readonly seed: number;
  /** Findings of before, played as they are and changed like the other seeds. */
  readonly kept: readonly Uint8Array[];
  /** Told before each run; the watch over what never ends. */
  readonly before?: (input: Uint8Array) => void;
}

/** Different inputs that are remembered because they came to something new. */
const MOST_INTERESTING = 300;
/** A run that takes longer is a finding, ms of this process: a hundred times the slowest good one. */
const MOST_MS = 20_000;
/** Memory that must not have grown by, bytes, once everything was put away. */
const MOST_GROWTH = 600_000_000;

const wordOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return `threw ${typeof thrown}`;
  const place =
    /\(?([\w./-]+):(\d+):\d+\)?$/mu
      .exec(thrown.stack ?? '')?.[1]
      ?.split('/')
      .at(-1) ?? '';
  return `${thrown.name}: ${thrown.message.slice(0, 160)} at ${place}`;
};

/** Handles of the runtime are put away between tasks: a target that never waits for one would seem to leak. */
const REST_EVERY = 50;
const rest = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Frees what nothing holds any more: what stays is what grew. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** Plays a target: every seed as it is, then changes of them. The same options give the same inputs. */
export async function play(
  target: FuzzTarget,
  { runs, seconds = 0, seed, kept, before }: PlayOptions,
): Promise<Figures> {
  const roll = dice(
    seed ^ Number.parseInt(createHash('sha256').update(target.name).digest('hex').slice(0, 7), 16),
  );
  const seeds = [...(await target.seeds()), ...kept];
  const pool = [...seeds];
  const outcomes: Record<string, number> = {};
  const findings: Finding[] = [];
  const started = performance.now();
  const opened = await target.open();
  const rss = process.memoryUsage().rss;

  const one = async (input: Uint8Array): Promise<void> => {
    before?.(input);
    const at = performance.now();
    let outcome: string;
    try {
      outcome = await opened.run(Uint8Array.from(input));
    } catch (thrown) {
      outcome = `! ${wordOf(thrown)}`;
    }
    const ms = performance.now() - at;
    if (ms > MOST_MS) outcome = `! took ${Math.round(ms)} ms`;
    const known = outcomes[outcome];
    outcomes[outcome] = (known ?? 0) + 1;
    if (known !== undefined) return;
    if (outcome.startsWith('!')) findings.push({ target: target.name, what: outcome.slice(2), input });
    else if (pool.length < seeds.length + MOST_INTERESTING) pool.push(input);
  };

  let done = 0;
  try {
    for (const input of seeds) await one(input);
    const goesOn = (): boolean => done < runs || performance.now() - started < seconds * 1000;
    for (; goesOn(); done += 1) {
      if (done % REST_EVERY === 0) await rest();
      const other = pick(roll, pool);
      await one(mutate(roll, pick(roll, pool), other, target));
    }
    collect();
    const grown = process.memoryUsage().rss - rss;
    if (grown > MOST_GROWTH)
      findings.push({
        target: target.name,
        what: `memory grew by ${Math.round(grown / 1e6)} MB`,
        input: new Uint8Array(),
      });
  } finally {
    await opened.done?.();
  }
  return {
    target: target.name,
    runs: seeds.length + done,
    seeds: seeds.length,
    outcomes,
    findings,
    ms: Math.round(performance.now() - started),
  };
}
