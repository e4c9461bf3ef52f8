import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { tcpTransport } from '../../../electron/printers/transports/tcp.ts';
import type { TcpOptions } from '../../../electron/printers/transports/tcp.ts';
import type { Sheets } from '../../../electron/printers/transport.ts';

/** A printer on a real socket. */
async function printer(behave: (socket: Socket) => void): Promise<TcpOptions> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    behave(socket);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

const job = (...sheets: Uint8Array[]): Sheets => ({
  language: 'zpl',
  sheets,
  copies: () => Promise.resolve([]),
});
/** More than loopback's buffers hold. */
const long = new Uint8Array(32 * 1024 * 1024).fill(0x41);

async function send(options: TcpOptions, sheets: Sheets) {
  let started = false;
  const result = await tcpTransport(options).send('job-1', sheets, () => {
    started = true;
    return Promise.resolve();
  });
  return { ...result, started };
}

test('all sheets arrive byte by byte, in order, and the end of them', async () => {
  const chunks: Buffer[] = [];
  const options = await printer((socket) => {
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => socket.end());
  });
  const sheet = Buffer.from('^XA^FDТест^FS^XZ');
  expect(await send(options, job(sheet, sheet))).toEqual({ outcome: 'printed', detail: null, started: true });
  expect(Buffer.concat(chunks)).toEqual(Buffer.concat([sheet, sheet]));
});

test('a printer that never hangs up has printed all the same', async () => {
  const options = await printer((socket) => void socket.resume());
  expect(await send({ ...options, lingerMs: 30 }, job(Buffer.from('^XA^XZ')))).toMatchObject({
    outcome: 'printed',
  });
});

test('a printer that talks back while it prints does not confuse anybody', async () => {
  const options = await printer((socket) => {
    socket.write(Buffer.alloc(300_000));
    socket.on('data', () => undefined).on('end', () => socket.end());
  });
  expect(await send(options, job(Buffer.from('^XA^XZ')))).toMatchObject({ outcome: 'printed' });
});

test('a refused connection is a plain failure: nothing came out, the job may come again', async () => {
  const options = await printer(() => undefined);
  const nobody = { ...options, port: 1 };
  expect(await send(nobody, job(Buffer.from('x')))).toEqual({
    outcome: 'failed',
    detail: 'unreachable',
    started: false,
  });
  expect(await send({ ...options, host: '' }, job(Buffer.from('x')))).toMatchObject({ outcome: 'failed' });
});

test('an address where nobody answers is given up after the time for it', async () => {
  // TEST-NET-1 (RFC 5737): either nothing comes back or the network says at once that there is no way.
  const options = { host: '192.0.2.1', port: 9100, connectMs: 50 };
  expect(await send(options, job(Buffer.from('x')))).toEqual({
    outcome: 'failed',
    detail: 'unreachable',
    started: false,
  });
});

test('a line cut in the middle of a job is "maybe": part of a label may have come out', async () => {
  const options = await printer((socket) => socket.once('data', () => socket.resetAndDestroy()));
  expect(await send(options, job(long))).toEqual({ outcome: 'maybe', detail: 'cut', started: true });
});

test('a printer that breaks off right after the last byte is "maybe" too', async () => {
  const options = await printer((socket) => {
    socket.resume();
    socket.on('end', () => socket.resetAndDestroy());
  });
  expect(await send(options, job(Buffer.from('^XA^XZ')))).toMatchObject({ outcome: 'maybe', detail: 'cut' });
});

test('a printer that takes no bytes is given up as "maybe": some are in its memory', async () => {
  const options = await printer((socket) => void socket.pause());
  expect(await send({ ...options, drainMs: 100 }, job(long))).toEqual({
    outcome: 'maybe',
    detail: 'timed-out',
    started: true,
  });
});

test('a look tells whether anybody is there and sends nothing', async () => {
  const heard: number[] = [];
  const options = await printer((socket) => socket.on('data', (chunk) => heard.push(chunk.length)));
  expect(await tcpTransport(options).probe()).toBe('ready');
  expect(await tcpTransport({ host: '127.0.0.1', port: 1 }).probe()).toBe('unreachable');
  expect(await tcpTransport({ host: '', port: 9100 }).probe()).toBe('unreachable');
  expect(heard).toEqual([]);
});
