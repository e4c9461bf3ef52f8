import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Disk } from '../store/disk.ts';

/** What lies in a ZIP: bytes that are at hand, or a file that is read while it is written. */
export type ZipPart =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly file: string };

const BLOCK_BYTES = 256 * 1024;

/** Pictures and clips are small already. */
const isPacked = (name: string): boolean => /\.(?:jpg|webm)$/u.test(name);

/**
 * Writes a ZIP to a file, a block at a time, so that clips of any size take no memory; answers its bytes. Throws what the disk
 * says.
 */
export async function writeZip(
  disk: Pick<Disk, 'open'>,
  target: string,
  parts: readonly ZipPart[],
): Promise<number> {
  const out = await disk.open(target, 'w', 0o600);
  let bytes = 0;
  try {
    const waiting: Uint8Array[] = [];
    let fault: Error | null = null;
    const zip = new Zip((error, chunk) => {
      fault ??= error;
      waiting.push(chunk);
    });
    const flush = async (): Promise<void> => {
      if (fault !== null) throw fault;
      for (const chunk of waiting.splice(0)) {
        await out.writeFile(chunk);
        bytes += chunk.byteLength;
      }
    };
    for (const part of parts) {
      const entry = isPacked(part.name)
        ? new ZipPassThrough(part.name)
        : new ZipDeflate(part.name, { level: 6 });
      zip.add(entry);
      if ('bytes' in part) entry.push(part.bytes, true);
      else await pushFile(disk, part.file, (block, last) => entry.push(block, last), flush);
      await flush();
    }
    zip.end();
    await flush();
    await out.sync();
    return bytes;
  } finally {
    await out.close();
  }
}

async function pushFile(
  disk: Pick<Disk, 'open'>,
  file: string,
  push: (block: Uint8Array, last: boolean) => void,
  flush: () => Promise<void>,
): Promise<void> {
  const handle = await disk.open(file, 'r');
  try {
    for (;;) {
      // A block of its own each time: the ZIP holds it until it is written.
      const block = Buffer.alloc(BLOCK_BYTES);
      const { bytesRead } = await handle.read(block, 0, BLOCK_BYTES);
      push(block.subarray(0, bytesRead), bytesRead === 0);
      await flush();
      if (bytesRead === 0) return;
    }
  } finally {
    await handle.close();
  }
}
