import { isOpen, type Effect, type EffectRow } from '#shared/process/effects.ts';

/** What follows assembly and must never hold it up: a ship call asked for again stands behind them in the outbox. */
const afterShip: ReadonlySet<Effect['kind']> = new Set(['tracking', 'delivering']);

const byOrder = (a: EffectRow, b: EffectRow): number => {
  const rank = Number(afterShip.has(a.effect.kind)) - Number(afterShip.has(b.effect.kind));
  return rank !== 0 ? rank : a.seq - b.seq;
};

/** The head of every lane: the oldest open row, what follows assembly last; whatever stands behind it waits (OB3, SH6). */
export function heads(rows: readonly EffectRow[]): readonly EffectRow[] {
  const first = new Map<string, EffectRow>();
  for (const row of [...rows].sort(byOrder)) {
    if (isOpen(row) && !first.has(row.lane)) first.set(row.lane, row);
  }
  return [...first.values()].sort((a, b) => a.seq - b.seq);
}
