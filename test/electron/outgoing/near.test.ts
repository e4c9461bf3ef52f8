import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { mayBePrinter, nearLookup } from '../../../electron/printers/lines/near.ts';
import { openSocket } from '../../../electron/printers/lines/socket-line.ts';
import { ippClient, ippOperations } from '../../../electron/printers/ipp/client.ts';

test.each([
  ['127.0.0.1', 9100],
  ['192.168.1.50', 9100],
  ['10.1.2.3', 515],
  ['172.31.0.9', 631],
  ['169.254.7.7', 6101],
  ['100.64.0.1', 9100],
  ['fd12::7', 9100],
  ['[fe80::1]', 9100],
  ['::ffff:192.168.1.5', 9100],
  ['printer.local', 9100],
  ['zebra', 9100],
])('HD11 a printer of the house may be looked for: %s %i', (host, port) => {
  expect(mayBePrinter(host, port)).toBe(true);
});

test.each([
  ['8.8.8.8', 9100],
  ['172.32.0.1', 9100],
  ['2a02:6b8::1', 9100],
  ['::ffff:8.8.8.8', 9100],
  ['0.0.0.0', 9100],
  ['192.168.1.50', 22],
  ['192.168.1.50', 25],
  ['127.0.0.1', 80],
  ['127.0.0.1', 0],
  ['127.0.0.1', 70_000],
  ['printer.local', 445],
])('HD11 not outside, and not where other services listen: %s %i', (host, port) => {
  expect(mayBePrinter(host, port)).toBe(false);
});

test('HD11 nothing is sent to an address outside, over a socket or IPP, and to no socket but that of CUPS', async () => {
  expect(await openSocket({ host: '8.8.8.8', port: 9100, connectMs: 50 })()).toEqual({
    ok: false,
    error: 'unreachable',
  });
  const question = { operation: ippOperations.getPrinterAttributes, path: '/', attributes: [] };
  for (const server of [
    { host: '8.8.8.8', port: 631 },
    { host: '127.0.0.1', port: 25 },
    { socketPath: '/run/docker.sock' },
    { socketPath: '/run/cups/../docker.sock' },
  ])
    expect(await ippClient(server, 50)(question)).toEqual({ ok: false, error: 'unreachable' });
});

test('HD11 a name that leads to this machine is near', async () => {
  const found = await promisify(nearLookup)('localhost', {});
  expect(['127.0.0.1', '::1']).toContain(found);
});
