import { invalidField, type Reader } from '../wire/read.ts';

/** A page of a list that never changes; the cursor is the opaque number of rows seen. */
export function listPage<T>(
  rows: readonly T[],
  body: Reader,
  limit: number,
): { rows: readonly T[]; cursor: string; has_next: boolean } {
  const cursor = body.textOr('cursor');
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString('utf8'));
  if (!Number.isInteger(start)) throw invalidField(body, 'cursor', 'value is not valid');
  const end = start + limit;
  const more = end < rows.length;
  return {
    rows: rows.slice(start, end),
    cursor: more ? Buffer.from(String(end)).toString('base64') : '',
    has_next: more,
  };
}
