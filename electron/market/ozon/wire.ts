import * as v from 'valibot';

/** A value as text; numbers become digits, anything else (null, objects, absent) the empty text. */
export const asText = (raw: unknown): string => {
  if (typeof raw === 'string') return raw.trim();
  return typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : '';
};

/** A value as a finite number, also from text; null for anything else. */
const asNumber = (raw: unknown): number | null => {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  const text = asText(raw);
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
};

/** True for `true`, "true", 1 and "1". */
const asFlag = (raw: unknown): boolean => raw === true || /^(true|1)$/i.test(asText(raw));

const unknowns = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

/** A list of texts; entries that are neither text nor number are dropped. */
export const asTexts = (raw: unknown): readonly string[] =>
  unknowns(raw)
    .map(asText)
    .filter((text) => text !== '');

/** A date as ms since 1970 UTC: any number of fraction digits, UTC where no zone is given; null for none, year 1 and year 9999. */
export const asMoment = (raw: unknown): number | null => {
  const match = /^(\d{4})(-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/i.exec(asText(raw));
  if (match === null) return null;
  const [, year = '', rest = '', fraction = '', zone = 'Z'] = match;
  // The API writes "never" and "not set" as the ends of its calendar.
  if (year === '9999' || Number(year) < 1970) return null;
  const moment = Date.parse(`${year}${rest.replace(' ', 'T')}${fraction.slice(0, 4)}${zone.toUpperCase()}`);
  return Number.isNaN(moment) ? null : moment;
};

/** Money text such as "1530.0000" as kopecks (or cents), without floating point; null where it is no amount. */
export const asKopecks = (raw: unknown): number | null => {
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(asText(raw));
  if (match === null) return null;
  const [, whole = '', part = ''] = match;
  const thousandths = Number(part.padEnd(3, '0').slice(0, 3));
  return Number(whole) * 100 + Math.round(thousandths / 10);
};

const field = <T>(read: (raw: unknown) => T) => v.optional(v.pipe(v.unknown(), v.transform(read)), null);

/** Optional text field: '' when null, absent or of another type. */
export const text = field(asText);
/** Optional number field: null when it is none. */
export const number = field(asNumber);
/** Optional yes/no field: false when null or absent. */
export const flag = field(asFlag);
/** Optional list of texts or ids. */
export const texts = field(asTexts);
/** Optional date field, ms UTC. */
export const moment = field(asMoment);
/** Optional list whose entries are judged one by one later. */
export const rows = field(unknowns);
/** Optional field kept as it came. */
export const anything = field((raw) => raw);

const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Optional object field: null, absent or another type read as an empty object. */
export const part = <const E extends v.ObjectEntries>(entries: E) =>
  v.optional(
    v.pipe(
      v.unknown(),
      v.transform((raw) => (isObject(raw) ? raw : {})),
      v.object(entries),
    ),
    null,
  );

/** Optional object field with keys nobody knows beforehand. */
export const dictionary = field((raw): Readonly<Record<string, unknown>> => (isObject(raw) ? raw : {}));

/** Required id: digits as text or a number that JavaScript can hold exactly. */
export const id = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger())]),
  v.transform((raw) => String(raw).trim()),
  v.regex(/^\d+$/, 'not an id'),
);

/** Required count: a whole number from 1, also as text. */
export const count = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(Number),
  v.safeInteger(),
  v.minValue(1),
);

/** An id as the API wants it in bodies: a JSON number, or text where JavaScript would round it. */
export const wireId = (text: string): number | string => {
  const value = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(value) ? value : text;
};

/** A moment as the API writes it: RFC 3339, UTC. */
export const wireMoment = (ms: number): string => new Date(ms).toISOString();

/** Cuts a list into batches of at most `size`. */
export function batches<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const result: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += size) result.push(list.slice(at, at + size));
  return result;
}

/** Accepts an answer bare or inside `{result: …}`: versions of one method differ in that alone. */
export const bareOrWrapped = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.union([
    schema,
    v.pipe(
      v.object({ result: schema }),
      v.transform((wrapped) => wrapped.result),
    ),
  ]);

/** Those of a list that a schema can read; the others are left out. */
export const parseAll = <T>(schema: v.GenericSchema<unknown, T>, raws: readonly unknown[]): readonly T[] =>
  raws.flatMap((raw) => {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? [parsed.output] : [];
  });
