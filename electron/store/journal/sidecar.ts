import path from 'node:path';
import * as v from 'valibot';
import type { EffectRow } from '#shared/process/effects.ts';
import { keySchema } from '#shared/bridge/schema.ts';
import { readIfThere, writeFileAtomic } from '../atomic-file.ts';
import type { Disk } from '../disk.ts';
import { openLine, sealLine } from '../sealed-line.ts';
import { fingerprintsAsText, fingerprintsFromText } from './fingerprint.ts';
import { sidecarFile, type Segment } from './names.ts';
import { asRecord } from './record.ts';
import { indexAsText, indexFromText, type StreamIndex } from './streams.ts';

/** One block of a packed segment. `first` and `last` are 0 where it holds no fact; `sum` is the CRC-32 of its bytes. */
export interface Block {
  readonly offset: number;
  readonly length: number;
  readonly sum: number;
  readonly first: number;
  readonly last: number;
  readonly rows: number;
}

/** An effect that was still open at the end of a segment, with length and sum of its line. */
export interface OpenRow {
  readonly row: EffectRow;
  readonly length: number;
  readonly sum: number;
}

/** What is known of a packed segment without reading it: its blocks, its streams, and which effects it left open and closed. */
export interface Summary {
  readonly storeId: string;
  /** Size of the packed file. */
  readonly bytes: number;
  /** Time of the newest fact, ms UTC; null without facts. */
  readonly lastAt: number | null;
  readonly blocks: readonly Block[];
  readonly open: readonly OpenRow[];
  /** Fingerprints of the effects whose last row here is a closed one. */
  readonly closed: Float64Array;
  readonly streams: StreamIndex;
}

const n = v.pipe(v.number(), v.integer(), v.minValue(0));
const sidecarSchema = v.object({
  kind: v.literal('sidecar'),
  // The first format knew no streams; a summary of it is made again.
  format: v.literal(2),
  storeId: keySchema,
  bytes: n,
  lastAt: v.nullable(v.number()),
  blocks: v.array(v.tuple([n, n, n, n, n])),
  open: v.array(v.object({ row: v.looseObject({}), length: n, sum: n })),
  closed: v.string(),
  streams: v.string(),
});

function encode(summary: Summary): Buffer {
  const { storeId, bytes, lastAt, open } = summary;
  const blocks = summary.blocks.map(({ length, sum, first, last, rows }) => [length, sum, first, last, rows]);
  const closed = fingerprintsAsText(summary.closed);
  const streams = indexAsText(summary.streams);
  return sealLine(
    JSON.stringify({ kind: 'sidecar', format: 2, storeId, bytes, lastAt, blocks, open, closed, streams }),
  ).bytes;
}

function decode(bytes: Buffer): Summary | null {
  const line = openLine(bytes.subarray(0, -1));
  if (line === null) return null;
  const parsed = v.safeParse(sidecarSchema, JSON.parse(line.json));
  const closed = parsed.success ? fingerprintsFromText(parsed.output.closed) : null;
  const streams = parsed.success ? indexFromText(parsed.output.streams) : null;
  if (!parsed.success || closed === null || streams === null) return null;
  let offset = 0;
  const blocks = parsed.output.blocks.map(([length, sum, first, last, rows]): Block => {
    offset += length;
    return { offset: offset - length, length, sum, first, last, rows };
  });
  const open = parsed.output.open.flatMap(({ row, length, sum }): OpenRow[] => {
    const record = asRecord({ kind: 'effect', row });
    return record?.kind === 'effect' ? [{ row: record.row, length, sum }] : [];
  });
  if (open.length < parsed.output.open.length || offset !== parsed.output.bytes) return null;
  const { storeId, bytes: size, lastAt } = parsed.output;
  return { storeId, bytes: size, lastAt, blocks, open, closed, streams };
}

/** Writes a segment's summary beside it. */
export const writeSidecar = (disk: Disk, dir: string, segment: Segment, summary: Summary): Promise<void> =>
  writeFileAtomic(path.join(dir, sidecarFile(segment)), encode(summary), disk);

/** Reads a segment's summary; null where there is none, or one that is damaged. It can always be made again. */
export async function readSidecar(disk: Disk, dir: string, segment: Segment): Promise<Summary | null> {
  const bytes = await readIfThere(path.join(dir, sidecarFile(segment)), disk);
  return bytes === null ? null : decode(bytes);
}
