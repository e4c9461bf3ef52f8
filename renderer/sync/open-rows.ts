import { isOpen, type EffectRow } from '#shared/process/effects.ts';
import { headOf } from './heads.ts';

/** Outbox rows that are still to be dealt with, in memory by lane. The store is the truth at start; afterwards whatever is written there is told here. */
export interface OpenRows {
  /** Takes over what the store has. */
  load(rows: readonly EffectRow[]): void;
  /** Rows as they were just written; settled ones are forgotten. */
  put(rows: readonly EffectRow[]): void;
  /** The journal has these rows now. */
  journaled(ids: readonly string[]): void;
  /** The head of every lane; whatever stands behind it waits (OB3). */
  heads(): readonly EffectRow[];
  /** Whether a later row of the same lane waits. */
  hasBehind(row: EffectRow): boolean;
  /** Everything that is open, oldest first. */
  all(): readonly EffectRow[];
  /** Tells of every change. */
  onChange(listener: () => void): void;
}

/** An empty index. */
export function createOpenRows(): OpenRows {
  const lanes = new Map<string, Map<string, EffectRow>>();
  const heads = new Map<string, EffectRow>();
  const laneOf = new Map<string, string>();
  const listeners: (() => void)[] = [];
  let sorted: readonly EffectRow[] | null = null;

  function place(row: EffectRow): void {
    const lane = lanes.get(row.lane) ?? new Map<string, EffectRow>();
    if (isOpen(row)) {
      // A row that is journaled stays so; what was read before the journal answered does not undo it.
      const before = lane.get(row.id);
      lane.set(row.id, before?.journaled === true && !row.journaled ? { ...row, journaled: true } : row);
      laneOf.set(row.id, row.lane);
    } else {
      lane.delete(row.id);
      laneOf.delete(row.id);
    }
    const head = headOf([...lane.values()]);
    if (head === null) {
      lanes.delete(row.lane);
      heads.delete(row.lane);
    } else {
      lanes.set(row.lane, lane);
      heads.set(row.lane, head);
    }
  }

  function put(rows: readonly EffectRow[]): void {
    if (rows.length === 0) return;
    sorted = null;
    for (const row of rows) place(row);
    for (const listener of listeners) listener();
  }

  const rowOf = (id: string): EffectRow | undefined => lanes.get(laneOf.get(id) ?? '')?.get(id);

  return {
    load(rows) {
      for (const map of [lanes, heads, laneOf]) map.clear();
      put(rows);
    },
    put,
    journaled(ids) {
      put(
        ids.flatMap((id) => {
          const row = rowOf(id);
          return row === undefined || row.journaled ? [] : [{ ...row, journaled: true }];
        }),
      );
    },
    heads: () => [...heads.values()],
    hasBehind: ({ lane, seq }) => [...(lanes.get(lane)?.values() ?? [])].some((other) => other.seq > seq),
    all: () =>
      (sorted ??= [...lanes.values()].flatMap((lane) => [...lane.values()]).sort((a, b) => a.seq - b.seq)),
    onChange: (listener) => void listeners.push(listener),
  };
}
