// Ozon's exports carry no time zone; both known importers read them as Moscow time, which has had no summer time since 2014.
const MOSCOW_MS = 3 * 3_600_000;

/** `YYYY-MM-DD HH:MM:SS` (report) or `DD.MM.YYYY HH:MM[:SS]` (seller's cabinet) as ms since 1970 UTC; null where it is neither. */
export function parseMoment(text: string): number | null {
  const report = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/u.exec(text);
  const cabinet = /^(\d{2})\.(\d{2})\.(\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/u.exec(text);
  const [year, month, day, clock] = report
    ? [report[1], report[2], report[3], report]
    : cabinet
      ? [cabinet[3], cabinet[2], cabinet[1], cabinet]
      : [];
  if (year === undefined || month === undefined || day === undefined || clock === undefined) return null;
  const at = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(clock[4] ?? 0),
    Number(clock[5] ?? 0),
    Number(clock[6] ?? 0),
  );
  const back = new Date(at);
  const real = back.getUTCMonth() === Number(month) - 1 && back.getUTCDate() === Number(day);
  return real ? at - MOSCOW_MS : null;
}

/** `1 530,00` or `1530.0000` as kopecks; null where it is no amount. */
export function parseKopecks(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/gu, '').replace(',', '.');
  return /^\d+(\.\d+)?$/u.test(plain) ? Math.round(Number(plain) * 100) : null;
}

/** A whole number of at least 1; null otherwise. */
export const parseQuantity = (text: string): number | null =>
  /^[1-9]\d{0,5}$/u.test(text.trim()) ? Number(text.trim()) : null;

/** Whether a text has the form of a posting number: buyer, order, index. */
export const isPostingNumber = (text: string): boolean => /^\d{4,12}-\d{1,6}-\d{1,4}$/u.test(text);
