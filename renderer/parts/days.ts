import { dayNumber } from '#shared/text/format.ts';

/** A moment of a list is to the minute: nothing of it changes by the second. */
export const toTheMinute = (now: number): number => now - (now % 60_000);

const QUARTER_MS = 15 * 60_000;

/** The day of a moment, looked up once for each quarter of an hour: no zone of the Earth begins its day in between. */
export function daysIn(timeZone: string): (at: number) => number {
  const known = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    const day = known.get(quarter) ?? dayNumber(quarter * QUARTER_MS, timeZone);
    known.set(quarter, day);
    return day;
  };
}
