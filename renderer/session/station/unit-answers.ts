import { readUnitData } from '#shared/domain/rules/unit-data.ts';
import type { ScanMeaning } from '../../scan/interpret.ts';
import type { Screen } from '../view.ts';
import type { Hand } from './hand.ts';

/** An answer to the question about the unit in the hand; null for anything else, which stays what it is. */
export const answersData = (
  now: Screen,
  { text, others }: Extract<ScanMeaning, { kind: 'code' }>,
): string | null =>
  now.kind === 'data'
    ? ([text, ...others].find((reading) => readUnitData(now.field, reading, null).ok) ?? null)
    : null;

/** What was said about the unit in the hand; `raw` null: there is none. */
export async function giveData(hand: Hand, scanId: string, raw: string | null): Promise<void> {
  const now = hand.screen();
  if (now.kind !== 'data') return hand.refuse(scanId, { code: 'data-not-wanted' });
  hand.settle(await hand.table.data(now.posting.snapshot.number, scanId, now, raw), scanId);
}

/** Whether the weight of one unit is asked for, not that of the parcel. */
export const asksGrams = (now: Screen): boolean => now.kind === 'data' && now.field === 'grams';
