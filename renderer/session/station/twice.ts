import { notListening } from '../moments.ts';
import type { Hand } from './hand.ts';

/** Whether a code a moment after itself is worth a question: the table listens, and has not asked already. */
export const mayBeTwice = ({ moment, nextScan, verdict, teaching, shelving }: Hand): boolean =>
  teaching === null &&
  shelving === null &&
  notListening(moment()) === null &&
  nextScan.second(verdict) === null;

/** The verdict that is shown asks whether it was a second piece; `count` takes it as one (SC1). */
export function askedTwice({ nextScan, verdict }: Hand, count: () => Promise<void>): void {
  if (verdict !== null) nextScan.ask(verdict, count);
}
