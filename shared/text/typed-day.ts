import type { Language } from '../bridge/settings.ts';

const iso = (year: string, month: string, day: string): string | null => {
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${said}T00:00:00Z`);
  // A month that has no such day would slide into the next one.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== said ? null : said;
};

/** A day `2026-11-21` as people of that language write it into a field; what is no such day stays as it is. */
export function typedDay(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return day;
  if (language === 'zh-CN') return `${year}/${month}/${date}`;
  return language === 'ru' ? `${date}.${month}.${year}` : `${date}/${month}/${year}`;
}

/** Reads a typed day, year first or day first, with any sign between; null where it is none. */
export function readTypedDay(text: string): string | null {
  const [first = '', second = '', third = '', ...more] = text
    .trim()
    .split(/[\s./年月日-]+/u)
    .filter(Boolean);
  if (more.length > 0 || ![first, second, third].every((each) => /^\d{1,4}$/u.test(each))) return null;
  return first.length === 4
    ? iso(first, second, third)
    : third.length === 4
      ? iso(third, second, first)
      : null;
}
