import { createSky } from './weather.ts';
import type { Weather } from './weather.ts';

/** What can go wrong on purpose. "after" faults have their effect first. */
export type Fault =
  /** null: without Retry-After; as a date where asked for. */
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number | null; readonly asDate?: boolean }
  | { readonly kind: 'circle-open' }
  | { readonly kind: 'html-502' }
  | { readonly kind: 'internal' }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'no-answer-after' }
  | { readonly kind: 'reset-before' }
  | { readonly kind: 'reset-after' }
  /** `spreadMs`: up to so much longer, by the seed of the weather. */
  | { readonly kind: 'slow'; readonly ms: number; readonly spreadMs?: number }
  /** A gateway's page of any status. */
  | { readonly kind: 'html'; readonly status: number }
  /** A status with nothing in it. */
  | { readonly kind: 'empty'; readonly status: number }
  /**
   * The answer ends at this byte (counted from the end where negative). `cut`: its length is told true, so it is whole
   * HTTP and torn JSON; `whole`: the whole length is told, then the connection ends; `short`: everything is sent, but only
   * so many bytes are told; `long`: everything is sent, more is told, and the connection stays open.
   */
  | { readonly kind: 'torn-body'; readonly at: number; readonly length: 'cut' | 'whole' | 'short' | 'long' }
  /** Takes effect at once, is answered after so many later calls were. */
  | { readonly kind: 'late'; readonly calls: number }
  /** Arrives twice, as after a proxy's retry; one of the two answers comes back. */
  | { readonly kind: 'twice'; readonly answer: 'first' | 'second' }
  /** The buyer cancels the postings of the call a moment before it arrives. */
  | { readonly kind: 'buyer-cancels' }
  /** "Assemble until" of the postings of the call moves a moment before it arrives. */
  | { readonly kind: 'cutoff-moves'; readonly byMs: number }
  | {
      readonly kind: 'legacy-envelope';
      readonly status: number;
      readonly code: string;
      readonly message: string;
    }
  | { readonly kind: 'error'; readonly message: string; readonly status?: number; readonly code?: number }
  | { readonly kind: 'broken-json' }
  | { readonly kind: 'key-expired' }
  | { readonly kind: 'missing-role' }
  | { readonly kind: 'obsolete' }
  | { readonly kind: 'ship-fails' }
  | { readonly kind: 'label-error' }
  | { readonly kind: 'label-partial' }
  | { readonly kind: 'report-fails' }
  | { readonly kind: 'torn-file' }
  | { readonly kind: 'html-file' };

/** Where and how often a fault strikes. */
export interface FaultRule {
  readonly fault: Fault;
  /** Exact path, or a prefix ending in `*`; absent: every path. */
  readonly path?: string;
  /** Only calls, or only labels and assemblies, of this posting. */
  readonly posting?: string;
  /** Default once; Infinity until cleared. */
  readonly times?: number;
}

const inner = new Set(['ship-fails', 'label-error', 'label-partial', 'report-fails']);

const matchesPath = (rule: FaultRule, path: string): boolean =>
  rule.path === undefined ||
  (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path);

/** The rules in force, in the order they were set. */
export interface Faults {
  /** Answers an id for `clear`. */
  set(rule: FaultRule): number;
  clear(id?: number): void;
  /** The fault that strikes a call, used up by asking. */
  takeForCall(path: string, postings: readonly string[]): Fault | undefined;
  /** Whether assembly or a label of this posting goes wrong, used up by asking. */
  takeInner(kind: Fault['kind'], posting: string): boolean;
  /** Random faults besides the rules; null for none. */
  setWeather(weather: Weather | null): void;
}

/** An empty set of faults. */
export function createFaults(): Faults {
  let rules: { id: number; rule: FaultRule; left: number }[] = [];
  let nextId = 1;
  let sky = createSky(null);
  const take = (fits: (rule: FaultRule) => boolean): Fault | undefined => {
    const found = rules.find(({ rule, left }) => left > 0 && fits(rule));
    if (!found) return undefined;
    found.left -= 1;
    rules = rules.filter(({ left }) => left > 0);
    return found.rule.fault;
  };
  return {
    set: (rule) => {
      const id = nextId++;
      rules.push({ id, rule, left: rule.times ?? 1 });
      return id;
    },
    clear: (id) => {
      rules = id === undefined ? [] : rules.filter((entry) => entry.id !== id);
    },
    takeForCall: (path, postings) =>
      take(
        (rule) =>
          !inner.has(rule.fault.kind) &&
          matchesPath(rule, path) &&
          (rule.posting === undefined || postings.includes(rule.posting)),
      ) ?? sky.overCall(path),
    takeInner: (kind, posting) =>
      take((rule) => rule.fault.kind === kind && (rule.posting === undefined || rule.posting === posting)) !==
        undefined || sky.overPosting(kind, posting),
    setWeather: (weather) => {
      sky = createSky(weather);
    },
  };
}
