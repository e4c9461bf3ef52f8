import path from 'node:path';
import type { Disk } from '../disk.ts';
import { mendPacked, type Workshop } from './mend.ts';
import { packedFile, plainFile, sidecarFile, type SegmentFiles } from './names.ts';
import { isWhole, summaryOf } from './packed.ts';
import { readSidecar, writeSidecar, type Summary } from './sidecar.ts';

/** What a segment turned out to be once all that a crash may have left was put in order. */
export type Settled =
  | { readonly kind: 'plain' }
  | { readonly kind: 'packed'; readonly summary: Summary; readonly mended: boolean }
  /** Only its summary is left: its facts are missing. */
  | { readonly kind: 'gone' };

async function allWhole(disk: Disk, dir: string, segment: string, summary: Summary): Promise<boolean> {
  for (const block of summary.blocks) if (!(await isWhole(disk, dir, segment, block))) return false;
  return true;
}

/**
 * Puts a segment in order. While the plain one is there it is the truth, unless the packed one is complete; a summary that
 * does not fit is made again; a packed one that is `suspect` is read from end to end and mended.
 */
export async function settle(
  shop: Workshop,
  files: SegmentFiles,
  options: { readonly suspect: boolean; readonly storeId: string | null },
): Promise<Settled> {
  const { disk, dir } = shop;
  const { segment } = files;
  const remove = (name: string): Promise<void> => disk.rm(path.join(dir, name), { force: true });
  const summary = files.packed && files.sidecar ? await readSidecar(disk, dir, segment) : null;
  const fits =
    summary !== null && (await disk.stat(path.join(dir, packedFile(segment)))).size === summary.bytes;
  if (files.plain) {
    if (fits && (await allWhole(disk, dir, segment, summary))) {
      await remove(plainFile(segment));
      return { kind: 'packed', summary, mended: false };
    }
    if (files.sidecar) await remove(sidecarFile(segment));
    if (files.packed) await remove(packedFile(segment));
    return { kind: 'plain' };
  }
  if (!files.packed) {
    await remove(sidecarFile(segment));
    return { kind: 'gone' };
  }
  if (fits && !options.suspect) return { kind: 'packed', summary, mended: false };
  const made = await summaryOf(disk, dir, segment);
  if (made.whole && made.summary !== null) {
    await writeSidecar(disk, dir, segment, made.summary);
    return { kind: 'packed', summary: made.summary, mended: false };
  }
  const storeId = made.summary?.storeId ?? summary?.storeId ?? options.storeId ?? 'unknown';
  await mendPacked(shop, segment, storeId);
  const mended = await summaryOf(disk, dir, segment);
  if (mended.summary === null) throw new Error(`cannot mend ${segment}`);
  return { kind: 'packed', summary: mended.summary, mended: true };
}
