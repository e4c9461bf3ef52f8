import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { isOpen } from '#shared/process/effects.ts';

/** Where a record lies. */
export interface Place {
  readonly segment: string;
  readonly offset: number;
  readonly length: number;
}

/** The latest row of an effect: where it lies and what tells it from an older one. */
interface EffectPlace extends Place {
  readonly open: boolean;
  readonly seq: number;
  /** Sum of its JSON. */
  readonly sum: number;
}

/** Facts are found again from the nearest mark before them. */
interface Mark {
  readonly seq: number;
  readonly segment: string;
  readonly offset: number;
}

const factsPerMark = 256;
const remembered = 4_096;
const closedForReplay = 5_000;

/** What the journal keeps in memory: places, not records; a few bytes for each effect, less for facts. */
export class JournalIndex {
  lastSeq = 0;
  readonly #marks: Mark[] = [];
  readonly #effects = new Map<string, EffectPlace>();
  /** Ids of the newest facts by seq, to notice two histories under one store id. */
  readonly #ids = new Map<number, string>();

  /** Enters a record that lies on the disk. */
  add(record: JournalRecord, place: Place, sum: number): void {
    if (record.kind === 'fact') {
      const { seq, id } = record.envelope;
      this.lastSeq = seq;
      this.#ids.set(seq, id);
      this.#ids.delete(seq - remembered);
      const last = this.#marks.at(-1);
      if (last === undefined || last.segment !== place.segment || seq - last.seq >= factsPerMark)
        this.#marks.push({ seq, segment: place.segment, offset: place.offset });
      return;
    }
    const { id, seq, state } = record.row;
    this.#effects.set(id, { ...place, open: isOpen({ state }), seq, sum });
  }

  /** Whether a fact of that seq is known under another id. */
  contradicts(seq: number, id: string): boolean {
    const known = this.#ids.get(seq);
    return known !== undefined && known !== id;
  }

  /** Whether an effect was ever written. */
  has(effectId: string): boolean {
    return this.#effects.has(effectId);
  }

  /** Whether an effect's latest row is this very line. */
  isLatest(effectId: string, length: number, sum: number): boolean {
    const known = this.#effects.get(effectId);
    return known !== undefined && known.length === length && known.sum === sum;
  }

  /** Where to begin reading for the first fact after a seq. */
  markBefore(afterSeq: number): Mark | null {
    return this.#marks.findLast((mark) => mark.seq <= afterSeq + 1) ?? this.#marks[0] ?? null;
  }

  /** Rows a replay needs, oldest first: all open ones and the newest closed ones. */
  effectsForReplay(): readonly Place[] {
    const rows = [...this.#effects.values()].sort((a, b) => a.seq - b.seq);
    const closed = rows.filter((row) => !row.open);
    const wanted = new Set<Place>(closed.slice(-closedForReplay));
    return rows.filter((row) => row.open || wanted.has(row));
  }
}
