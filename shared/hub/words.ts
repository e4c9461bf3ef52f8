import * as v from 'valibot';

/** Id of a station: what its facts name. */
export const stationSchema = v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/u));
/** Name of a stream, and of the work on it: `posting:0208245774-0029-1`. */
export const nameSchema = v.pipe(v.string(), v.regex(/^[a-z]{1,20}:[^\p{Cc}\p{Cs}]{1,200}$/u));
/** A UUID of any version. */
export const uuidSchema = v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u));
/** A fencing token: it only ever grows for a piece of work. */
export const tokenSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 48));
/** A place in a row of numbers, 0 for the beginning. */
export const placeSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 52));
/** Name of a person, and a reason: plain text of one line. */
export const lineSchema = v.pipe(v.string(), v.trim(), v.regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u));
/** A station's key: 256 random bits of its own making. */
export const keySchema = v.pipe(v.string(), v.regex(/^plh_[\w-]{43}$/u));
/** The secret half of a code that lets a station in. */
export const secretSchema = v.pipe(v.string(), v.regex(/^[\dA-HJKMNP-TV-Z]{8}$/u));
