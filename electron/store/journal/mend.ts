import path from 'node:path';
import { syncFolder, timeInName, writeFileAtomic } from '../atomic-file.ts';
import type { Disk } from '../disk.ts';
import { packSegment } from './pack.ts';
import { linesOfPacked } from './packed.ts';
import { packedFile, plainFile, type Segment } from './names.ts';
import { headLine } from './record.ts';
import type { SegmentScan } from './scan.ts';

/** A journal's folder, and when it is mended. */
export interface Workshop {
  readonly disk: Disk;
  readonly dir: string;
  /** Ms UTC. */
  readonly now: number;
}

/** Puts a copy of a damaged file aside, as it is. */
export async function keepAside({ disk, dir, now }: Workshop, name: string): Promise<void> {
  const aside = path.join(dir, `damaged-${timeInName(now)}`);
  await disk.mkdir(aside, { recursive: true });
  await disk.copyFile(path.join(dir, name), path.join(aside, name));
  await syncFolder(aside, disk);
}

/** Takes away what a crash left behind the last whole line; nobody was told that it was kept. */
export async function cutTail({ disk, dir }: Workshop, segment: Segment, scan: SegmentScan): Promise<void> {
  const file = path.join(dir, plainFile(segment));
  if (scan.goodEnd === 0) return disk.rm(file);
  const handle = await disk.open(file, 'r+');
  try {
    await handle.truncate(scan.goodEnd);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a damaged plain segment by all of its lines that can be read; the damaged one is kept aside. */
export async function mendPlain(
  shop: Workshop,
  segment: Segment,
  scan: SegmentScan,
  storeId: string,
): Promise<void> {
  const { disk, dir } = shop;
  const file = path.join(dir, plainFile(segment));
  await keepAside(shop, plainFile(segment));
  const bytes = await disk.readFile(file);
  const good = scan.good.map(([from, to]) => bytes.subarray(from, to));
  const head = scan.storeId === null ? [headLine(storeId)] : [];
  await writeFileAtomic(file, Buffer.concat([...head, ...good]), disk);
}

/** Packs a damaged packed segment anew from all of its lines that can be read; the damaged one is kept aside. */
export async function mendPacked(shop: Workshop, segment: Segment, storeId: string): Promise<void> {
  const { disk, dir } = shop;
  await keepAside(shop, packedFile(segment));
  await packSegment(disk, dir, segment, storeId, () => linesOfPacked(disk, dir, segment));
}
