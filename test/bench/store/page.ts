// Runs in the browser of the bench: one store of each side, timed from inside the page.
import { numbered } from '../../kit/store-goods.ts';
import { cutoffOf } from './histories.ts';
import { ourSide } from './ours.ts';
import { plainSide } from './plain.ts';
import { pouchSide } from './pouch.ts';
import { timeReport } from './reporting.ts';
import type { StoreSide, Timed } from './side.ts';

/** Who is measured. */
export type Who = 'ours' | 'plain' | 'pouch';

/** What a page can be asked to look up. */
export type Lookup = 'number' | 'code' | 'cut-off';

declare global {
  interface Window {
    take(who: Who, kind: 'waiting' | 'left', from: number, count: number): Promise<Timed>;
    openAndLoad(who: Who, waiting: number): Promise<Timed>;
    /** p99 of `times` lookups among postings below `below`. */
    lookups(who: Who, what: Lookup, below: number, times: number): Promise<Timed>;
    /** p99 of `times` writes to postings from `from` on; while postings are taken in where `beside` says from where. */
    writes(who: Who, from: number, times: number, beside: number | null): Promise<Timed>;
    /** A report of thirty days, from kept sums or from all facts; so many parcels were packed. */
    report(from: 'sums' | 'facts', parcels: number): Promise<Timed>;
    closeStore(who: Who): Promise<void>;
    factsIn(who: Who): Promise<number>;
  }
}

let working = false;
const ours = ourSide('bench-ours', () => working);
const sides: Record<Who, StoreSide> = {
  ours,
  plain: plainSide('bench-plain'),
  pouch: pouchSide('bench-pouch'),
};
const opened = new Map<Who, Promise<void>>();

async function side(who: Who): Promise<StoreSide> {
  let opening = opened.get(who);
  if (opening === undefined) {
    opening = sides[who].open();
    opened.set(who, opening);
  }
  await opening;
  return sides[who];
}

const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.ceil(times.length * 0.99) - 1)] ??
  Number.NaN;

/** Numbers below `below` in an order that no cache foresees, the same each time. */
const spread = (i: number, below: number): number => (i * 7919 + 13) % below;

window.take = async (who, kind, from, count) => {
  const store = await side(who);
  const begin = performance.now();
  await (kind === 'left' ? store.takeFinished(from, count) : store.takeIn(from, count));
  const ms = performance.now() - begin;
  const last = await store.byNumber(from + count - 1);
  return { ms, wrong: last === cutoffOf(from + count - 1) ? null : 'the last posting is not there' };
};

window.openAndLoad = async (who, waiting) => {
  await window.closeStore(who);
  const begin = performance.now();
  const store = await side(who);
  const loaded = await store.load();
  const ms = performance.now() - begin;
  return { ms, wrong: loaded === waiting ? null : `${loaded} postings loaded instead of ${waiting}` };
};

async function lookUp(store: StoreSide, what: Lookup, n: number): Promise<string | null> {
  if (what === 'number') return (await store.byNumber(n)) === cutoffOf(n) ? null : `no posting ${n}`;
  if (what === 'code') return (await store.byCode(n)) === numbered(n) ? null : `no code of ${n}`;
  return (await store.byCutoff(n)) > 0 ? null : `nothing from the cut-off of ${n}`;
}

window.lookups = async (who, what, below, times) => {
  const store = await side(who);
  const all: number[] = [];
  let wrong: string | null = null;
  for (let i = 0; i < times; i++) {
    const begin = performance.now();
    wrong ??= await lookUp(store, what, spread(i, below));
    all.push(performance.now() - begin);
  }
  return { ms: p99(all), wrong };
};

window.writes = async (who, from, times, beside) => {
  const store = await side(who);
  const before = await store.facts();
  const all: number[] = [];
  let going = true;
  working = beside !== null;
  const importing = (async () => {
    for (let n = beside ?? 0; going && beside !== null; n += 1000) await store.takeIn(n, 1000);
  })();
  for (let i = 0; i < times; i++) {
    const begin = performance.now();
    await store.write(from + i);
    all.push(performance.now() - begin);
    // A packer scans a few times a second; the next scan does not wait in line behind this one.
    if (beside !== null) await new Promise((resolve) => void setTimeout(resolve, 40));
  }
  going = false;
  await importing;
  working = false;
  const more = (await store.facts()) - before;
  return { ms: p99(all), wrong: more >= times * 2 ? null : `${more} facts more after ${times} writes` };
};

window.report = async (from, parcels) => {
  await side('ours');
  return timeReport(ours.store(), from, parcels);
};

window.closeStore = async (who) => {
  await (await side(who)).close();
  opened.delete(who);
};

window.factsIn = async (who) => (await side(who)).facts();
