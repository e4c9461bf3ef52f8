import { dateFormat, numberFormat } from '../kit/formats.ts';
import type { Language } from '../bridge/settings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NBSP = '\u00a0';

/** Below this the clock of a cut-off turns amber, ms. */
const SOON_MS = 30 * MINUTE;

const number = (value: number, language: Language, digits = 0): string =>
  numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

const units = {
  'zh-CN': { kg: 'kg', g: 'g', mm: 'mm', day: '天', hour: '小时', minute: '分' },
  ru: { kg: 'кг', g: 'г', mm: 'мм', day: 'дн', hour: 'ч', minute: 'мин' },
  en: { kg: 'kg', g: 'g', mm: 'mm', day: 'd', hour: 'h', minute: 'min' },
} as const;

/** `1,42 кг`; under 100 g in grams. Blanks do not break. */
export function formatWeight(grams: number, language: Language): string {
  const { kg, g } = units[language];
  return grams < 100
    ? `${number(grams, language)}${NBSP}${g}`
    : `${number(grams / 1000, language, 2)}${NBSP}${kg}`;
}

/** `1,234 кг`, to the gram as a scale shows it. */
export function formatScaleWeight(grams: number, language: Language): string {
  return `${number(grams / 1000, language, 3).replace('-', '−')}${NBSP}${units[language].kg}`;
}

/** `1 250 ₽`; kopecks only where there are any. */
export const formatMoney = (kopecks: number, language: Language, currency = 'RUB'): string =>
  numberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: kopecks % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(kopecks / 100);

/** `350 мм`. */
export const formatMillimetres = (mm: number, language: Language): string =>
  `${number(mm, language)}${NBSP}${units[language].mm}`;

const partsOf = (at: number, timeZone: string): Record<string, string> => {
  const format = dateFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
};

/** `17:00`, the same in every language. */
export function formatTime(at: number, timeZone: string): string {
  const { hour, minute } = partsOf(at, timeZone);
  return `${hour}:${minute}`;
}

/** `21.11`, `11-21`, `21 Nov`: a day without its year. */
export function formatDay(at: number, language: Language, timeZone: string): string {
  const { day, month } = partsOf(at, timeZone);
  if (language === 'ru') return `${day}.${month}`;
  if (language === 'zh-CN') return `${Number(month)}月${Number(day)}日`;
  return dateFormat('en-GB', { timeZone, day: 'numeric', month: 'short' }).format(at);
}

/** A day and a time of it. */
export const formatMoment = (at: number, language: Language, timeZone: string): string =>
  `${formatDay(at, language, timeZone)} ${formatTime(at, timeZone)}`;

/** `22.11, 16:40` on a label, by the machine's own zone; `at` in ms since 1970 UTC. */
export const labelMoment = (at: number, language: Language): string =>
  dateFormat(language, {
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** `1,42 кг`, always in kilograms. */
export const labelKilograms = (grams: number, language: Language): string =>
  numberFormat(language, {
    style: 'unit',
    unit: 'kilogram',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(grams / 1000);

/** Sentences one after another, as the language ends them; each comes without its full stop or with one. */
export const sentences = (language: Language, parts: readonly string[]): string =>
  parts
    .map((part) => (/[.!?。！？…]$/u.test(part) ? part : `${part}${language === 'zh-CN' ? '。' : '.'}`))
    .join(language === 'zh-CN' ? '' : ' ');

/** `1 ч 42 мин`, `42 мин`, `3 дн 4 ч`; whole minutes, rounded down, never less than 0. Blanks do not break. */
export function formatDuration(ms: number, language: Language): string {
  const rest = Math.max(0, ms);
  const days = Math.floor(rest / DAY);
  const hours = Math.floor((rest % DAY) / HOUR);
  const minutes = Math.floor((rest % HOUR) / MINUTE);
  const { day, hour, minute } = units[language];
  const part = (count: number, unit: string): string => `${number(count, language)}${NBSP}${unit}`;
  if (days > 0) return hours > 0 ? `${part(days, day)} ${part(hours, hour)}` : part(days, day);
  if (hours === 0) return part(minutes, minute);
  return minutes > 0 ? `${part(hours, hour)} ${part(minutes, minute)}` : part(hours, hour);
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in bytes as people read it. */
export function formatBytes(bytes: number, language: Language): string {
  const power = bytes < 1 ? 0 : Math.min(sizeUnits.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return numberFormat(language, {
    style: 'unit',
    unit: sizeUnits[power] ?? 'byte',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value);
}

/** A cut-off as the clock of the top bar shows it. */
export interface CutoffClock {
  readonly tone: 'calm' | 'soon' | 'past';
  /** Time left, `1 ч 42 мин`; when past, the word and by how much. */
  readonly left: string;
  /** The moment itself, `до 17:00`, with its day where it is not today. */
  readonly until: string;
}

const clockWords = {
  'zh-CN': { until: '{at} 截止', tomorrow: '明天', past: '已过 {for}' },
  ru: { until: 'до {at}', tomorrow: 'завтра', past: 'срок прошёл {for} назад' },
  en: { until: 'until {at}', tomorrow: 'tomorrow', past: 'past due by {for}' },
} as const;

/** The day a moment lies in, counted from 1970; `timeZone` IANA. */
export const dayNumber = (at: number, timeZone: string): number => {
  const { year, month, day } = partsOf(at, timeZone);
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
};

function dayAndTime(at: number, now: number, language: Language, timeZone: string): string {
  const time = formatTime(at, timeZone);
  const ahead = dayNumber(at, timeZone) - dayNumber(now, timeZone);
  if (ahead === 0) return time;
  return `${ahead === 1 ? clockWords[language].tomorrow : formatDay(at, language, timeZone)} ${time}`;
}

/** The clock of a cut-off; both times ms since 1970 UTC, `timeZone` IANA. */
export function formatCutoff(at: number, now: number, language: Language, timeZone: string): CutoffClock {
  const words = clockWords[language];
  const until = words.until.replace('{at}', dayAndTime(at, now, language, timeZone));
  const left = at - now;
  if (left <= 0)
    return { tone: 'past', left: words.past.replace('{for}', formatDuration(-left, language)), until };
  return { tone: left <= SOON_MS ? 'soon' : 'calm', left: formatDuration(left, language), until };
}

/** A posting number in the part that is the same for many and the part that a packer compares. */
export function splitPostingNumber(posting: string): { readonly light: string; readonly bold: string } {
  const light = /^\d{6}(?=\d)/.exec(posting)?.[0] ?? '';
  return { light, bold: posting.slice(light.length) };
}
