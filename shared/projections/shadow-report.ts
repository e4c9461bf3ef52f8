import type { PostingNumber } from '../kit/brand.ts';
import type { Envelope } from '../domain/envelope.ts';
import { deedOf } from '../domain/posting/evolve.ts';
import type { PostingFact } from '../domain/posting/facts.ts';
import { shadowKinds, type ShadowKind, type ShadowRefusal } from '../domain/posting/shadow.ts';

/** One mismatch that shadow mode noted; `at` ms since 1970 UTC. */
export interface ShadowRow {
  readonly at: number;
  readonly by: string;
  readonly posting: PostingNumber;
  readonly kind: ShadowKind;
  /** What was needed and what was scanned: names, a number of units, grams, the id of a step; null where there is none. */
  readonly expected: string | null;
  readonly got: string | null;
}

/** What shadow mode noted in its time, for the supervisor (SW7). */
export interface ShadowReport {
  /** Parcels whose packing began under it. */
  readonly parcels: number;
  /** Units that went into a box without their code, less those taken back. */
  readonly unverified: number;
  /** Oldest first. */
  readonly rows: readonly ShadowRow[];
}

const PREFIX = 'posting:';

function namesOf(refusal: ShadowRefusal): Pick<ShadowRow, 'expected' | 'got'> {
  switch (refusal.code) {
    case 'wrong-item':
      return { expected: refusal.expected?.name ?? null, got: `${refusal.got.name} (${refusal.read})` };
    case 'one-too-many':
      return { expected: String(refusal.wanted), got: refusal.thing.name };
    case 'unknown-code':
      return { expected: null, got: refusal.read };
    case 'goods-first':
      return { expected: String(refusal.left), got: '0' };
    case 'step-required':
      return { expected: refusal.stepId, got: null };
    case 'weight-off':
      return { expected: String(refusal.doubt.usual), got: String(refusal.grams) };
  }
}

/** Reads facts in the order they were made, and tells what shadow mode noted since a moment. */
export function createShadowReader(since: number): {
  read(envelopes: readonly Envelope[]): void;
  report(): ShadowReport;
} {
  const rows: ShadowRow[] = [];
  const begun = new Set<string>();
  /** Deeds of each parcel under way that undo may take back: units unverified, or 0. */
  const deeds = new Map<string, number[]>();
  let unverified = 0;

  function deed(stream: string, units: number): void {
    deeds.get(stream)?.push(units);
    unverified += units;
  }

  function take({ stream, fact }: Envelope): void {
    if (!stream.startsWith(PREFIX) || !('at' in fact) || fact.at < since) return;
    switch (fact.type) {
      case 'PackingStarted':
        if (fact.plan.shadowUntil === undefined) return;
        begun.add(stream);
        deeds.set(stream, []);
        return;
      case 'ShadowNoted': {
        const { at, by, refusal } = fact;
        const posting = stream.slice(PREFIX.length) as PostingNumber;
        rows.push({ at, by, posting, kind: refusal.code, ...namesOf(refusal) });
        return;
      }
      case 'UnitScanned':
        return deed(stream, fact.unverified === true ? fact.units : 0);
      case 'LastUndone':
        unverified -= deeds.get(stream)?.pop() ?? 0;
        return;
      case 'PostingPacked':
      case 'PackingAbandoned':
        deeds.delete(stream);
        return;
      default:
        if (deedOf(fact as PostingFact) !== null) deed(stream, 0);
    }
  }

  return {
    read: (envelopes) => envelopes.forEach(take),
    report: () => ({ parcels: begun.size, unverified, rows: [...rows] }),
  };
}

/** How often each kind was noted, of each packer; packers with most first. */
export function countShadow(rows: readonly ShadowRow[]): readonly {
  readonly by: string;
  readonly total: number;
  readonly kinds: Readonly<Record<ShadowKind, number>>;
}[] {
  const none = (): Record<ShadowKind, number> =>
    Object.fromEntries(shadowKinds.map((kind) => [kind, 0])) as Record<ShadowKind, number>;
  const counts = new Map<string, Record<ShadowKind, number>>();
  for (const { by, kind } of rows) {
    const own = counts.get(by) ?? none();
    own[kind] += 1;
    counts.set(by, own);
  }
  return [...counts]
    .map(([by, kinds]) => ({ by, kinds, total: Object.values(kinds).reduce((sum, count) => sum + count, 0) }))
    .toSorted((a, b) => b.total - a.total || a.by.localeCompare(b.by));
}
