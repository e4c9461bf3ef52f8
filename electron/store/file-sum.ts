import { createHash } from 'node:crypto';
import type { Disk } from './disk.ts';

/** Files are read for their sum in blocks of so many bytes. */
const BLOCK_BYTES = 1024 ** 2;

/** SHA-256 of a file in hexadecimal, read a block at a time; throws as the disk does. */
export async function sumOf(file: string, disk: Pick<Disk, 'open'>): Promise<string> {
  const hash = createHash('sha256');
  const block = Buffer.alloc(BLOCK_BYTES);
  const handle = await disk.open(file, 'r');
  try {
    for (;;) {
      const { bytesRead } = await handle.read(block, 0, BLOCK_BYTES);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(block.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}
