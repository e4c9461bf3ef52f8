import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Makes a rename or a new file in a folder survive a power cut; Windows cannot and need not open folders. */
export async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Two writers of one file at once must not share a temporary one. */
let writes = 0;

/** Replaces a file as a whole: after a crash it is the old one or the new one, never half of either. */
export async function writeFileAtomic(file: string, bytes: Uint8Array | string): Promise<void> {
  const dir = path.dirname(file);
  await mkdir(dir, { recursive: true });
  writes += 1;
  const temporary = `${file}.${process.pid}-${writes}.tmp`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
  await syncFolder(dir);
}

/** Bytes of a file; null where there is none. */
export async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  }
}

/** A moment (ms since 1970 UTC) as part of a file name on any system: `2026-11-05T08-30-00-000Z`. */
export const timeInName = (ms: number): string => new Date(ms).toISOString().replaceAll(/[:.]/gu, '-');

/** A text as part of a file name on any system. */
export const safeName = (text: string): string => text.replaceAll(/[^\w.-]/gu, '_').slice(0, 120);
