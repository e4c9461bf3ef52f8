import * as v from 'valibot';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { keySchema } from '#shared/bridge/schema.ts';
import { asRecord, parseJson } from '../journal/record.ts';

/**
 * A `.packline-backup` file is gzip over lines of JSON in UTF-8, in this order: one `head`, one `settings` (never a key of
 * the marketplace), every `fact` by seq, rows of effects (`effect`; a later row takes the place of an earlier one), one
 * `foot` with counts and the SHA-256 of all lines before it, line feeds included.
 */
export const backupFormat = 1;

/** Ending of a backup's name. */
export const backupEnding = '.packline-backup';

const n = v.pipe(v.number(), v.integer(), v.minValue(0));

const headSchema = v.object({
  kind: v.literal('head'),
  format: v.literal(backupFormat),
  app: v.string(),
  storeId: keySchema,
  madeAt: v.number(),
  market: v.picklist(['practice', 'ozon']),
  facts: n,
  lastSeq: n,
});

const footSchema = v.object({
  kind: v.literal('foot'),
  facts: n,
  rows: n,
  lastSeq: n,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
});

/** First line: what it is a backup of. Time ms UTC; `facts` and `lastSeq` as they stood when it was begun. */
export type BackupHead = v.InferOutput<typeof headSchema>;

/** Last line: what a whole backup has. */
export type BackupFoot = v.InferOutput<typeof footSchema>;

/** A line of a backup. */
export type BackupLine =
  | BackupHead
  | BackupFoot
  | { readonly kind: 'settings' }
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'record'; readonly record: JournalRecord };

const newerSchema = v.object({
  kind: v.literal('head'),
  format: v.pipe(v.number(), v.minValue(backupFormat + 1)),
});

/** Reads a line; null for what is none. */
export function backupLine(json: string): BackupLine | null {
  const value = parseJson(json);
  const record = asRecord(value);
  if (record !== null) return { kind: 'record', record };
  if (v.is(headSchema, value) || v.is(footSchema, value)) return value;
  if (v.is(newerSchema, value)) return { kind: 'newer', format: value.format };
  return v.is(v.looseObject({ kind: v.literal('settings') }), value) ? { kind: 'settings' } : null;
}

/** A value as a line. */
export const asLine = (value: object): string => `${JSON.stringify(value)}\n`;
