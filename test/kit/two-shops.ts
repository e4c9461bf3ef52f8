import { askOf } from '#shared/bridge/shop-door.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { shopId } from '#shared/domain/shop.ts';
import { createPullMemory } from '../../renderer/sync/pull-memory.ts';
import type { PullParts } from '../../renderer/sync/pull.ts';
import { BenchStation } from './bench-station.ts';
import { quickStore } from './bench-stores.ts';
import { createWorld, type World } from './bench-world.ts';
import { createMemoryJournal } from './memory-journal.ts';
import { virtualTime } from './virtual-time.ts';

/** The shop beside the first one. */
export const SECOND = shopId('B');

/** Two shops behind one door, with one journal and one printer. */
export async function twoShops() {
  const clock = virtualTime();
  const journal = createMemoryJournal();
  const first = await createWorld({ clock, journal, postings: 6 });
  const second = await createWorld({ clock, journal, postings: 6, seed: 90, seller: 1 });
  // Labels of the second shop are kept by its half of this world.
  const isSeconds = (name: string, request: object | undefined): boolean => {
    const { shop, number } = { shop: null, number: null, ...request };
    return (
      shop === SECOND ||
      (name === 'print.kept' && second.control.postings().some((posting) => posting.number === number))
    );
  };
  const ask: Ask = (name, request) =>
    isSeconds(name, request) ? second.ask(name, request) : first.ask(name, request);
  const world: World = { ...first, ask };
  const bench = await BenchStation.create({ clock, world, store: quickStore });
  const memory = createPullMemory();
  const ofB: PullParts = { ...bench.now.pull, shop: SECOND, memory, ask: askOf(bench.now.ask, SECOND) };
  return { bench, first, second, clock, ofB, memory };
}
