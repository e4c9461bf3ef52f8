import { ozonPaths } from '../../electron/market/ozon/paths.ts';
import { dice, pick } from './dice.ts';
import type { Deed } from './script.ts';
import type { Wanted } from './write-script.ts';

/** One seed of so many has supplies to the marketplace's warehouse among its orders. */
const ONE_OF = 3;
/** How many of the deeds there are about them. */
const SHARE = 0.14;

const SECOND = 1_000;
const lost = ['no-answer', 'no-answer-after', 'reset-before', 'reset-after'] as const;
const paths: readonly string[] = [
  ozonPaths.placesCreate,
  ozonPaths.placesCreate,
  ozonPaths.placesCreateInfo,
  ozonPaths.placesGet,
  ozonPaths.supplyOrderList,
  ozonPaths.supplyBundle,
];

function fault(roll: () => number, at: number): Deed {
  const kind = roll();
  const path = pick(roll, paths);
  if (kind < 0.55) return { do: 'fault', at, kind: pick(roll, lost), path };
  if (kind < 0.7)
    return { do: 'late-effect', at, path: ozonPaths.placesCreate, ms: 1 + Math.floor(roll() * 5 * SECOND) };
  if (kind < 0.78) return { do: 'refusal', at, path, message: 'INVALID_STATE' };
  if (kind < 0.86) return { do: 'rate-limit', at, path, seconds: 1 + Math.floor(roll() * 5) };
  if (kind < 0.93) return { do: 'latency', at, path, ms: Math.floor(roll() * 20 * SECOND) };
  return { do: 'fault', at, kind: pick(roll, ['html-502', 'internal', 'broken-json'] as const), path };
}

/** Deeds about supplies, from dice of their own: seeds without them stay as they were. Null where an ordinary deed stays. */
export function supplyWeek({ seed, stations, weather }: Wanted): () => Deed | null {
  const roll = dice(seed + 0x5_09_1e);
  const has = roll() < 1 / ONE_OF;
  return () => {
    if (!has || roll() >= SHARE) return null;
    const at = Math.floor(roll() * stations);
    const own = Math.floor(roll() * 1e6);
    const kind = roll();
    if (kind < 0.58) return { do: 'supply', at, roll: own, scans: 4 + Math.floor(roll() * 12) };
    if (kind < 0.68) return { do: 'supply-desk', at, roll: own };
    if (kind < 0.76) return weather.faults ? { do: 'foreign-place', at, roll: own } : null;
    return weather.faults ? fault(roll, at) : null;
  };
}
