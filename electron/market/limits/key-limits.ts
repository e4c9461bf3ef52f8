import PQueue from 'p-queue';
import type { Clock } from '#shared/kit/clock.ts';
import type { Sleep } from '../retry.ts';
import { createBlocks } from './blocks.ts';
import type { Blocks } from './blocks.ts';
import { createPace } from './pace.ts';
import { createRests } from './rests.ts';
import type { Rests } from './rests.ts';
import type { LimitTable } from './table.ts';
import { createWindow } from './window.ts';
import type { MethodWindow } from './window.ts';

/** Everything one key may do how often; whoever uses the key asks here. */
export interface KeyLimits {
  readonly blocks: Blocks;
  /** Things that must not be touched too often, each by its own name. */
  readonly rests: Rests;
  /** Sends when every limit of the path allows it. `send` must send at once. */
  run<T>(path: string, send: () => Promise<T>): Promise<T>;
  /** How many calls the marketplace says are left now; null where it says nothing. */
  left(calls: number | null): void;
}

/** At 50 a second it holds answers that take up to 1.3 s without falling behind. */
const atOnce = 64;
/** The documented limit is per second, so a second brings all calls back. */
const spentRestMs = 1_000;

/** Makes the limits of one key. */
export function createKeyLimits(table: LimitTable, clock: Clock, sleep: Sleep): KeyLimits {
  const pace = createPace(table.all, clock);
  const lanes = new PQueue({ concurrency: atOnce });
  const windows = new Map<string, MethodWindow>(
    Object.entries(table.methods).map(([path, rate]) => [path, createWindow(rate, clock, sleep)]),
  );
  return {
    blocks: createBlocks(clock),
    rests: createRests(clock, sleep),
    async run(path, send) {
      const patienceMs = table.patienceMs[path] ?? 0;
      const window = windows.get(path);
      // Rare calls wait outside the lanes: twenty a minute must not keep fifty a second from passing.
      if (window !== undefined) {
        await window.enter(() => pace.slot(patienceMs));
        return send();
      }
      const priority = -(clock.now() + patienceMs);
      return lanes.add(
        async () => {
          await pace.slot(patienceMs);
          return send();
        },
        { priority },
      );
    },
    left(calls) {
      if (calls !== null && calls <= 0) pace.rest(spentRestMs);
    },
  };
}
