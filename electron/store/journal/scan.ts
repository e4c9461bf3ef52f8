import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Line } from '../lines.ts';
import { openLine } from '../sealed-line.ts';
import { asHead, asRecord, parseJson } from './record.ts';

/** A readable record on its place. */
export interface Found {
  readonly record: JournalRecord;
  readonly offset: number;
  readonly length: number;
  readonly sum: number;
}

/** What a line of a segment is. */
export type LineContent =
  | { readonly kind: 'head'; readonly storeId: string }
  | { readonly kind: 'record'; readonly found: Found }
  | { readonly kind: 'damage' };

const damage = { kind: 'damage' } as const;

/** Reads one line of a segment. */
export function contentOf({ bytes, offset, length, ended }: Line): LineContent {
  const opened = ended ? openLine(bytes) : null;
  if (opened === null) return damage;
  const value = parseJson(opened.json);
  const record = asRecord(value);
  if (record !== null) return { kind: 'record', found: { record, offset, length, sum: opened.sum } };
  const head = asHead(value);
  return head === null ? damage : { kind: 'head', storeId: head.storeId };
}

/** What reading a plain segment from end to end showed. */
export interface SegmentScan {
  /** Null where no head was readable. */
  readonly storeId: string | null;
  /** End of the last readable line. */
  readonly goodEnd: number;
  readonly size: number;
  /** Damage before `goodEnd`, so more than a torn tail: stretches that are readable, from and up to. */
  readonly holed: boolean;
  readonly good: readonly (readonly [number, number])[];
}

/** Reads a plain segment line by line and hands over its records. */
export async function scanSegment(
  lines: AsyncIterable<Line>,
  take: (found: Found) => void,
): Promise<SegmentScan> {
  let storeId: string | null = null;
  let size = 0;
  const good: [number, number][] = [];
  for await (const line of lines) {
    const start = size;
    size = line.offset + line.length;
    const content = contentOf(line);
    if (content.kind === 'damage') continue;
    if (content.kind === 'head') storeId ??= content.storeId;
    else take(content.found);
    const last = good.at(-1);
    if (last !== undefined && last[1] === start) last[1] = size;
    else good.push([start, size]);
  }
  const goodEnd = good.at(-1)?.[1] ?? 0;
  return { storeId, goodEnd, size, holed: good.length > 1 || (good[0]?.[0] ?? 0) > 0, good };
}
