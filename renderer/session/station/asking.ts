import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import type { ActivityScan } from '../activities/activity.ts';
import type { Hand } from './hand.ts';
import { productOfMark } from './idle-scans.ts';

/** The product that a scan names, by a barcode in any of its readings or by a mark; null where the catalogue has none. */
export function thingIn(hand: Hand, read: ActivityScan): ThingRef | null {
  const { book } = hand.parts;
  const product =
    read.kind === 'marking'
      ? productOfMark(hand, read.raw)
      : ([read.text, ...read.others].flatMap((text) => book.byBarcode(text)?.product ?? [])[0] ?? null);
  return product === null ? null : { sku: product.sku, name: product.name };
}

/** Commands that end whatever is asked and mean what they always do. */
const ends: ReadonlySet<StationCommand['kind']> = new Set(['badge', 'out']);

/** How a question over the table ends. */
export interface Asking {
  /** Forgotten; something else is shown now. */
  readonly end: () => void;
  /** Back to what was asked before. */
  readonly stop: () => void;
}

/** What a command means whatever is asked over the table: true is done, false the table's, null the question's own. */
export function saidWhileAsked(hand: Hand, said: StationCommand, { end, stop }: Asking): boolean | null {
  const { verdict } = hand;
  if (ends.has(said.kind)) {
    end();
    return false;
  }
  // What was refused is read first: OK must not name a product by the way.
  if (said.kind === 'ok' && verdict !== null && 'refusal' in verdict) {
    hand.show(null);
    return true;
  }
  if (said.kind !== 'leave') return null;
  stop();
  return true;
}
