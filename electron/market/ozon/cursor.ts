import * as v from 'valibot';

/** Where a long reading stands: the slice of time being read, what is left before it, and the vendor's own cursor. Times ms UTC. */
export interface ReadingPlace {
  /** Start of the whole window; slices go from its end towards it. */
  readonly start: number;
  readonly end: number;
  /** Length of a slice, ms; halved whenever the vendor finds it too long. */
  readonly slice: number;
  /** The vendor's cursor inside the slice that ends at `end`; '' for its first page. */
  readonly inner: string;
}

const whole = v.pipe(v.number(), v.safeInteger());
const placeSchema = v.object({
  start: whole,
  end: whole,
  slice: v.pipe(whole, v.minValue(1)),
  inner: v.string(),
});

const shortestSliceMs = 60 * 60_000;

/** First place of a reading over a window. */
export const firstPlace = (start: number, end: number, slice: number): ReadingPlace => ({
  start,
  end,
  slice,
  inner: '',
});

/** Start of the slice that is being read. */
export const sliceStart = (place: ReadingPlace): number => Math.max(place.start, place.end - place.slice);

/** The next place: next page of the slice, or the first page of the slice before it; null at the end. */
export function nextPlace(place: ReadingPlace, inner: string | null): ReadingPlace | null {
  if (inner !== null) return { ...place, inner };
  const end = sliceStart(place);
  return end <= place.start ? null : { ...place, end, inner: '' };
}

/** The same place with a slice half as long; null when it cannot get shorter. */
export function halvePlace(place: ReadingPlace): ReadingPlace | null {
  const slice = Math.floor(Math.min(place.slice, place.end - place.start) / 2);
  return slice < shortestSliceMs ? null : { ...place, slice, inner: '' };
}

/** Writes a place as the port's opaque cursor. */
export const writeCursor = (place: ReadingPlace): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads an opaque cursor back; null when it is not one of ours. */
export function readCursor(cursor: string): ReadingPlace | null {
  try {
    const parsed = v.safeParse(placeSchema, JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
