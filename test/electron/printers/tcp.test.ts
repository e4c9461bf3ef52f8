import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { statusProtocols } from '../../../electron/printers/status/protocols.ts';
import { tcpTransport, type TcpOptions } from '../../../electron/printers/transports/tcp.ts';
import { jobOf, sendWith, transportContract } from '../../contracts/transport.contract.ts';
import { startFakePrinter, type FakePrinter, type FakePrinterBehaviour } from '../../kit/fake-printer.ts';

/** A stand-in for one test. */
async function printer(behaviour: Partial<FakePrinterBehaviour> = {}): Promise<FakePrinter> {
  const stand = await startFakePrinter(behaviour);
  onTestFinished(() => stand.off());
  return stand;
}

/** Short waits: loopback is quick, and a stand-in that is to keep silent keeps silent at once. */
const soon = { answerMs: 150, lingerMs: 60, afterMs: 2_000 };
const way = ({ host, port }: FakePrinter, more: Partial<TcpOptions> = {}) =>
  tcpTransport({ host, port, protocol: null, ...soon, ...more });

transportContract('tcp', async () => {
  const stand = await printer();
  return {
    transport: way(stand, { protocol: statusProtocols['zpl-hs'] }),
    language: 'zpl',
    received: () => Promise.resolve(stand.received()),
    until: (bytes) => stand.until(bytes),
    away: { gone: () => stand.off(), back: () => stand.on() },
    cutAfter: (bytes) => stand.set({ cutAfter: bytes }),
    slow: (bytesPerSecond) => stand.set({ bytesPerSecond }),
    conditions: Object.fromEntries(
      (['ready', 'paper-out', 'head-open', 'ribbon-out', 'paused', 'overheated'] as const).map(
        (condition) => [condition, () => Promise.resolve(stand.set({ condition }))],
      ),
    ),
  };
});

/** A printer that does what no stand-in of the kit does. */
async function oddPrinter(behave: (socket: Socket) => void): Promise<TcpOptions> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket.on('error', () => undefined));
    behave(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port, protocol: null, ...soon };
}

const label = jobOf('zpl', Buffer.from('^XA^XZ'));
/** More than loopback's buffers hold. */
const long = jobOf('zpl', Buffer.alloc(32 * 1024 * 1024, 0x41));

test('PN8 a printer that says it is well and idle after the job has "confirmed" it', async () => {
  for (const language of ['zpl', 'tspl', 'escpos', 'ql'] as const) {
    const stand = await printer({ language, model: 'QL-820NWB' });
    const transport = way(stand, {
      protocol: statusProtocols[language === 'zpl' ? 'zpl-hs' : language],
    });
    const job = jobOf(language, Buffer.from('label\u001a'));
    expect(await sendWith(transport, job)).toMatchObject({ outcome: 'confirmed', condition: 'ready' });
    expect(stand.received().toString()).toBe('label\u001a');
  }
});

test('PN8 while it still prints it is asked again; longer than the time for it the job is "sent"', async () => {
  const stand = await printer({ worksFor: 2 });
  const transport = way(stand, { protocol: statusProtocols['zpl-hs'] });
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'confirmed' });
  expect(stand.questions().length).toBe(4);
  stand.set({ worksFor: 1_000 });
  const hurried = way(stand, { protocol: statusProtocols['zpl-hs'], confirmMs: 200 });
  expect(await sendWith(hurried, label)).toMatchObject({ outcome: 'sent', detail: null });
});

test('PN9 without paper nothing is sent; the printer says so before the first byte', async () => {
  const stand = await printer({ condition: 'paper-out' });
  const transport = way(stand, { protocol: statusProtocols['zpl-hqes'] });
  expect(await sendWith(transport, label)).toEqual({
    outcome: 'failed',
    detail: 'paper-out',
    condition: 'paper-out',
    started: false,
  });
  expect(stand.received().length).toBe(0);
  stand.set({ condition: 'ready' });
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'confirmed' });
});

test('PN9 paper that runs out under a job: it was taken, and it is said what the printer wants', async () => {
  const stand = await printer({ language: 'tspl' });
  const transport = way(stand, { protocol: statusProtocols.tspl });
  await transport.condition();
  const sending = transport.send('job-1', jobOf('tspl', Buffer.from('PRINT 1\r\n')), () => {
    stand.set({ condition: 'paper-out' });
    return Promise.resolve();
  });
  // Asked before the job it was well; the question after the job finds it without paper.
  expect(await sending).toEqual({ outcome: 'sent', detail: 'paper-out', condition: 'paper-out' });
});

test('PN10 one that never answers gets its jobs; it is asked once, then no job waits for it', async () => {
  const stand = await printer({ answers: 'never' });
  const transport = way(stand, { protocol: statusProtocols['zpl-hs'] });
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'sent' });
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'sent' });
  expect(stand.questions()).toEqual(['~HS']);
  expect(await transport.condition()).toBe('unknown');
});

test('PN10 one that answered before and is silent now is not ready: Zebra keeps silent without paper', async () => {
  const stand = await printer();
  const transport = way(stand, { protocol: statusProtocols['zpl-hs'] });
  expect(await transport.condition()).toBe('ready');
  stand.set({ answers: 'never' });
  expect(await transport.condition()).toBe('unreachable');
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'failed', started: false });
  stand.set({ answers: 'right' });
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'confirmed' });
});

test('PN11 rubbish for an answer stops no job and is never "ready"', async () => {
  const stand = await printer({ answers: 'rubbish' });
  const transport = way(stand, { protocol: statusProtocols['zpl-hs'] });
  expect(await transport.condition()).toBe('garbled');
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'sent', detail: 'garbled' });
});

test('a printer that never hangs up has taken the job all the same', async () => {
  const stand = await printer({ hangsUp: false });
  expect(await sendWith(way(stand), label)).toMatchObject({ outcome: 'sent', condition: null });
});

test('a printer that talks back while it prints does not confuse anybody', async () => {
  const options = await oddPrinter((socket) => {
    socket.write(Buffer.alloc(300_000));
    socket.on('data', () => undefined).on('end', () => socket.end());
  });
  expect(await sendWith(tcpTransport(options), label)).toMatchObject({ outcome: 'sent' });
});

test('PN3 a refused connection and an address without a name are plain failures', async () => {
  const nobody = { host: '127.0.0.1', port: 1, protocol: null };
  const failure = { outcome: 'failed', detail: 'unreachable', condition: 'unreachable', started: false };
  expect(await sendWith(tcpTransport(nobody), label)).toEqual(failure);
  expect(await sendWith(tcpTransport({ ...nobody, host: '' }), label)).toEqual(failure);
  expect(await tcpTransport(nobody).condition()).toBe('unreachable');
});

test('PN3 an address where nobody answers is given up after the time for it', async () => {
  // TEST-NET-1 (RFC 5737): either nothing comes back or the network says at once that there is no way.
  const transport = tcpTransport({ host: '192.0.2.1', port: 9100, connectMs: 50, protocol: null });
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'failed', detail: 'unreachable' });
});

test('PN4 a printer that breaks off right after the last byte is "maybe" too', async () => {
  const options = await oddPrinter((socket) => {
    socket.resume();
    socket.on('end', () => socket.resetAndDestroy());
  });
  expect(await sendWith(tcpTransport({ ...options, lingerMs: 5_000 }), label)).toMatchObject({
    outcome: 'maybe',
    detail: 'cut',
  });
});

test('PN3 a printer that hangs up while the job is written down got nothing of it', async () => {
  const stand = await printer();
  const sending = way(stand).send('job-1', label, async () => {
    await stand.off();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  expect(await sending).toMatchObject({ outcome: 'failed', detail: 'unreachable' });
});

test('PN4 a printer that hangs up before the last byte has not taken it', async () => {
  const options = await oddPrinter((socket) => {
    socket.resume();
    socket.once('data', () => socket.end());
  });
  expect(await sendWith(tcpTransport(options), long)).toMatchObject({ outcome: 'maybe', detail: 'cut' });
});

test('PN4 a printer that takes no bytes is given up as "maybe", and the rest does not come out later', async () => {
  const stand = await printer({ stuck: true });
  expect(await sendWith(way(stand, { idleMs: 150 }), long)).toMatchObject({
    outcome: 'maybe',
    detail: 'timed-out',
    started: true,
  });
  stand.set({ stuck: false });
  await stand.until(0);
  expect(stand.received().length).toBeLessThan(32 * 1024 * 1024);
});

test('PN7 a look asks and prints nothing; a printer that is not asked is "unknown"', async () => {
  const stand = await printer();
  expect(await way(stand).condition()).toBe('unknown');
  expect(await way(stand, { protocol: statusProtocols['zpl-hs'] }).condition()).toBe('ready');
  expect(stand.questions()).toEqual(['~HS']);
  expect(stand.jobs()).toEqual([]);
});

test('an office document does not go to a label printer as it is', async () => {
  const stand = await printer();
  expect(await sendWith(way(stand), jobOf('pdf', Buffer.from('%PDF')))).toMatchObject({
    outcome: 'failed',
    detail: 'wrong-language',
    started: false,
  });
});
