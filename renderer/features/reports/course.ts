import type { QueueRow } from '#shared/projections/queue.ts';
import type { Course } from './line-charts.tsx';

const HOUR = 3_600_000;

/** Stages in which a parcel still has to be packed. */
const toPack: ReadonlySet<QueueRow['stage']> = new Set(['new', 'ready', 'packing', 'problem']);

/**
 * How today goes on: what is due today at the pace of the last hour. `hours`: parcels packed in each hour of today;
 * `midnight` and `now` in ms since 1970 UTC.
 */
export function courseOf(
  hours: readonly number[],
  queue: readonly QueueRow[],
  midnight: number,
  now: number,
): Course {
  const open = queue.filter(({ stage }) => toPack.has(stage));
  const due = open.filter(({ cutoffAt }) => cutoffAt !== null && cutoffAt < midnight + 24 * HOUR);
  const left = due.length;
  const cutoffs = due.flatMap(({ cutoffAt }) => (cutoffAt === null || cutoffAt < midnight ? [] : cutoffAt));
  const at = (now - midnight) / HOUR;
  const full = Math.floor(at);
  const packed = hours.reduce((sum, count) => sum + count, 0);
  const pace = (hours[full] ?? 0) + (hours[full - 1] ?? 0) * (1 - (at - full));
  const first = hours.findIndex((count) => count > 0);
  let sum = 0;
  const points = hours.flatMap((count, hour) => {
    if (first === -1 || hour < first || hour > full) return [];
    const point = { hour, packed: sum };
    sum += count;
    return [point];
  });
  return {
    points,
    now: { hour: at, packed },
    done: left === 0 || pace === 0 ? null : { hour: at + left / pace, packed: packed + left },
    cutoff: cutoffs.length === 0 ? null : (Math.max(...cutoffs) - midnight) / HOUR,
    all: packed + left,
  };
}
