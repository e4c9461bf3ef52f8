import * as v from 'valibot';
import type { Page } from '#shared/market/page.ts';
import { asText } from './wire.ts';

/** Reads rows one by one: what cannot be read is kept out and named, the rest stays. `idKeys` are where a row's id may stand. */
export function readRows<W, T>(
  raws: readonly unknown[],
  schema: v.GenericSchema<unknown, W>,
  toRow: (wire: W) => T,
  idKeys: readonly string[],
): Omit<Page<T>, 'cursor'> {
  const rows: T[] = [];
  const unreadable: Page<T>['unreadable'][number][] = [];
  for (const raw of raws) {
    const parsed = v.safeParse(schema, raw);
    if (parsed.success) {
      rows.push(toRow(parsed.output));
      continue;
    }
    const [issue] = parsed.issues;
    // The path only: the value could be somebody's name.
    unreadable.push({ id: legible(raw, idKeys), detail: `${v.getDotPath(issue) ?? 'row'}: ${issue.type}` });
  }
  return { rows, unreadable };
}

/** Id of a row whose rest may be illegible; null where there is none. */
function legible(raw: unknown, idKeys: readonly string[]): string | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const row = raw as Readonly<Record<string, unknown>>;
  for (const key of idKeys) if (asText(row[key]) !== '') return asText(row[key]);
  return null;
}

/** The vendor's next cursor; null at the end, and where it does not move, since that would be read for ever. */
export const nextCursor = (sent: string | null, got: string): string | null =>
  got === '' || got === (sent ?? '') ? null : got;

/** The id to go on after, for lists that page by the id of the last row; null at the end. */
export function nextLastId(
  sent: string | null,
  raws: readonly unknown[],
  idKeys: readonly string[],
  more: boolean,
): string | null {
  if (!more) return null;
  const last = raws
    .map((raw) => legible(raw, idKeys))
    .findLast((rowId) => rowId !== null && /^\d+$/.test(rowId));
  return nextCursor(sent, last ?? '');
}
