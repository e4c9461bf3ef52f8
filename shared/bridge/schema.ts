import * as v from 'valibot';

/** Shape that main vouches for: it parsed the data at its own edge, the window may rely on the type. */
export const vouched = <T>() => v.custom<T>((value) => value !== undefined);

/** A text with an upper bound; nothing unbounded crosses the door. */
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** Ozon's posting number, never a path or a query. */
export const postingNumberSchema = v.pipe(v.string(), v.regex(/^[\w-]{3,64}$/u));

/** An idempotency key: letters, digits, `:`, `-`, `.`, `_`. */
export const keySchema = v.pipe(v.string(), v.regex(/^[\w:.-]{1,160}$/u));

/** A moment, ms since 1970 UTC, in a year that is written with four digits. */
export const momentSchema = v.pipe(
  v.number(),
  v.minValue(-62_135_596_800_000),
  v.maxValue(253_402_300_799_999),
);

/** A whole number of at least 0. */
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A key of the marketplace: its id and its secret. */
export const marketKeySchema = v.object({
  clientId: v.pipe(v.string(), v.regex(/^\d{1,20}$/u)),
  apiKey: v.pipe(v.string(), v.regex(/^[\w-]{8,200}$/u)),
});
