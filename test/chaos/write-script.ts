import { ozonPaths } from '../../electron/market/ozon/paths.ts';
import { dice, pick } from './dice.ts';
import { deaths, innerFaults, plainFaults, printEnds, type Deed, type Script, type Setup } from './script.ts';
import { supplyWeek } from './write-supplies.ts';

/** Where a day is allowed to go wrong. */
export interface Weather {
  readonly faults: boolean;
  readonly deaths: boolean;
  readonly cancels: boolean;
  readonly wrongScans: boolean;
}

/** Nothing goes wrong. */
export const fair: Weather = { faults: false, deaths: false, cancels: false, wrongScans: false };
/** Everything goes wrong. */
export const storm: Weather = { faults: true, deaths: true, cancels: true, wrongScans: true };

/** What a script is written for. */
export interface Wanted {
  readonly seed: number;
  readonly steps: number;
  readonly stations: number;
  readonly weather: Weather;
  /** Every n-th station on the real Dexie store, and on the real journal in a folder; 0 for none. */
  readonly dexieEvery: number;
  readonly fileEvery: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const paths: readonly string[] = [
  ozonPaths.ship,
  ozonPaths.postingGet,
  ozonPaths.unfulfilledList,
  ozonPaths.labelCreate,
  ozonPaths.labelGet,
  ozonPaths.trackingSet,
  ozonPaths.exemplarSet,
  ozonPaths.multiBoxQty,
  ozonPaths.delivering,
  ozonPaths.handoverList,
  ozonPaths.carriageCreate,
  ozonPaths.carriageSetPostings,
  ozonPaths.carriageApprove,
  ozonPaths.carriageGet,
];

/** The calls whose loss hurts most come up most often. */
const effectPaths: readonly string[] = [
  ozonPaths.carriageCreate,
  ozonPaths.carriageApprove,
  ozonPaths.ship,
  ozonPaths.ship,
  ozonPaths.trackingSet,
  ozonPaths.multiBoxQty,
];

/** Few postings as a rule; now and then as many as it takes to have every kind of work, or every kind of paper behind it. */
function shopOf(roll: () => number): Pick<Setup, 'postings' | 'paperwork'> {
  const kind = roll();
  if (kind < 0.02) return { postings: 24, paperwork: true };
  return { postings: kind < 0.05 ? 17 : 1 + Math.floor(roll() * 5), paperwork: false };
}

function setupOf(roll: () => number, station: number, wanted: Wanted): Setup {
  const nth = wanted.seed * wanted.stations + station;
  const every = (n: number): boolean => n > 0 && nth % n === 0;
  return {
    seed: Math.floor(roll() * 1_000_000),
    ...shopOf(roll),
    oddities: roll() < 0.5,
    splitNumbering: roll() < 0.5 ? 'first-keeps' : 'all-new',
    setAfterShip: roll() < 0.7 ? 'allowed' : 'refused',
    setAgain: roll() < 0.5 ? 'replaces' : 'EXEMPLAR_INFO_ALREADY_DEFINED',
    afterMarkUpdate: roll() < 0.5 ? 'update_available' : 'update_not_available',
    labelDelayMs: roll() < 0.5 ? 4 * SECOND : 45 * SECOND,
    shipPolicy: roll() < 0.3 ? 'at-confirmation' : 'at-packing',
    store: every(wanted.dexieEvery) ? 'dexie' : 'memory',
    journal: every(wanted.fileEvery) ? 'file' : 'memory',
  };
}

/** A number of steps of ordinary work, from 1 to a few minutes. */
const aWhile = (roll: () => number): number => MINUTE * (1 + Math.floor(roll() * 8));

function httpFault(roll: () => number, at: number): Deed {
  const kind = roll();
  const path = pick(roll, paths);
  if (kind < 0.08) return { do: 'rate-limit', at, path, seconds: 1 + Math.floor(roll() * 5) };
  if (kind < 0.16) return { do: 'refusal', at, path, message: 'MANDATORY_MARK_REDUNDANT' };
  if (kind < 0.24) return { do: 'latency', at, path, ms: Math.floor(roll() * 20 * SECOND) };
  if (kind < 0.3) return { do: 'reorder', at, path, calls: 1 + Math.floor(roll() * 4) };
  if (kind < 0.42)
    return { do: 'late-effect', at, path: pick(roll, effectPaths), ms: 1 + Math.floor(roll() * 5 * SECOND) };
  if (kind < 0.45) return { do: 'key-expires', at, ms: aWhile(roll) };
  if (kind < 0.5) return { do: 'obsolete', at, path, ms: aWhile(roll) };
  if (kind < 0.6) return { do: 'offline', at, ms: aWhile(roll) };
  const fault = pick(roll, plainFaults);
  if (innerFaults.has(fault)) return { do: 'fault', at, kind: fault, path: null };
  const lost = fault === 'no-answer-after' || fault === 'reset-after';
  return { do: 'fault', at, kind: fault, path: pick(roll, lost ? effectPaths : paths) };
}

function storageFault(roll: () => number, at: number): Deed {
  const kind = roll();
  if (kind < 0.35)
    return {
      do: 'disk',
      at,
      kind: roll() < 0.5 ? 'disk-full' : 'broken',
      ms: Math.floor(roll() * 2 * MINUTE),
    };
  if (kind < 0.7) return { do: 'journal-fails', at, ms: Math.floor(roll() * 2 * MINUTE) };
  const by = pick(roll, [-24 * HOUR, -HOUR, -MINUTE, MINUTE, HOUR, 24 * HOUR]);
  return { do: 'clock', at, ms: by };
}

function mischief(roll: () => number, at: number, weather: Weather): Deed | null {
  const kind = roll();
  if (kind < 0.45) return weather.faults ? httpFault(roll, at) : null;
  if (kind < 0.62) {
    if (!weather.deaths) return null;
    return {
      do: 'death',
      at,
      crossings: 1 + Math.floor(roll() * 40),
      how: pick(roll, ['plain', 'plain', ...deaths]),
    };
  }
  if (kind < 0.635)
    return weather.cancels ? { do: 'seller-cancels', at, roll: Math.floor(roll() * 1e6) } : null;
  if (kind < 0.7) return weather.cancels ? { do: 'buyer-cancels', at, roll: Math.floor(roll() * 1e6) } : null;
  if (kind < 0.73) {
    const ms = Math.floor((roll() - 0.5) * 48 * HOUR);
    return weather.faults ? { do: 'cutoff-moves', at, roll: Math.floor(roll() * 1e6), ms } : null;
  }
  if (!weather.faults) return null;
  if (kind < 0.81) return { do: 'printer', at, end: pick(roll, printEnds) };
  if (kind < 0.85) return { do: 'unplugged', at, ms: aWhile(roll) };
  return storageFault(roll, at);
}

function deedOf(roll: () => number, stations: number, weather: Weather): Deed {
  const at = Math.floor(roll() * stations);
  const own = Math.floor(roll() * 1e6);
  const kind = roll();
  if (kind < 0.47) return { do: 'scan', at, roll: own };
  if (kind < 0.49) return { do: 'hand-over', at, roll: own, scans: 1 + Math.floor(roll() * 10) };
  if (kind < 0.5) return { do: 'returns', at, roll: own, scans: 2 + Math.floor(roll() * 8) };
  if (kind < 0.57) return { do: weather.wrongScans ? 'stray' : 'scan', at, roll: own };
  if (kind < 0.6) return { do: 'twice', at, roll: own };
  if (kind < 0.62) return { do: 'echo', at };
  if (kind < 0.72) return { do: 'sync', at };
  if (kind < 0.76) return { do: 'scan-in-sync', at, roll: own };
  if (kind < 0.83) return { do: 'pull', at };
  if (kind < 0.89) return { do: 'pass', ms: Math.floor(roll() * 30 * SECOND) };
  if (kind < 0.895) return { do: 'supervise', at };
  if (kind < 0.905) return { do: 'reopen', at, roll: own };
  if (kind < 0.915) return { do: 'orders', at, count: 1 + Math.floor(roll() * 3) };
  return mischief(roll, at, weather) ?? { do: 'sync', at };
}

/** So many deeds make a day. */
const DAY = 220;

/** Everything that happens to these stations, from the seed alone. */
export function scriptOf(wanted: Wanted): Script {
  const roll = dice(wanted.seed);
  const stations = Array.from({ length: wanted.stations }, (_, station) => setupOf(roll, station, wanted));
  const supplyDeed = supplyWeek(wanted);
  const deeds = Array.from({ length: wanted.steps }, (_, step): Deed => {
    if (step % DAY === DAY - 1) return { do: 'night', ms: 10 * HOUR + Math.floor(roll() * 3 * HOUR) };
    const deed = deedOf(roll, wanted.stations, wanted.weather);
    return supplyDeed() ?? deed;
  });
  return { seed: wanted.seed, stations, deeds };
}
