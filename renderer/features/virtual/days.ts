/** The last moment of a day of a date field (`2026-01-31`), by the machine's own calendar, ms since 1970 UTC; null for none. */
export function endOfDay(day: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (parts === null) return null;
  const [, year, month, date] = parts.map(Number);
  const end = new Date(year ?? 0, (month ?? 1) - 1, date ?? 1, 23, 59, 59, 999);
  return end.getMonth() === (month ?? 1) - 1 ? end.getTime() : null;
}

/** The day of a moment as a date field wants it, by the machine's own calendar. */
export function dayField(at: number): string {
  const day = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
