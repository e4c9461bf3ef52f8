import { invalidField, type Reader } from '../wire/read.ts';

/** A page of a list in a fixed order; the cursor is opaque and empty at the end. */
export function listPage<T>(
  rows: readonly T[],
  body: Reader,
  limit: number,
): { page: readonly T[]; cursor: string; has_next: boolean } {
  const cursor = body.textOr('cursor');
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString('utf8'));
  if (!Number.isInteger(start) || start < 0) throw invalidField(body, 'cursor', 'value is not valid');
  const end = start + limit;
  const more = end < rows.length;
  return {
    page: rows.slice(start, end),
    cursor: more ? Buffer.from(String(end)).toString('base64') : '',
    has_next: more,
  };
}

/** Rows after the id of the last one seen, in order of their ids. */
export function afterId<T extends { readonly id: number }>(
  rows: readonly T[],
  lastId: number,
  limit: number,
): { page: readonly T[]; more: boolean } {
  const rest = rows.filter((row) => row.id > lastId).toSorted((a, b) => a.id - b.id);
  return { page: rest.slice(0, limit), more: rest.length > limit };
}
