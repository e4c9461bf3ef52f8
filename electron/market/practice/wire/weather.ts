import { hash01 } from '../prng.ts';
import type { Fault } from './faults.ts';

/** What random weather can bring. */
export const weatherKinds = [
  'slow',
  'rate-limit',
  'circle-open',
  'internal',
  'html-502',
  'no-answer',
  'no-answer-after',
  'reset-before',
  'reset-after',
  'torn-body',
  'late',
  'twice',
  'buyer-cancels',
  'cutoff-moves',
  'ship-fails',
] as const;

/** One of `weatherKinds`. */
export type WeatherKind = (typeof weatherKinds)[number];

/** Random faults: the same seed strikes the n-th call of each path alike, in whatever order the paths are called. */
export interface Weather {
  readonly seed: number;
  /** Share of calls that are struck, 0..1. */
  readonly share: number;
  readonly kinds: readonly WeatherKind[];
  /** How long a slow answer takes at most, ms; 300 unless told. */
  readonly slowMs?: number;
}

/** A sky over the shop. */
interface Sky {
  overCall(path: string): Fault | undefined;
  overPosting(kind: Fault['kind'], posting: string): boolean;
}

const wholeBody = 400;

/** `roll` 0..1 chooses what a kind leaves open. */
function faultOf(kind: WeatherKind, roll: number, slowMs: number): Fault {
  switch (kind) {
    case 'slow':
      return { kind, ms: Math.round(roll * slowMs) };
    case 'rate-limit':
      return { kind, retryAfterSeconds: roll < 0.3 ? null : roll < 0.6 ? 1 : 2, asDate: roll > 0.9 };
    case 'torn-body': {
      const length = roll < 0.5 ? 'cut' : 'whole';
      return { kind, at: Math.floor(roll * wholeBody), length };
    }
    case 'late':
      return { kind, calls: 1 + Math.floor(roll * 3) };
    case 'twice':
      return { kind, answer: roll < 0.5 ? 'first' : 'second' };
    case 'cutoff-moves':
      return { kind, byMs: Math.round((roll - 0.3) * 24) * 3_600_000 };
    default:
      return { kind };
  }
}

/** Makes the sky of a weather; clear without one. */
export function createSky(weather: Weather | null): Sky {
  const counts = new Map<string, number>();
  const next = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}#${count}`;
  };
  const callKinds = (weather?.kinds ?? []).filter((kind) => kind !== 'ship-fails');
  return {
    overCall(path) {
      if (weather === null || callKinds.length === 0) return undefined;
      const place = next(path);
      if (hash01(weather.seed, place) >= weather.share) return undefined;
      const kind = callKinds[Math.floor(hash01(weather.seed, `${place} kind`) * callKinds.length)];
      const roll = hash01(weather.seed, `${place} roll`);
      return kind === undefined ? undefined : faultOf(kind, roll, weather.slowMs ?? 300);
    },
    overPosting(kind, posting) {
      if (weather === null || kind !== 'ship-fails' || !weather.kinds.includes('ship-fails')) return false;
      return hash01(weather.seed, next(`${kind} ${posting}`)) < weather.share;
    },
  };
}
