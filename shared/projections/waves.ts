import * as v from 'valibot';
import { postingNumber, type PostingNumber } from '../kit/brand.ts';
import { isFilled, isSlotted, unitsOf, unitsPut } from '../domain/posting/picking.ts';
import type { KnownPosting } from '../domain/posting/state.ts';

/** A wave that was begun: which postings, when, by whom, and who was to pick it. */
export interface WaveRecord {
  readonly wave: number;
  /** Ms since 1970 UTC. */
  readonly at: number;
  readonly by: string;
  /** A packer's id; null for whoever comes. */
  readonly picker: string | null;
  readonly numbers: readonly PostingNumber[];
}

const recordSchema = v.object({
  wave: v.number(),
  at: v.number(),
  by: v.string(),
  picker: v.nullable(v.string()),
  numbers: v.array(v.pipe(v.string(), v.transform(postingNumber))),
});

/** Waves that are remembered. */
const KEPT = 40;

/** Waves as the store kept them; what cannot be read is left out. */
export const readWaves = (kept: unknown): readonly WaveRecord[] =>
  Array.isArray(kept)
    ? kept.flatMap((each) => {
        const read = v.safeParse(recordSchema, each);
        return read.success ? [read.output] : [];
      })
    : [];

/** The same with one more, the newest first. */
export const withWave = (waves: readonly WaveRecord[], next: WaveRecord): readonly WaveRecord[] =>
  [next, ...waves.filter(({ wave }) => wave !== next.wave)].slice(0, KEPT);

/** Where a posting of a wave stands (WV4). */
export type WaveStage = 'waits' | 'begun' | 'complete' | 'packing' | 'packed' | 'short' | 'cancelled' | 'out';

/** One posting of a wave, followed. */
export interface WaveMember {
  readonly number: PostingNumber;
  readonly stage: WaveStage;
  readonly slot: number | null;
  readonly put: number;
  readonly wanted: number;
}

/** A wave as it stands. */
export interface WaveStanding extends WaveRecord {
  readonly members: readonly WaveMember[];
  readonly counts: Readonly<Record<WaveStage, number>>;
  readonly put: number;
  readonly wanted: number;
  /** Whether anything of it still lies in a slot, or is to. */
  readonly open: boolean;
}

function stageIn(posting: KnownPosting, wave: number): WaveStage {
  const here = isSlotted(posting) && posting.picking.wave === wave;
  switch (posting.status) {
    case 'packing':
      return 'packing';
    case 'packed':
    case 'closed':
    case 'handed-over':
    case 'sent-virtually':
      return 'packed';
    case 'problem':
      return 'short';
    case 'cancelled':
      return 'cancelled';
    case 'new':
      return 'out';
    case 'confirmed':
      if (!here) return 'out';
      if (isFilled(posting.picking)) return 'complete';
      return posting.picking.puts.length > 0 ? 'begun' : 'waits';
  }
}

function memberOf(number: PostingNumber, posting: KnownPosting | null, wave: number): WaveMember {
  if (posting === null) return { number, stage: 'out', slot: null, put: 0, wanted: 0 };
  const stage = stageIn(posting, wave);
  const picking = isSlotted(posting) && posting.picking.wave === wave ? posting.picking : null;
  if (picking !== null)
    return { number, stage, slot: posting.slot, put: unitsPut(picking), wanted: unitsOf(picking) };
  const units = posting.snapshot.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const isGone = stage === 'packing' || stage === 'packed';
  return { number, stage, slot: null, put: isGone ? units : 0, wanted: isGone ? units : 0 };
}

/** Follows a wave by what became of its postings (WV4). */
export function waveStanding(
  record: WaveRecord,
  lookup: (number: PostingNumber) => KnownPosting | null,
): WaveStanding {
  const members = record.numbers.map((number) => memberOf(number, lookup(number), record.wave));
  const counts: Record<WaveStage, number> = {
    waits: 0,
    begun: 0,
    complete: 0,
    packing: 0,
    packed: 0,
    short: 0,
    cancelled: 0,
    out: 0,
  };
  for (const { stage } of members) counts[stage] += 1;
  const sum = (what: 'put' | 'wanted'): number => members.reduce((total, member) => total + member[what], 0);
  return {
    ...record,
    members,
    counts,
    put: sum('put'),
    wanted: sum('wanted'),
    open: counts.packing > 0 || members.some(({ slot }) => slot !== null),
  };
}

/** Waves that lie in slots though nobody remembers their beginning: those of an older version, or after a wipe. */
export function forgottenWaves(
  slotted: Iterable<KnownPosting>,
  known: readonly WaveRecord[],
): readonly WaveRecord[] {
  const numbers = new Map<number, PostingNumber[]>();
  for (const posting of slotted) {
    if (!isSlotted(posting)) continue;
    const { wave } = posting.picking;
    const record = known.find((each) => each.wave === wave);
    if (record?.numbers.includes(posting.snapshot.number) === true) continue;
    numbers.set(wave, [...(numbers.get(wave) ?? []), posting.snapshot.number]);
  }
  return [...numbers].map(([wave, of]) => ({
    wave,
    at: 0,
    by: '',
    picker: null,
    numbers: [...(known.find((each) => each.wave === wave)?.numbers ?? []), ...of],
  }));
}
