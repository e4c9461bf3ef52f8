import type { Envelope } from '#shared/domain/envelope.ts';
import { usualSeconds, type ParcelSize } from '#shared/domain/rules/pace.ts';
import { factsSince, type FactsSinceParts } from './facts-since.ts';
import { createPaceWalk } from '#shared/projections/pace-walk.ts';
import { createPaceSamples } from './pace-samples.ts';

/** One packed parcel and the time it took; `at` ms since 1970 UTC. */
export interface PaceRow {
  readonly at: number;
  readonly by: string;
  readonly posting: string;
  readonly size: ParcelSize;
  /** What its packer spent on it. */
  readonly seconds: number;
  /** Whether somebody else worked at it too: its time says nothing about one of them then. */
  readonly shared: boolean;
  /** What a parcel of this size takes at this station as a rule; null while too little was seen. */
  readonly usual: number | null;
}

/** Since when paces may be told of. */
export interface RankingTime {
  /** Ms since 1970 UTC. */
  readonly since: number;
  /** Number of the last fact before. */
  readonly afterSeq: number;
}

interface Packed extends Omit<PaceRow, 'seconds' | 'shared' | 'usual'> {
  readonly times: ReadonlyMap<string, number>;
}

/** Reads facts in the order they were made, and tells how long each parcel took. */
function createPaceReader(since: number): {
  read(envelopes: readonly Envelope[]): void;
  rows(): readonly PaceRow[];
} {
  const samples = createPaceSamples();
  const times = new Map<string, Map<string, number>>();
  const packed: Packed[] = [];
  const read = createPaceWalk({
    timed({ stream, by, kind, seconds }) {
      samples.add(kind, seconds);
      // A parcel that is packed anew begins anew; what comes after packing, its label first of all, belongs to it.
      const own = kind === 'begin' ? new Map<string, number>() : (times.get(stream) ?? new Map());
      times.set(stream, own.set(by, (own.get(by) ?? 0) + seconds));
    },
    packed({ stream, by, at, size }) {
      samples.parcel(size);
      const own = times.get(stream) ?? new Map<string, number>();
      times.set(stream, own);
      packed.push({ at, by, posting: stream.slice('posting:'.length), size, times: own });
    },
  });
  return {
    read,
    rows() {
      const weights = samples.learnt()?.weights ?? null;
      return packed
        .filter(({ at }) => at >= since)
        .map(({ times: own, ...row }) => ({
          ...row,
          seconds: own.get(row.by) ?? 0,
          shared: own.size > 1,
          usual: weights === null ? null : usualSeconds(row.size, weights),
        }));
    },
  };
}

/** How long every parcel since a moment took, oldest first, from the facts themselves, archived ones too (RK5). */
export async function readPaceRows(
  { since, afterSeq }: RankingTime,
  parts: FactsSinceParts,
): Promise<readonly PaceRow[]> {
  const reader = createPaceReader(since);
  for await (const facts of factsSince(afterSeq, parts)) reader.read(facts);
  return reader.rows();
}
