import { createPracticeMarketplace } from '../../electron/market/practice/server.ts';
import type { PracticeControl } from '../../electron/market/practice/control.ts';
import { practiceCredentials } from '../../electron/market/practice/options.ts';
import { ozonPaths } from '../../electron/market/ozon/paths.ts';
import type { Fault } from '../../electron/market/practice/wire/faults.ts';
import { pick } from '../chaos/dice.ts';

/** A marketplace outside the app, over real HTTP: it lives on when the app is killed. */
export interface OutsideShop {
  readonly url: string;
  readonly control: PracticeControl;
  readonly credentials: { readonly clientId: string; readonly apiKey: string };
  /** Something goes wrong with one of the next calls. */
  mischief(roll: () => number): void;
  /** How often each fault struck. */
  struck(): Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

const faults: readonly Fault[] = [
  { kind: 'reset-after' },
  { kind: 'reset-after' },
  { kind: 'reset-before' },
  { kind: 'html-502' },
  { kind: 'internal' },
  { kind: 'broken-json' },
  { kind: 'slow', ms: 700 },
  { kind: 'rate-limit', retryAfterSeconds: 1 },
];
const paths: readonly string[] = [
  ozonPaths.ship,
  ozonPaths.ship,
  ozonPaths.trackingSet,
  ozonPaths.exemplarSet,
  ozonPaths.labelCreate,
  ozonPaths.postingGet,
];

/** Opens a shop on loopback with so many postings. */
export async function openOutsideShop(seed: number, postings: number): Promise<OutsideShop> {
  const server = createPracticeMarketplace({
    seed,
    postings,
    clock: { now: () => Date.now() },
    labelDelayMs: 500,
    shipDelayMs: 300,
    markCheckMs: 300,
    registrationDelayMs: 1_000,
    labelTaskMs: 200,
    oddities: false,
  });
  await server.start();
  return {
    url: server.url,
    control: server.control,
    credentials: practiceCredentials,
    mischief: (roll) => void server.control.setFault({ fault: pick(roll, faults), path: pick(roll, paths) }),
    struck: () => {
      const counts: Record<string, number> = {};
      for (const { fault } of server.control.journal())
        if (fault !== '') counts[fault] = (counts[fault] ?? 0) + 1;
      return counts;
    },
    stop: () => server.stop(),
  };
}
