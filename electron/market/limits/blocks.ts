import type { Clock } from '#shared/kit/clock.ts';
import type { MarketError } from '#shared/market/errors.ts';

/** Errors after which the marketplace wants to be left alone for a while. */
type Blocking = Extract<MarketError, { readonly retryAfterMs: number }>;

/** Who must be left alone, and for how long. */
export interface Blocks {
  /** The error that stands in the way of a call now; null where the way is free. */
  standing(path: string): MarketError | null;
  /** Everybody that must be left alone now; `*` is every method. */
  resting(): readonly { readonly path: string; readonly leftMs: number }[];
  /** Remembers what an answer asked for. */
  told(path: string, error: MarketError): void;
  /** An answer that was none of these. */
  fine(): void;
}

const allPaths = '*';
const longestRestMs = 60 * 60_000;
/** After so many refusals in a row each rest is twice the one before, up to `longestDoubledMs`. */
const patience = 2;
const longestDoubledMs = 60_000;

/** "Too many" rests every method, an open circuit only its own. */
export function createBlocks(clock: Clock): Blocks {
  const blocks = new Map<string, { readonly error: Blocking; readonly from: number; readonly ms: number }>();
  let inARow = 0;

  // While the marketplace wants peace, asking again only makes it angrier: many refused calls may cost the key.
  const restMs = (error: Blocking): number => {
    const asked = Math.min(error.retryAfterMs, longestRestMs);
    if (error.kind === 'circuit-open') return asked;
    inARow += 1;
    const doubled = asked * 2 ** Math.max(0, inARow - patience);
    return Math.max(asked, Math.min(doubled, longestDoubledMs));
  };

  const left = (key: string): Blocking | null => {
    const block = blocks.get(key);
    if (block === undefined) return null;
    const gone = clock.now() - block.from;
    // A clock that was set back must not lengthen a rest.
    if (gone >= 0 && gone < block.ms) return { ...block.error, retryAfterMs: block.ms - gone };
    blocks.delete(key);
    return null;
  };

  return {
    standing: (path) => left(allPaths) ?? left(path),
    resting: () =>
      [...blocks.keys()].flatMap((path) => {
        const error = left(path);
        return error === null ? [] : [{ path, leftMs: error.retryAfterMs }];
      }),
    told(path, error) {
      if (error.kind !== 'rate-limited' && error.kind !== 'circuit-open') return;
      const key = error.kind === 'rate-limited' ? allPaths : path;
      const standing = left(key);
      // Calls that were under way together are refused together: one refusal, not twenty in a row.
      const ms = standing === null ? restMs(error) : error.retryAfterMs;
      if (ms > (standing?.retryAfterMs ?? 0)) blocks.set(key, { error, from: clock.now(), ms });
    },
    fine() {
      inARow = 0;
    },
  };
}
