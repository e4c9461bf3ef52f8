/** One answered (or broken off) call. */
export interface JournalEntry {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** 'api' or 'cdn'. */
  readonly origin: 'api' | 'cdn';
  readonly path: string;
  /** Posting numbers the body named; no other part of a body is kept. */
  readonly postings: readonly string[];
  /** HTTP status; 0 where no answer was given. */
  readonly status: number;
  /** The injected fault that was at work, or "". */
  readonly fault: string;
  /** Credentials were sent along; on the file server they have no business. */
  readonly credentials: boolean;
}

/** What was called, and what it did. */
export interface Journal {
  add(entry: Omit<JournalEntry, 'seq'>): void;
  note(effect: string, posting: string): void;
  entries(): readonly JournalEntry[];
  /** Effects per posting: `{ '41517061-0214-1': { ship: 1 } }`. */
  effects(): Record<string, Record<string, number>>;
  clear(): void;
  /** Takes over the effect counts of a snapshot. */
  restore(effects: Record<string, Record<string, number>>): void;
}

const KEEP = 5_000;

/** Posting numbers anywhere in a request body. */
export function postingsIn(body: unknown): string[] {
  const text = JSON.stringify(body ?? null);
  return [...new Set(text.match(/\b\d{7,10}-\d{4}-\d+\b/g))];
}

/** A journal; effect counts of an earlier run can be carried on. */
export function createJournal(earlier: Record<string, Record<string, number>> = {}): Journal {
  let entries: JournalEntry[] = [];
  let seq = 0;
  const copyOf = (from: Record<string, Record<string, number>>): Map<string, Record<string, number>> =>
    new Map(Object.entries(structuredClone(from)));
  let effects = copyOf(earlier);
  return {
    add: (entry) => {
      seq += 1;
      entries.push({ seq, ...entry });
      if (entries.length > KEEP) entries = entries.slice(-KEEP);
    },
    note: (effect, posting) => {
      const counts = effects.get(posting) ?? {};
      counts[effect] = (counts[effect] ?? 0) + 1;
      effects.set(posting, counts);
    },
    entries: () => entries,
    effects: () => structuredClone(Object.fromEntries(effects)),
    clear: () => {
      entries = [];
    },
    restore: (from) => {
      effects = copyOf(from);
    },
  };
}
