/** Time zones a table may be written in, and how far they are ahead of UTC, minutes; none of them has summer time. */
export const tableZones = {
  'Europe/Moscow': 180,
  'Asia/Shanghai': 480,
  'Asia/Yekaterinburg': 300,
  'Asia/Novosibirsk': 420,
  'Asia/Vladivostok': 600,
  'Europe/Kaliningrad': 120,
  UTC: 0,
} as const;

/** One of `tableZones`. */
export type TableZone = keyof typeof tableZones;

/** Whether a text names one of `tableZones`. */
export const isTableZone = (text: string): text is TableZone => Object.hasOwn(tableZones, text);

/** Which comes first where a date has three numbers and the year last. */
export type DayOrder = 'day-first' | 'month-first';

const MINUTE = 60_000;
const clock = String.raw`(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${clock}\s*(Z|[+-]\d{2}:?\d{2})?$`,
  'u',
);
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${clock}$`, 'u');

type Parts = readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
];

function utcOf([year, month, day, hour, minute, second]: Parts): number | null {
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(at);
  const real =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return real && year > 1999 && year < 2100 ? at : null;
}

const aheadOf = (zone: string): number => {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};

/** Days since 1899-12-30, as spreadsheets count; only where the text is such a number. */
function serial(text: string): number | null {
  if (!/^\d{5}(?:[.,]\d+)?$/u.test(text)) return null;
  const days = Number(text.replace(',', '.'));
  return days < 36_526 || days > 73_050 ? null : Math.round((days - 25_569) * 86_400) * 1000;
}

/** A date and time as people and spreadsheets write it, as ms since 1970 UTC; null where it is none (IM4). */
export function parseTableMoment(text: string, zone: TableZone, order: DayOrder): number | null {
  const trimmed = text.trim();
  const offset = tableZones[zone] * MINUTE;
  const first = yearFirst.exec(trimmed);
  if (first !== null) {
    const [, year, month, day, hour = 0, minute = 0, second = 0, own] = first;
    const at = utcOf([
      Number(year),
      Number(month),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    ]);
    return at === null ? null : at - (own === undefined ? offset : aheadOf(own) * MINUTE);
  }
  const last = yearLast.exec(trimmed);
  if (last !== null) {
    const [, one, two, short, hour = 0, minute = 0, second = 0] = last;
    const [day, month] = order === 'month-first' ? [two, one] : [one, two];
    const year = Number(short) + (Number(short) < 100 ? 2000 : 0);
    const at = utcOf([year, Number(month), Number(day), Number(hour), Number(minute), Number(second)]);
    return at === null ? null : at - offset;
  }
  const days = serial(trimmed);
  return days === null ? null : days - offset;
}

/** Which number of a column's dates is the day: told by the first that can be only one; day first where none tells. */
export function dayOrderOf(values: Iterable<string>): DayOrder {
  for (const value of values) {
    const found = yearLast.exec(value.trim());
    if (found === null || value.includes('.')) continue;
    if (Number(found[1]) > 12) return 'day-first';
    if (Number(found[2]) > 12) return 'month-first';
  }
  return 'day-first';
}
