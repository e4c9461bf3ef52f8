import { readdir } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Connection } from '#shared/printing/printer.ts';
import { modelOf } from '../../../electron/printers/models.ts';
import { transportTo, type Machine } from '../../../electron/printers/transports/transport-to.ts';
import { jobOf, sendWith, transportContract } from '../../contracts/transport.contract.ts';
import { startFakePrinter } from '../../kit/fake-printer.ts';
import { fakeWinspool } from '../../kit/fake-winspool.ts';
import { freshDir, handClock } from '../kit/house.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

async function machine(more: Partial<Machine> = {}): Promise<Machine> {
  return {
    platform: 'linux',
    printDir: await freshDir(),
    clock: handClock(),
    winspool: () => Promise.resolve(null),
    documents: null,
    ...more,
  };
}

transportContract('folder', async () => {
  const here = await machine();
  const received = async (): Promise<Buffer> => {
    // Sheets of a job are told apart by their ending, jobs by their names.
    const order = (name: string): string =>
      name.replace(/-p(\d)\./u, '.$1.').replace(/(job-\d)\.zpl/u, '$1.1.zpl');
    const files = (await readdir(here.printDir)).sort((a, b) => (order(a) < order(b) ? -1 : 1));
    return Buffer.concat(await Promise.all(files.map((file) => readFile(path.join(here.printDir, file)))));
  };
  return {
    transport: transportTo({ kind: 'folder' }, modelOf('generic-zpl-203'), here),
    language: 'zpl',
    received,
    until: () => Promise.resolve(),
    away: null,
    cutAfter: null,
    slow: null,
    conditions: { ready: () => Promise.resolve() },
  };
});

test('PN7 each connection has its way, and is asked as its model answers', async () => {
  const printer = await startFakePrinter({ language: 'tspl', condition: 'paper-out' });
  onTestFinished(() => printer.off());
  const tcp: Connection = { kind: 'tcp', host: printer.host, port: printer.port };
  const here = await machine({
    winspool: () => Promise.resolve(fakeWinspool({ name: 'Q', port: printer.port })),
  });
  const condition = (connection: Connection, model: string) =>
    transportTo(connection, modelOf(model), here).condition();
  expect(await condition(tcp, 'tsc-te200')).toBe('paper-out');
  expect(await condition(tcp, 'unheard-of')).toBe('unknown');
  expect(await condition({ kind: 'windows', queue: 'Q', dataType: 'auto' }, 'tsc-te200')).toBe('ready');
  for (const connection of [
    { kind: 'cups', server: '127.0.0.1:1', queue: 'q' },
    { kind: 'usb', device: '/dev/usb/lp999' },
    { kind: 'serial', path: '/dev/ttyNOWHERE', baudRate: 9600 },
  ] as const)
    expect(await condition(connection, 'tsc-te200')).toBe('unreachable');
});

test('every language has its ending in the folder', async () => {
  const here = await machine();
  const transport = transportTo({ kind: 'folder' }, null, here);
  for (const language of ['zpl', 'tspl', 'escpos', 'ql', 'pdf', 'png'] as const)
    await sendWith(transport, jobOf(language, Buffer.from('x')), language);
  const endings = (await readdir(here.printDir)).map((file) => path.extname(file)).sort();
  expect(endings).toEqual(['.escpos', '.pdf', '.png', '.ql', '.tspl', '.zpl']);
});
