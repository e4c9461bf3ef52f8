import path from 'node:path';
import type { BundleAnswer, BundleFile } from '#shared/bridge/calls/support.ts';
import { writeAside } from '../store/atomic-file.ts';
import { roomOrDisk } from '../store/dated-files.ts';
import type { Disk } from '../store/disk.ts';
import { writeZip } from '../evidence/zip.ts';

/** What writing needs. */
export interface SaveParts {
  readonly disk: Disk;
  /** Asks the person for a file; null when he names none. */
  readonly saveAs: (name: string, format: 'zip') => Promise<string | null>;
}

/** A list of the files, to be read first: the manifest (SUP7). */
export const manifestOf = (files: readonly BundleFile[]): string =>
  files.map(({ name, text }) => `${name}  ${Buffer.byteLength(text)} B`).join('\n');

/** Writes texts as they were read, beside the name first; what is not among them is not written. */
export async function saveBundle(
  name: string,
  files: readonly BundleFile[],
  { disk, saveAs }: SaveParts,
): Promise<BundleAnswer> {
  const chosen = await saveAs(name, 'zip');
  if (chosen === null) return { kind: 'left' };
  const file = path.resolve(chosen);
  const parts = files.map((each) => ({ name: each.name, bytes: Buffer.from(each.text) }));
  try {
    const bytes = await writeAside(file, disk, (unfinished) => writeZip(disk, unfinished, parts));
    return { kind: 'saved', file, bytes };
  } catch (thrown) {
    return { kind: 'failed', why: roomOrDisk(thrown) };
  }
}
