import type { Clock } from '#shared/kit/clock.ts';

/** What answers said beside their bodies. */
export interface Heard {
  headers(path: string, headers: Headers): void;
  /** By how many ms this machine's clock is ahead of the marketplace's, negative behind; null before the first answer. Right to a second. */
  skewMs(): number | null;
  /** Methods that answer, and say that they will not for long. */
  retiring(): readonly string[];
}

/** `Date` has whole seconds, so on average it is half a second old. */
const halfSecondMs = 500;

/** Nothing heard yet. */
export function createHeard(clock: Clock): Heard {
  let skew: number | null = null;
  const retiring = new Set<string>();
  return {
    headers(path, headers) {
      const said = Date.parse(headers.get('date') ?? '');
      if (!Number.isNaN(said)) skew = clock.now() - (said + halfSecondMs);
      // RFC 9745 and RFC 8594; an older habit is a Warning with code 299.
      const warned = headers.has('deprecation') || headers.has('sunset');
      if (warned || /^\s*299\b/.test(headers.get('warning') ?? '')) retiring.add(path);
      else retiring.delete(path);
    },
    skewMs: () => skew,
    retiring: () => [...retiring],
  };
}
