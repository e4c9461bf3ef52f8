import path from 'node:path';
import { diskCode, realDisk, type Disk } from './disk.ts';

/** Makes a rename or a new file in a folder survive a power cut; Windows cannot and need not open folders. */
export async function syncFolder(dir: string, disk: Pick<Disk, 'open'> = realDisk): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Two writers of one file at once must not share a temporary one. */
let writes = 0;

/** Replaces a file as a whole: after a crash it is the old one or the new one, never half of either. */
export async function writeFileAtomic(
  file: string,
  bytes: Uint8Array | string,
  disk: Pick<Disk, 'mkdir' | 'open' | 'rename' | 'rm'> = realDisk,
): Promise<void> {
  const dir = path.dirname(file);
  await disk.mkdir(dir, { recursive: true });
  writes += 1;
  const temporary = `${file}.${process.pid}-${writes}.tmp`;
  try {
    const handle = await disk.open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await disk.rename(temporary, file);
  } catch (thrown) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw thrown;
  }
  await syncFolder(dir, disk);
}

/**
 * Lets something write beside a file's name, and gives it the name when it is whole; answers what `write` does. Nothing is left
 * behind where it throws.
 */
export async function writeAside<T>(
  file: string,
  disk: Disk,
  write: (unfinished: string) => Promise<T>,
): Promise<T> {
  const unfinished = `${file}.tmp`;
  try {
    const done = await write(unfinished);
    await disk.rename(unfinished, file);
    // Somebody chose the folder: one that cannot be flushed still has the file.
    await syncFolder(path.dirname(file), disk).catch(() => undefined);
    return done;
  } catch (thrown) {
    await disk.rm(unfinished, { force: true }).catch(() => undefined);
    throw thrown;
  }
}

/** Bytes of a file; null where there is none. */
export async function readIfThere(
  file: string,
  disk: Pick<Disk, 'readFile'> = realDisk,
): Promise<Buffer | null> {
  try {
    return await disk.readFile(file);
  } catch (thrown) {
    if (diskCode(thrown) === 'ENOENT') return null;
    throw thrown;
  }
}

/** A moment (ms since 1970 UTC) as part of a file name on any system: `2026-11-05T08-30-00-000Z`. */
export const timeInName = (ms: number): string => new Date(ms).toISOString().replaceAll(/[:.]/gu, '-');

/** A text as part of a file name on any system. */
export const safeName = (text: string): string => text.replaceAll(/[^\w.-]/gu, '_').slice(0, 120);
