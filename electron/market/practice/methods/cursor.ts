import { ApiError } from '../wire/reply.ts';

/** Place after a row: its sort time and its id, in a direction. */
export interface Place {
  readonly dir: 'asc' | 'desc';
  readonly at: number;
  readonly id: number;
}

/** Opaque base64 of sort fields, as Ozon's own cursors look. */
function encodeCursor(place: Place): string {
  return Buffer.from(
    JSON.stringify({
      fields: [
        { name: 'osp.at', dir: place.dir, val: String(place.at) },
        { name: 'osp.id', dir: place.dir, val: String(place.id) },
      ],
    }),
  ).toString('base64');
}

/** Reads a cursor back; garbage or a cursor of the other direction is refused. */
export function decodeCursor(text: string, dir: Place['dir']): Place | null {
  if (text === '') return null;
  const bad = new ApiError('Request validation error: invalid Cursor');
  try {
    const raw = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as {
      fields: { dir: string; val: string }[];
    };
    const [first, second] = raw.fields;
    if (!first || !second || first.dir !== dir) throw bad;
    return { dir, at: Number(first.val), id: Number(second.val) };
  } catch {
    throw bad;
  }
}

/** One page of rows sorted by time and id, after a place. */
export function pageOf<T>(
  rows: readonly T[],
  key: (row: T) => { at: number; id: number },
  dir: Place['dir'],
  after: Place | null,
  limit: number,
): { page: T[]; hasNext: boolean; cursor: string } {
  const sign = dir === 'asc' ? 1 : -1;
  const compare = (a: { at: number; id: number }, b: { at: number; id: number }): number =>
    sign * (a.at - b.at || a.id - b.id);
  const keyed = rows.map((row) => ({ row, ...key(row) }));
  const rest = after ? keyed.filter((one) => compare(one, after) > 0) : keyed;
  const page = rest.toSorted(compare).slice(0, limit);
  const last = page.at(-1);
  return {
    page: page.map((one) => one.row),
    hasNext: rest.length > page.length,
    cursor: last === undefined ? '' : encodeCursor({ dir, at: last.at, id: last.id }),
  };
}
