import path from 'node:path';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import { isOpen, type EffectRow } from '#shared/process/effects.ts';
import type { Disk } from '../disk.ts';
import { linesIn, readPiece, type Line } from '../lines.ts';
import { openLine } from '../sealed-line.ts';
import type { Contents } from './contents.ts';
import type { KnownEffect } from './known-effects.ts';
import { plainFile, type Segment } from './names.ts';
import { linesOfBlock } from './packed.ts';
import type { Piece } from './pieces.ts';
import { asRecord, parseJson } from './record.ts';

/** A journal's folder. */
export interface Shelf {
  readonly disk: Disk;
  readonly dir: string;
}

/** Something that was whole when it was written cannot be read any more. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly segment: Segment;
  constructor(segment: Segment) {
    super(segment);
    this.segment = segment;
  }
}

const isHead = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'head';

/** The record of a line of a packed segment: it was judged before it was packed, and gzip has proved the bytes. */
function provedRecord({ bytes }: Line): JournalRecord | null {
  const value = parseJson(bytes.toString('utf8', bytes.indexOf(0x20, 9) + 1));
  return value === null || isHead(value) ? null : (value as JournalRecord);
}

/** The record of a line; null for a segment's head. Throws `Unreadable`. */
function recordOf(line: Line, segment: Segment, packed: boolean): JournalRecord | null {
  if (packed) return provedRecord(line);
  const json = line.ended ? openLine(line.bytes)?.json : undefined;
  const value = json === undefined ? null : parseJson(json);
  if (isHead(value)) return null;
  const record = asRecord(value);
  if (record === null) throw new Unreadable(segment);
  return record;
}

async function linesAt({ disk, dir }: Shelf, piece: Omit<Piece, 'first' | 'last'>): Promise<Iterable<Line>> {
  const { segment, offset, length, packed } = piece;
  if (!packed) return linesIn(await readPiece(path.join(dir, plainFile(segment)), offset, length, disk));
  const lines = await linesOfBlock(disk, dir, segment, piece);
  if (lines === null) throw new Unreadable(segment);
  return lines;
}

/** Facts of one stretch, in order. */
async function factsOf(shelf: Shelf, piece: Piece, afterSeq: number): Promise<Envelope[]> {
  const found: Envelope[] = [];
  let next = Math.max(piece.first, afterSeq + 1);
  for (const line of await linesAt(shelf, piece)) {
    const record = recordOf(line, piece.segment, piece.packed);
    if (record?.kind !== 'fact' || record.envelope.seq !== next || next > piece.last) continue;
    found.push(record.envelope);
    next += 1;
  }
  if (next <= piece.last) throw new Unreadable(piece.segment);
  return found;
}

/** Facts after a number, in order, at most `limit`. Throws `Unreadable`. */
export async function readFacts(
  shelf: Shelf,
  contents: Contents,
  afterSeq: number,
  limit: number,
): Promise<readonly Envelope[]> {
  const facts: Envelope[] = [];
  for (let after = afterSeq; facts.length < limit;) {
    const piece = contents.after(after);
    if (piece === null) break;
    facts.push(...(await factsOf(shelf, piece, after)));
    after = piece.last;
  }
  return facts.slice(0, limit);
}

/** All facts of a stream, in the order of its versions. Throws `Unreadable`. */
export async function readStream(
  shelf: Shelf,
  contents: Contents,
  stream: string,
): Promise<readonly Envelope[]> {
  const facts: Envelope[] = [];
  const named = JSON.stringify(stream);
  for (const piece of contents.piecesOf(stream)) {
    // The bytes of a packed block are proved: what does not name the stream need not be parsed.
    const found = piece.packed
      ? await factsNaming(shelf, piece, named)
      : await factsOf(shelf, piece, piece.first - 1);
    for (const envelope of found) if (envelope.stream === stream) facts.push(envelope);
  }
  return facts.sort((a, b) => a.version - b.version);
}

/** Facts of a packed stretch whose line holds these words, in order. */
async function factsNaming(shelf: Shelf, piece: Piece, words: string): Promise<Envelope[]> {
  const found = new Map<number, Envelope>();
  for (const line of await linesAt(shelf, piece)) {
    const record = line.bytes.includes(words) ? recordOf(line, piece.segment, true) : null;
    if (record?.kind !== 'fact') continue;
    const { seq } = record.envelope;
    if (seq >= piece.first && seq <= piece.last) found.set(seq, record.envelope);
  }
  return [...found.values()];
}

/** Reads rows on their places; a plain segment is read once, however many rows of it are asked for. */
function rowReader({ disk, dir }: Shelf): (known: KnownEffect) => Promise<EffectRow> {
  const files = new Map<Segment, Buffer>();
  return async ({ segment, length, from }) => {
    if ('row' in from) return from.row;
    const bytes = files.get(segment) ?? (await disk.readFile(path.join(dir, plainFile(segment))));
    files.set(segment, bytes);
    const [line] = linesIn(bytes.subarray(from.offset, from.offset + length));
    const record = line === undefined ? null : recordOf(line, segment, false);
    if (record?.kind !== 'effect') throw new Unreadable(segment);
    return record.row;
  };
}

/** Rows of effects in a packed segment, newest block first. */
async function* packedRows(shelf: Shelf, contents: Contents, segment: Segment): AsyncGenerator<EffectRow> {
  for (const { offset, length, rows } of (contents.segment(segment)?.blocks ?? []).toReversed()) {
    if (rows === 0) continue;
    const found: EffectRow[] = [];
    for (const line of await linesAt(shelf, { segment, offset, length, packed: true })) {
      const record = recordOf(line, segment, true);
      if (record?.kind === 'effect') found.push(record.row);
    }
    yield* found.toReversed();
  }
}

const bySeq = (a: { readonly seq: number }, b: { readonly seq: number }): number => a.seq - b.seq;

/** Rows a replay needs, oldest first: those of all open effects and of the newest closed ones. Throws `Unreadable`. */
export async function readEffects(
  shelf: Shelf,
  contents: Contents,
  closedWanted: number,
): Promise<readonly EffectRow[]> {
  const known = contents.effects();
  const open = known.filter((effect) => effect.open);
  const closed = known
    .filter((effect) => !effect.open)
    .sort(bySeq)
    .slice(-closedWanted);
  const rows: EffectRow[] = [];
  const rowAt = rowReader(shelf);
  for (const effect of [...open, ...closed]) rows.push(await rowAt(effect));
  let wanted = closedWanted - closed.length;
  const seen = new Set<string>();
  for (const segment of contents.segments.toReversed()) {
    if (wanted <= 0) break;
    for await (const row of packedRows(shelf, contents, segment)) {
      if (seen.has(row.id) || contents.knows(row.id) || isOpen(row)) continue;
      seen.add(row.id);
      rows.push(row);
      wanted -= 1;
      if (wanted <= 0) break;
    }
  }
  return rows.sort(bySeq);
}

/** The rows of one segment, in the order in which they count: a later one of the same effect takes the earlier one's place. */
export async function rowsOfSegment(
  shelf: Shelf,
  contents: Contents,
  segment: Segment,
): Promise<readonly EffectRow[]> {
  const rows: EffectRow[] = [];
  if (contents.segment(segment)?.blocks === null) {
    const rowAt = rowReader(shelf);
    for (const known of contents.effects()) if (known.segment === segment) rows.push(await rowAt(known));
    return rows;
  }
  for await (const row of packedRows(shelf, contents, segment)) rows.push(row);
  return rows.toReversed();
}
