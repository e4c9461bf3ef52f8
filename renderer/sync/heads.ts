import { isOpen, type Effect, type EffectRow } from '#shared/process/effects.ts';

/** What follows assembly and must never hold it up: a ship call asked for again stands behind them in the outbox. */
const afterShip: ReadonlySet<Effect['kind']> = new Set([
  'tracking',
  'delivering',
  'last-mile',
  'delivered',
  'update-marks',
]);

const isCancel = ({ effect }: EffectRow): boolean =>
  effect.kind === 'cancel' || effect.kind === 'cancel-units';

const byOrder = (a: EffectRow, b: EffectRow): number => {
  const rank = Number(afterShip.has(a.effect.kind)) - Number(afterShip.has(b.effect.kind));
  return rank !== 0 ? rank : a.seq - b.seq;
};

/**
 * The head of one lane: its oldest open row, what follows assembly last (OB3, SH6). A cancellation goes before what has not
 * left yet, since nothing of that is wanted until it is answered (CN8).
 */
export function headOf(rows: readonly EffectRow[]): EffectRow | null {
  const open = rows.filter(isOpen).sort(byOrder);
  const [first] = open;
  if (first === undefined) return null;
  return first.state === 'pending' ? (open.find(isCancel) ?? first) : first;
}
