import * as v from 'valibot';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { keySchema } from '#shared/bridge/schema.ts';
import { sealLine } from '../sealed-line.ts';

const position = v.pipe(v.number(), v.integer(), v.minValue(1));

/** As much of a record as the journal relies on; the rest is kept as it comes. */
const recordSchema = v.variant('kind', [
  v.object({
    kind: v.literal('fact'),
    envelope: v.looseObject({
      id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
      stream: v.string(),
      version: position,
      seq: position,
      station: v.string(),
      fact: v.looseObject({ type: v.string() }),
    }),
  }),
  v.object({
    kind: v.literal('effect'),
    row: v.looseObject({
      id: keySchema,
      lane: v.string(),
      seq: v.number(),
      state: v.picklist(['pending', 'sending', 'unknown', 'done', 'refused', 'dropped']),
      effect: v.looseObject({ kind: v.string() }),
    }),
  }),
]);

const headSchema = v.object({ kind: v.literal('head'), format: v.literal(1), storeId: keySchema });

/** First line of every segment. */
export interface SegmentHead {
  readonly kind: 'head';
  readonly format: 1;
  readonly storeId: string;
}

/** First line of a segment, ready to be written. */
export const headLine = (storeId: string): Buffer =>
  sealLine(JSON.stringify({ kind: 'head', format: 1, storeId } satisfies SegmentHead)).bytes;

/** A record as the window sent it or a file holds it; null when it is none. */
export const asRecord = (value: unknown): JournalRecord | null =>
  v.is(recordSchema, value) ? (value as unknown as JournalRecord) : null;

/** The head of a segment; null when it is none. */
export const asHead = (value: unknown): SegmentHead | null => (v.is(headSchema, value) ? value : null);

/** When a fact happened, ms UTC; null where it does not say so. */
export function timeOf(record: JournalRecord): number | null {
  const at = record.kind === 'fact' ? (record.envelope.fact as { readonly at?: unknown }).at : null;
  return typeof at === 'number' && Number.isFinite(at) ? at : null;
}

/** JSON as a value; null for what is none. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
