import { gzipSync } from 'node:zlib';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decodeResponse } from '../../../electron/printers/ipp/codec.ts';
import { readBackup } from '../../../electron/store/backup/read-backup.ts';
import { freshDir } from '../kit/house.ts';

test('HD14 a backup of a few kilobytes that unpacks to gigabytes is refused, not unpacked', async () => {
  const file = path.join(await freshDir(), 'bomb.packline-backup');
  // Members of gzip follow one another: each unpacks to 10 MB without a line end.
  const member = gzipSync(Buffer.alloc(10_000_000, 0x20));
  await writeFile(file, Buffer.concat(Array.from({ length: 400 }, () => member)));
  const before = process.memoryUsage().rss;
  await expect(readBackup(file)).rejects.toMatchObject({ kind: 'damaged', detail: 'line' });
  expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000);
});

test('HD14 an answer of a printer that is nothing but groups is no answer', () => {
  const bytes = Buffer.alloc(4_000_000, 0x04);
  bytes[0] = 2;
  expect(decodeResponse(bytes)).toEqual({ ok: false, error: 'torn' });
});
