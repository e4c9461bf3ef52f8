import { copyFile, mkdir, open, readdir, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { syncFolder, timeInName, writeFileAtomic } from './atomic-file.ts';
import { JournalIndex } from './journal-index.ts';
import { scanSegment } from './journal-scan.ts';
import type { Found, SegmentScan } from './journal-scan.ts';
import { sealLine } from './sealed-line.ts';

/** What opening found and did; told in the log and to whoever asks. */
export type JournalNotice =
  /** A crash tore the last record; it was never acknowledged. */
  | { readonly kind: 'tail-cut'; readonly bytes: number }
  /** Records were unreadable; the files were put aside as they were, and all that is certain was kept. */
  | { readonly kind: 'damaged'; readonly segment: string; readonly lastSeq: number };

/** A journal as read from its folder. */
export interface OpenedJournal {
  readonly index: JournalIndex;
  readonly storeId: string | null;
  readonly segments: readonly string[];
  /** Size of the last segment. */
  readonly end: number;
  readonly notices: readonly JournalNotice[];
}

/** First line of a segment. */
export const headLine = (storeId: string): Buffer =>
  sealLine(JSON.stringify({ kind: 'head', format: 1, storeId })).bytes;

/** Names of all segments, oldest first. */
async function segmentsIn(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch(() => []);
  return names.filter((name) => /^\d{6}-[\d-]{10}\.ndjson$/u.test(name)).sort();
}

async function cut(file: string, end: number): Promise<void> {
  await truncate(file, end);
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

/** Latest row of each effect among records that no longer have a place of their own. */
function effectsAmong(strays: readonly Found[]): readonly Found[] {
  const latest = new Map<string, Found>();
  for (const stray of strays) if (stray.record.kind === 'effect') latest.set(stray.record.row.id, stray);
  return [...latest.values()];
}

interface Damage {
  readonly dir: string;
  readonly storeId: string;
  readonly segments: readonly string[];
  readonly scan: SegmentScan;
  readonly strays: readonly Found[];
  readonly now: number;
}

/**
 * Damage in the middle: copies of everything from there on go aside first, then the damaged segment is replaced by its
 * good part and the effects that are still readable. Facts after a hole are not kept: the window has them and sends them
 * again. Every step may be interrupted; the next start simply finds the damage again.
 */
async function repair({ dir, storeId, segments, scan, strays, now }: Damage): Promise<void> {
  const [first, ...later] = segments;
  if (first === undefined) return;
  const aside = path.join(dir, `damaged-${timeInName(now)}`);
  await mkdir(aside, { recursive: true });
  for (const name of segments) await copyFile(path.join(dir, name), path.join(aside, name));
  await syncFolder(aside);
  const file = path.join(dir, first);
  const good = scan.goodEnd === 0 ? headLine(storeId) : (await readFile(file)).subarray(0, scan.goodEnd);
  const rows = effectsAmong(strays).map((stray) => sealLine(JSON.stringify(stray.record)).bytes);
  await writeFileAtomic(file, Buffer.concat([good, ...rows]));
  for (const name of later) await rm(path.join(dir, name));
  await syncFolder(dir);
}

/** Reads a journal's folder, mends what a crash left, and says what it did. */
export async function openFolder(dir: string, now: number): Promise<OpenedJournal> {
  await mkdir(dir, { recursive: true });
  const notices: JournalNotice[] = [];
  // Twice at most: after a repair or a cut everything is readable.
  for (let attempt = 0; ; attempt += 1) {
    const read = await readFolder(dir);
    if (read.damage === null || attempt === 2) return { ...read, notices };
    const { scan, segments, strays, storeId } = read.damage;
    const [name = ''] = segments;
    if (segments.length === 1 && !scan.readableAfter) {
      notices.push({ kind: 'tail-cut', bytes: scan.size - scan.goodEnd });
      await (scan.goodEnd === 0 ? rm(path.join(dir, name)) : cut(path.join(dir, name), scan.goodEnd));
    } else {
      notices.push({ kind: 'damaged', segment: name, lastSeq: read.index.lastSeq });
      await repair({ dir, storeId, segments, scan, strays, now });
    }
  }
}

type Read = Omit<OpenedJournal, 'notices'> & { readonly damage: Omit<Damage, 'dir' | 'now'> | null };

async function readFolder(dir: string): Promise<Read> {
  const segments = await segmentsIn(dir);
  const index = new JournalIndex();
  const strays: Found[] = [];
  let storeId: string | null = null;
  let end = 0;
  let bad: { readonly at: number; readonly scan: SegmentScan } | null = null;
  for (const [at, name] of segments.entries()) {
    const accept = (found: Found, own: string): boolean => {
      const inTurn = found.record.kind === 'effect' || found.record.envelope.seq === index.lastSeq + 1;
      if (bad !== null || !inTurn || (storeId !== null && own !== storeId)) return false;
      index.add(found.record, { segment: name, offset: found.offset, length: found.length }, found.sum);
      return true;
    };
    const scan = await scanSegment(path.join(dir, name), accept, (found) => strays.push(found));
    storeId ??= scan.storeId;
    end = scan.goodEnd;
    if (bad === null && scan.goodEnd < Math.max(scan.size, 1)) bad = { at, scan };
  }
  const damage =
    bad === null
      ? null
      : { storeId: storeId ?? 'unknown', segments: segments.slice(bad.at), scan: bad.scan, strays };
  return { index, storeId, segments, end, damage };
}
