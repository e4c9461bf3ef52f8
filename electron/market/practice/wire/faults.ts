/** What can go wrong on purpose. "after" faults have their effect first. */
export type Fault =
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number }
  | { readonly kind: 'circle-open' }
  | { readonly kind: 'html-502' }
  | { readonly kind: 'internal' }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'no-answer-after' }
  | { readonly kind: 'reset-before' }
  | { readonly kind: 'reset-after' }
  | { readonly kind: 'slow'; readonly ms: number }
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

const inner = new Set(['ship-fails', 'label-error', 'label-partial']);

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
}

/** An empty set of faults. */
export function createFaults(): Faults {
  let rules: { id: number; rule: FaultRule; left: number }[] = [];
  let nextId = 1;
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
      ),
    takeInner: (kind, posting) =>
      take((rule) => rule.fault.kind === kind && (rule.posting === undefined || rule.posting === posting)) !==
      undefined,
  };
}
