import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';

/** One page of a list: its rows, and where the next begins; null at the end. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

/** A list longer than this many pages does not end; a cursor that comes back does not either. */
const mostPages = 2_000;

/** Reads a list to its end. */
export async function allPages<T>(read: (cursor: string) => Answer<Page<T>>): Answer<readonly T[]> {
  const all: T[] = [];
  const seen = new Set<string>();
  let cursor = '';
  while (!seen.has(cursor) && seen.size < mostPages) {
    seen.add(cursor);
    const page = await read(cursor);
    if (!page.ok) return page;
    all.push(...page.value.rows);
    if (page.value.next === null) return ok(all);
    cursor = page.value.next;
  }
  return err({ kind: 'garbled', detail: 'the list does not end' });
}
