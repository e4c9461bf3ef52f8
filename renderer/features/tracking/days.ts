import { dateFormat } from '#shared/kit/formats.ts';

/** A day as a date field has it, `2026-11-22`, in the station's zone. */
export const dayOf = (at: number, timeZone: string): string =>
  dateFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);

const HOUR = 3_600_000;

/** The noon of a day of a date field in the station's zone, ms since 1970 UTC; null for none. */
export function momentOf(day: string, timeZone: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (found === null) return null;
  const noon = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]), 12);
  // Zones lie up to 14 hours beside UTC: one of these hours is still within that day there.
  for (const shift of [0, -12, 12])
    if (dayOf(noon + shift * HOUR, timeZone) === day) return noon + shift * HOUR;
  return noon;
}
