import path from 'node:path';
import { syncFolder } from '../atomic-file.ts';
import { linesOf } from '../lines.ts';
import { Contents } from './contents.ts';
import { cutTail, keepAside, mendPlain, type Workshop } from './mend.ts';
import { plainFile, segmentsAmong, type Segment } from './names.ts';
import { linesOfBlock } from './packed.ts';
import { contentOf, scanSegment } from './scan.ts';
import { settle } from './settle.ts';

/** What the journal found and did; told in the log and to whoever asks. */
export type JournalNotice =
  /** A crash tore the last record; it was never acknowledged. */
  | { readonly kind: 'tail-cut'; readonly bytes: number }
  /** Records were unreadable: the file was put aside as it was, all that is whole was kept, `facts` are missing. */
  | { readonly kind: 'damaged'; readonly segment: Segment; readonly facts: number };

/** A journal as read from its folder. */
export interface OpenedJournal {
  readonly contents: Contents;
  readonly storeId: string | null;
  readonly notices: readonly JournalNotice[];
}

/** What one reading of the folder showed; a mended segment asks for another reading. */
interface Reading {
  readonly contents: Contents;
  storeId: string | null;
  readonly cut: number[];
  readonly damaged: Segment[];
  again: boolean;
}

async function headOf({ disk, dir }: Workshop, segment: Segment): Promise<string | null> {
  for await (const line of linesOf(path.join(dir, plainFile(segment)), disk)) {
    const content = contentOf(line);
    return content.kind === 'head' ? content.storeId : null;
  }
  return null;
}

async function readPlain(shop: Workshop, segment: Segment, reading: Reading): Promise<void> {
  const { disk, dir } = shop;
  const { contents } = reading;
  const name = plainFile(segment);
  const own = await headOf(shop, segment);
  if (own !== null && reading.storeId !== null && own !== reading.storeId) {
    await keepAside(shop, name);
    await disk.rm(path.join(dir, name));
    reading.damaged.push(segment);
    return;
  }
  const scan = await scanSegment(linesOf(path.join(dir, name), disk), (found) =>
    contents.addLine(found, segment),
  );
  reading.storeId ??= scan.storeId;
  if (scan.holed || (scan.storeId === null && scan.goodEnd > 0)) {
    await mendPlain(shop, segment, scan, reading.storeId ?? 'unknown');
    reading.damaged.push(segment);
    reading.again = true;
    return;
  }
  if (scan.goodEnd < Math.max(scan.size, 1)) {
    if (scan.size > 0) reading.cut.push(scan.size - scan.goodEnd);
    await cutTail(shop, segment, scan);
  }
  if (scan.goodEnd > 0) contents.setPlain(segment, scan.goodEnd);
}

async function readFolder(shop: Workshop, suspects: ReadonlySet<Segment>): Promise<Reading> {
  const { disk, dir } = shop;
  const reading: Reading = { contents: new Contents(), storeId: null, cut: [], damaged: [], again: false };
  for (const files of segmentsAmong(await disk.readdir(dir))) {
    const { segment } = files;
    const suspect = suspects.has(segment);
    const settled = await settle(shop, files, { suspect, storeId: reading.storeId });
    if (settled.kind === 'plain') await readPlain(shop, segment, reading);
    if (settled.kind === 'gone' || (settled.kind === 'packed' && settled.mended))
      reading.damaged.push(segment);
    if (settled.kind !== 'packed') continue;
    reading.storeId ??= settled.summary.storeId;
    reading.contents.setPacked(segment, settled.summary);
  }
  return reading;
}

/** Reads the newest packed facts, so that a second history under the same store id is noticed; names what is damaged there. */
async function rememberNewest({ disk, dir }: Workshop, contents: Contents): Promise<readonly Segment[]> {
  const damaged = new Set<Segment>();
  for (const piece of contents.newest()) {
    if (!piece.packed || damaged.has(piece.segment)) continue;
    const lines = await linesOfBlock(disk, dir, piece.segment, piece);
    if (lines === null) damaged.add(piece.segment);
    for (const line of lines ?? []) {
      const content = contentOf(line);
      if (content.kind === 'record' && content.found.record.kind === 'fact')
        contents.remember(content.found.record.envelope.seq, content.found.record.envelope.id);
    }
  }
  return [...damaged];
}

const count = (ranges: readonly { readonly from: number; readonly to: number }[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/**
 * Reads a journal's folder, mends what a crash or damage left, and says what it did. Packed segments are known by their
 * summaries; those that are `suspect` are read from end to end. Every step may be interrupted: the next start finds the same.
 */
export async function openFolder(
  shop: Workshop,
  suspect: Iterable<Segment> = [],
  topBefore = 0,
): Promise<OpenedJournal> {
  const { disk, dir } = shop;
  await disk.mkdir(dir, { recursive: true });
  for (const name of await disk.readdir(dir)) if (name.endsWith('.tmp')) await disk.rm(path.join(dir, name));
  const suspects = new Set(suspect);
  const cut: number[] = [];
  const damaged: Segment[] = [];
  for (;;) {
    const reading = await readFolder(shop, suspects);
    cut.push(...reading.cut);
    damaged.push(...reading.damaged);
    const more = reading.again ? [] : await rememberNewest(shop, reading.contents);
    for (const segment of more) suspects.add(segment);
    if (reading.again || more.length > 0) continue;
    if (cut.length + damaged.length > 0) await syncFolder(dir, disk);
    const { contents, storeId } = reading;
    const missing = contents.missing();
    const facts = count(missing) + Math.max(0, topBefore - contents.lastSeq);
    const segment = damaged[0] ?? contents.after(missing[0]?.to ?? 0)?.segment ?? 'unknown';
    return {
      contents,
      storeId,
      notices: [
        ...cut.map((bytes) => ({ kind: 'tail-cut', bytes }) as const),
        ...(damaged.length > 0 || facts > 0 ? [{ kind: 'damaged', segment, facts } as const] : []),
      ],
    };
  }
}
