import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderTransport } from '../../../electron/printers/transports/folder.ts';
import { jobOf, sendWith, transportContract } from '../../contracts/transport.contract.ts';
import { freshDir, handClock } from '../kit/house.ts';

/** What is in the folder, jobs by their names and sheets by their numbers. */
async function inFolder(dir: string): Promise<Buffer> {
  const key = (name: string): string => name.replace(/(?:-p(\d+))?\.zpl$/u, (_all, page = '1') => ` ${page}`);
  const files = (await readdir(dir).catch(() => [])).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return Buffer.concat(await Promise.all(files.map((file) => readFile(path.join(dir, file)))));
}

transportContract('folder', async () => {
  const dir = await freshDir();
  let out = false;
  return {
    transport: folderTransport(dir, handClock(), () => out),
    language: 'zpl',
    received: () => inFolder(dir),
    until: () => Promise.resolve(),
    away: null,
    cutAfter: null,
    slow: null,
    conditions: {
      'paper-out': async () => void (out = true),
      ready: async () => void (out = false),
    },
  };
});

test('every language has its ending in the folder', async () => {
  const dir = await freshDir();
  const transport = folderTransport(dir, handClock());
  for (const language of ['zpl', 'tspl', 'escpos', 'ql', 'pdf', 'png'] as const)
    await sendWith(transport, jobOf(language, Buffer.from('x')), language);
  const endings = (await readdir(dir)).map((file) => path.extname(file)).sort();
  expect(endings).toEqual(['.escpos', '.pdf', '.png', '.ql', '.tspl', '.zpl']);
});

test('without labels nothing is written, and nothing was half printed', async () => {
  const dir = await freshDir();
  const transport = folderTransport(dir, handClock(), () => true);
  const ended = await sendWith(transport, jobOf('zpl', Buffer.from('x')));
  expect(ended).toMatchObject({ outcome: 'failed', detail: 'paper-out', condition: 'paper-out' });
  expect(await readdir(dir)).toEqual([]);
});
