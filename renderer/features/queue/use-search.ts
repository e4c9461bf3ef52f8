import { useEffect, useMemo, useState } from 'react';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { QueueEntry } from '#shared/projections/queue-filter.ts';
import { hasNumber, LEAST_SEARCH } from '#shared/projections/queue-search.ts';
import { queueRow } from '#shared/projections/queue.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { QueueData } from './use-queue.ts';

/** What a text found. */
export interface Found {
  readonly rows: readonly QueueEntry[];
  /** Whether the older records were looked through, too. */
  readonly stored: 'reading' | 'read' | 'failed';
}

/** Older postings that are shown for one text. */
const MOST_STORED = 20;

/** Open ones that a text names by any number, by a barcode of their goods, or by the code on a label. */
function foundHere(
  { entries, closed }: QueueData,
  text: string,
  { book }: Pick<Runtime, 'book'>,
): readonly QueueEntry[] {
  const product = book.byBarcode(text)?.product.sku ?? null;
  const wanting = new Set<PostingNumber>(product === null ? [] : book.wanting(product));
  const labelled = book.byLabelCode(text);
  if (labelled !== null) wanting.add(labelled);
  const fits = (entry: QueueEntry): boolean => wanting.has(entry.row.number) || hasNumber(entry, text);
  const here = entries.filter(fits);
  const known = new Set(here.map(({ row }) => row.number));
  return [...here, ...closed.filter((entry) => !known.has(entry.row.number) && fits(entry))];
}

/** Whatever else is stored: parcels that left, also those in the archive. */
async function foundStored(
  text: string,
  known: ReadonlySet<PostingNumber>,
  { store }: Pick<Runtime, 'store'>,
): Promise<readonly QueueEntry[]> {
  const [named, starting] = await Promise.all([
    store.postingByLabelCode(text),
    store.numbersStarting(text, MOST_STORED),
  ]);
  const numbers = [...new Set([...(named === null ? [] : [named]), ...starting])].filter(
    (number) => !known.has(number),
  );
  const kept = await store.postings(numbers.slice(0, MOST_STORED));
  return kept.map(({ state }) => ({ row: queueRow(state), posting: state }));
}

/** Looks for a text while it is typed; null where there is too little of it (QP6). */
export function useSearch(data: QueueData, typed: string): Found | null {
  const { runtime, log } = useStarted();
  const text = typed.trim();
  const isWanted = text.length >= LEAST_SEARCH;
  const here = useMemo(
    () => (isWanted ? foundHere(data, text, runtime) : []),
    [data, text, runtime, isWanted],
  );
  const [stored, setStored] = useState<{
    readonly text: string;
    readonly rows: readonly QueueEntry[] | null;
  } | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let wanted = true;
    const known = new Set(here.map(({ row }) => row.number));
    foundStored(text, known, runtime).then(
      (rows) => (wanted ? setStored({ text, rows }) : undefined),
      (thrown: unknown) => {
        log('queue.search', String(thrown));
        if (wanted) setStored({ text, rows: null });
      },
    );
    return () => void (wanted = false);
  }, [here, text, isWanted, runtime, log]);
  return useMemo(() => {
    if (!isWanted) return null;
    if (stored?.text !== text) return { rows: here, stored: 'reading' };
    const known = new Set(here.map(({ row }) => row.number));
    const rest = (stored.rows ?? []).filter(({ row }) => !known.has(row.number));
    return { rows: [...here, ...rest], stored: stored.rows === null ? 'failed' : 'read' };
  }, [here, stored, text, isWanted]);
}
