import { ApiError } from './reply.ts';

/** Reads one JSON object the way Ozon's gateway does: wrong types and missing fields become its 400 texts. */
export interface Reader {
  /** Name of the request message, as it shows in validation texts. */
  readonly message: string;
  text(name: string): string;
  /** As `text`, but "" where absent. */
  textOr(name: string): string;
  /** int64: number or decimal text; 0 where absent, as in proto3. */
  int(name: string): number;
  /** Integer that must lie in the range (both ends included). */
  intIn(name: string, min: number, max: number): number;
  flag(name: string): boolean;
  /** float or double: number or decimal text; 0 where absent. */
  number(name: string): number;
  /** Milliseconds since 1970, or null where absent. */
  time(name: string): number | null;
  object(name: string): Reader | null;
  objects(name: string, min: number, max: number): Reader[];
  texts(name: string, min: number, max: number): string[];
  ints(name: string, max: number): number[];
  has(name: string): boolean;
}

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)([a-z0-9])/g, (_all, first: string) => first.toUpperCase());

const parseInt64 = (value: unknown): number => {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  if (typeof value === 'string' && /^-?\d{1,19}$/.test(value)) return Number(value);
  throw new ApiError(`proto: (line 1:1): invalid value for int64 type: ${JSON.stringify(value)}`);
};

const parseText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new ApiError(`proto: (line 1:1): invalid value for string type: ${JSON.stringify(value)}`);
};

/** Parses a request body; an empty one counts as `{}`. */
export function parseBody(raw: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = raw.trim() === '' ? {} : JSON.parse(raw);
  } catch {
    throw new ApiError(`proto: syntax error (line 1:1): unexpected token ${raw.trim().slice(0, 1)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError(`proto: syntax error (line 1:1): unexpected token ${raw.trim().slice(0, 1)}`);
  }
  return value as Record<string, unknown>;
}

/** Makes a reader over a parsed object. */
export function reader(source: Readonly<Record<string, unknown>>, message: string): Reader {
  const invalid = (name: string, why: string): ApiError =>
    new ApiError(`Request validation error: invalid ${message}.${pascal(name)}: ${why}`);
  const get = (name: string): unknown => source[name] ?? undefined;
  const list = (name: string): unknown[] => {
    const value = get(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw new ApiError('proto: syntax error (line 1:1): unexpected token');
    return value;
  };
  const sized = (name: string, min: number, max: number): unknown[] => {
    const value = list(name);
    if (value.length < min || value.length > max) {
      throw invalid(name, `value must contain between ${min} and ${max} items, inclusive`);
    }
    return value;
  };
  const child = (value: unknown, name: string): Reader => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ApiError('proto: syntax error (line 1:1): unexpected token');
    }
    return reader(value as Record<string, unknown>, `${message}_${pascal(name)}`);
  };
  const textOr = (name: string): string => (get(name) === undefined ? '' : parseText(get(name)));
  const int = (name: string): number => (get(name) === undefined ? 0 : parseInt64(get(name)));
  return {
    message,
    textOr,
    int,
    has: (name) => get(name) !== undefined,
    text: (name) => {
      const value = textOr(name);
      if (value === '') throw invalid(name, 'value length must be at least 1 runes');
      return value;
    },
    intIn: (name, min, max) => {
      const value = int(name);
      if (value < min || value > max) throw invalid(name, `value must be inside range [${min}, ${max}]`);
      return value;
    },
    flag: (name) => get(name) === true,
    number: (name) => {
      const value = Number(get(name) ?? 0);
      if (Number.isFinite(value)) return value;
      throw new ApiError(`proto: (line 1:1): invalid value for float type: ${JSON.stringify(get(name))}`);
    },
    time: (name) => {
      if (get(name) === undefined) return null;
      const at = Date.parse(parseText(get(name)));
      if (Number.isNaN(at)) {
        throw new ApiError(
          `proto: (line 1:1): invalid google.protobuf.Timestamp value ${JSON.stringify(get(name))}`,
        );
      }
      return at;
    },
    object: (name) => (get(name) === undefined ? null : child(get(name), name)),
    objects: (name, min, max) => sized(name, min, max).map((value) => child(value, name)),
    texts: (name, min, max) => sized(name, min, max).map(parseText),
    ints: (name, max) => sized(name, 0, max).map(parseInt64),
  };
}

/** A validation refusal for a rule the reader does not know. */
export function invalidField(of: Reader, name: string, why: string): ApiError {
  return new ApiError(`Request validation error: invalid ${of.message}.${pascal(name)}: ${why}`);
}
