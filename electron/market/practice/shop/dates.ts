import type { Random } from '../prng.ts';
import type { Recipe } from './recipes.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Hours of the warehouse's day at which assembly ends. */
const cutoffHours = [9, 12, 15, 18, 21];

/** All cut-offs between 90 minutes and 48 hours from now, in the warehouse's own day. */
function cutoffSlots(now: number, utcHours: number): number[] {
  const local = now + utcHours * HOUR;
  const midnight = local - (local % (24 * HOUR)) - utcHours * HOUR;
  const slots: number[] = [];
  for (let day = 0; day <= 2; day += 1) {
    for (const hour of cutoffHours) {
      const at = midnight + (day * 24 + hour) * HOUR;
      if (at > now + 90 * MINUTE && at <= now + 48 * HOUR) slots.push(at);
    }
  }
  return slots;
}

/** The assemble-until moment of a new posting, whole minutes. */
export function dueAt(due: Recipe['due'], now: number, utcHours: number, random: Random): number {
  const minute = now - (now % MINUTE);
  switch (due) {
    case 'soon':
      return minute + random.int(18, 40) * MINUTE;
    case 'express':
      return minute + random.int(35, 75) * MINUTE;
    case 'far':
      return minute + random.int(12, 20) * 24 * HOUR;
    case 'late':
      return minute - random.int(20, 200) * MINUTE;
    default:
      return random.pick(cutoffSlots(now, utcHours));
  }
}

/** RFC 3339 in UTC; Ozon sometimes writes the fraction and sometimes not. */
export function wireTime(at: number, fraction: boolean): string {
  const text = new Date(at).toISOString();
  return fraction ? text : text.replace(/\.\d+Z$/, 'Z');
}
