import { dateFormat } from '../../kit/formats.ts';

/** A day of the station, `2026-11-22`. */
export type Day = string;

/** Zones differ from each other by whole quarters of an hour, so that a moment's quarter tells its day and hour. */
const QUARTER_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** Tells the day and the hour (0 to 23) of moments by a zone's own clock; quick where many moments lie close together. */
export function dayClock(timeZone: string): (at: number) => { readonly day: Day; readonly hour: number } {
  const known = new Map<number, { readonly day: Day; readonly hour: number }>();
  const format = dateFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const [day = '', hour = '0'] = format.format(quarter * QUARTER_MS).split(' ');
    const made = { day, hour: Number.parseInt(hour, 10) };
    known.set(quarter, made);
    return made;
  };
}

/** So many days later, earlier where the number is below 0. */
export const dayPlus = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Whether a text names a day that the calendar has. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  dayPlus(text, 0) === text;

/** All days from one to another, both included; none where they are the wrong way round. */
export function daysFrom(from: Day, to: Day): readonly Day[] {
  const count = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => dayPlus(from, i));
}
