import type { Effect, EffectRow } from '#shared/process/effects.ts';
import type { Performed, PerformParts } from './performed.ts';
import { performShip } from './perform-ship.ts';
import { performFetchLabel, performPrintLabel, performPrintSticker } from './perform-label.ts';
import { performBoxes, performDelivering, performMarks, performTracking } from './perform-market.ts';
import { assertNever } from '#shared/kit/assert-never.ts';

/** Makes one effect happen, or finds out whether it already did; says how its row goes on. */
export function perform(row: EffectRow, parts: PerformParts): Promise<Performed> {
  const effect: Effect = row.effect;
  switch (effect.kind) {
    case 'ship':
      return performShip(row, effect, parts);
    case 'fetch-label':
      return performFetchLabel(row, effect, parts);
    case 'print-label':
      return performPrintLabel(effect, parts);
    case 'print-sticker':
      return performPrintSticker(effect, parts);
    case 'marks':
      return performMarks(row, effect, parts);
    case 'boxes':
      return performBoxes(row, effect, parts);
    case 'tracking':
      return performTracking(row, effect, parts);
    case 'delivering':
      return performDelivering(row, effect, parts);
    default:
      return assertNever(effect);
  }
}
