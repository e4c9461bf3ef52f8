import fc from 'fast-check';
import ipp from 'ipp';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ippClient } from '../../../electron/printers/ipp/client.ts';
import { decodeResponse, encodeRequest, ippTags } from '../../../electron/printers/ipp/codec.ts';
import { conditionOf, queuesOf, type QueueState } from '../../../electron/printers/ipp/queue.ts';
import { serverOf } from '../../../electron/printers/ipp/server.ts';
import { cupsTransport } from '../../../electron/printers/transports/cups.ts';
import { jobOf, sendWith, transportContract } from '../../contracts/transport.contract.ts';
import { haveCups, startCups, type PrivateCups } from '../../kit/cups.ts';
import { startFakePrinter, type FakePrinter } from '../../kit/fake-printer.ts';
import { labelPdf, postingPage } from '../../kit/pdf-samples.ts';

describe.runIf(haveCups())('a real CUPS server', () => {
  let cups: PrivateCups;
  let queues = 0;
  beforeAll(async () => {
    cups = await startCups();
  });
  afterAll(() => cups.stop());

  /** A printer of its own behind a queue of its own. */
  async function queue(
    driver?: 'drv:///sample.drv/zebra.ppd',
  ): Promise<{ name: string; printer: FakePrinter }> {
    const printer = await startFakePrinter();
    onTestFinished(() => printer.off());
    const name = `q${(queues += 1)}`;
    cups.addQueue(name, `socket://127.0.0.1:${printer.port}`, driver);
    return { name, printer };
  }

  const way = (name: string, server = cups.socket) =>
    cupsTransport({ client: ippClient(serverOf(server, 'linux')), queue: name, startMs: 700 });

  transportContract('cups', async () => {
    const { name, printer } = await queue();
    return {
      transport: way(name),
      language: 'zpl',
      received: () => Promise.resolve(printer.received()),
      until: (bytes) => printer.until(bytes),
      away: { gone: () => printer.off(), back: () => printer.on() },
      cutAfter: (bytes) => printer.set({ cutAfter: bytes }),
      slow: (bytesPerSecond) => printer.set({ bytesPerSecond }),
      conditions: {
        ready: () => Promise.resolve(),
        'queue-stopped': () => Promise.resolve(void cups.run('cupsdisable', name)),
      },
    };
  });

  test('PN14 a queue that is stopped or takes no jobs gets none, and says so', async () => {
    const { name, printer } = await queue();
    cups.run('cupsdisable', name);
    const stopped = {
      outcome: 'failed',
      detail: 'queue-stopped',
      condition: 'queue-stopped',
      started: false,
    };
    expect(await sendWith(way(name), jobOf('zpl', Buffer.from('x')))).toEqual(stopped);
    cups.run('cupsenable', name);
    cups.run('cupsreject', name);
    expect(await sendWith(way(name), jobOf('zpl', Buffer.from('x')))).toEqual(stopped);
    cups.run('cupsaccept', name);
    expect(await sendWith(way(name), jobOf('zpl', Buffer.from('x')))).toMatchObject({ outcome: 'sent' });
    expect(printer.received().toString()).toBe('x');
  });

  test('PN14 over TCP as well; no such queue, one that is locked and one that writes to a file are told apart', async () => {
    const { name, printer } = await queue();
    expect(await sendWith(way(name, cups.server), jobOf('tspl', Buffer.from('PRINT 1')))).toMatchObject({
      outcome: 'sent',
    });
    expect(printer.received().toString()).toBe('PRINT 1');
    cups.addQueue('locked', `socket://127.0.0.1:${printer.port}`);
    cups.addQueue('void', 'file:/dev/null');
    for (const [queue, detail] of [
      ['nowhere', 'no-queue'],
      ['locked', 'no-permission'],
      ['void', 'refused'],
    ] as const)
      expect(await sendWith(way(queue), jobOf('zpl', Buffer.from('x')))).toMatchObject({
        outcome: 'failed',
        detail,
      });
  });

  test('PN14 bytes for a label printer pass a queue with a driver untouched; PDF goes through the driver', async () => {
    const { name, printer } = await queue('drv:///sample.drv/zebra.ppd');
    expect(await sendWith(way(name), jobOf('zpl', Buffer.from('^XA^XZ')))).toMatchObject({ outcome: 'sent' });
    expect(printer.received().toString()).toBe('^XA^XZ');
    const sheet = labelPdf(postingPage('39268230-0002-3', 'WB-GI-0001'));
    expect(await sendWith(way(name), jobOf('pdf', sheet, sheet))).toMatchObject({ outcome: 'sent' });
    expect(printer.received().toString('latin1').match(/\^XZ/gu)?.length).toBeGreaterThan(2);
  });

  test('PN15 a job that was taken back is gone from the queue: nothing is left to come out', async () => {
    const { name, printer } = await queue();
    await printer.off();
    expect(await sendWith(way(name), jobOf('zpl', Buffer.from('x')))).toMatchObject({ outcome: 'failed' });
    expect(cups.run('lpstat', '-W', 'not-completed', '-o', name)).toBe('');
  });

  test('PN15 a printer that takes a job and then no bytes: the job is taken back, and it is "maybe"', async () => {
    const { name, printer } = await queue();
    printer.set({ stuck: true });
    const transport = cupsTransport({
      client: ippClient(serverOf(cups.socket, 'linux')),
      queue: name,
      startMs: 2_000,
      doneMs: 400,
    });
    const long = Buffer.alloc(16 * 1024 * 1024, 0x41);
    expect(await sendWith(transport, jobOf('zpl', long))).toMatchObject({
      outcome: 'maybe',
      detail: 'timed-out',
    });
    expect(cups.run('lpstat', '-W', 'not-completed', '-o', name)).toBe('');
  });

  test('PN14 its queues are listed with their devices', async () => {
    const { name, printer } = await queue();
    const found = await queuesOf(ippClient(serverOf(cups.server, 'linux')));
    expect(found.ok && found.value.find((each) => each.name === name)?.device).toBe(
      `socket://127.0.0.1:${printer.port}`,
    );
  });
});

/** A server that answers anything with these bytes and hangs up. */
async function oddServer(answer: string | null): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => (answer === null ? socket.destroy() : socket.end(answer)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('PN14 no server, one that hangs up and one that speaks something else: not one byte, a closed word', async () => {
  const servers = [
    '127.0.0.1:1',
    '/nowhere/cups.sock',
    await oddServer(null),
    await oddServer('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello'),
    await oddServer('HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n'),
    await oddServer('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nhello'),
  ];
  for (const server of servers) {
    const transport = cupsTransport({ client: ippClient(serverOf(server, 'linux'), 500), queue: 'q' });
    expect(await sendWith(transport, jobOf('zpl', Buffer.from('x')))).toEqual({
      outcome: 'failed',
      detail: 'unreachable',
      condition: 'unreachable',
      started: false,
    });
    expect(await transport.condition()).toBe('unreachable');
  }
});

test('PN14 a person sees what the queue says of its printer', () => {
  const queue = (reasons: readonly string[], more: Partial<QueueState> = {}): QueueState => ({
    name: 'q',
    stopped: false,
    accepting: true,
    reasons,
    device: '',
    says: '',
    ...more,
  });
  const words = [
    ['media-empty-error', 'paper-out'],
    ['media-needed', 'paper-out'],
    ['cover-open-error', 'head-open'],
    ['media-jam-error', 'jam'],
    ['marker-supply-empty-error', 'ribbon-out'],
    ['offline-report', 'ready'],
    ['offline', 'unreachable'],
    ['connecting-to-device', 'unreachable'],
    ['paused', 'queue-stopped'],
    ['marker-supply-low-warning', 'ready'],
    ['com.vendor.odd-error', 'ready'],
  ] as const;
  for (const [reason, word] of words) expect(conditionOf(queue([reason])), reason).toBe(word);
  expect(conditionOf(queue([], { stopped: true }))).toBe('queue-stopped');
  expect(conditionOf(queue(['paused', 'media-empty-error'], { stopped: true }))).toBe('paper-out');
});

test('what we ask is read alike by an implementation that is not ours', () => {
  const bytes = encodeRequest(0x000b, 7, [
    [ippTags.charset, 'attributes-charset', 'utf-8'],
    [ippTags.language, 'attributes-natural-language', 'en'],
    [ippTags.uri, 'printer-uri', 'ipp://localhost/printers/q'],
    [ippTags.keyword, 'requested-attributes', 'printer-state', 'device-uri'],
    [ippTags.integer, 'job-id', 70_000],
    [ippTags.boolean, 'last-document', true],
  ]);
  expect(ipp.parse(bytes)).toMatchObject({
    version: '2.0',
    operation: 'Get-Printer-Attributes',
    id: 7,
    'operation-attributes-tag': {
      'printer-uri': 'ipp://localhost/printers/q',
      'requested-attributes': ['printer-state', 'device-uri'],
      'job-id': 70_000,
      'last-document': true,
    },
  });
});

test('PN11 any bytes for an answer: torn or read, never a throw', () => {
  const head = encodeRequest(0, 1, [[ippTags.keyword, 'printer-state-reasons', 'a', 'b']]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), fc.nat(head.length), (noise, cut) => {
      const answer = decodeResponse(Buffer.concat([head.subarray(0, cut), noise]));
      expect(typeof answer.ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
  const whole = decodeResponse(head);
  expect(whole.ok && whole.value.groups[0]?.attributes.get('printer-state-reasons')).toEqual(['a', 'b']);
});

test('PN14 a server is named by host, host and port, or the path of its socket', () => {
  expect(serverOf('', 'linux')).toEqual({ socketPath: '/run/cups/cups.sock' });
  expect(serverOf('/tmp/cups.sock', 'linux')).toEqual({ socketPath: '/tmp/cups.sock' });
  expect(serverOf('print.local', 'linux')).toEqual({ host: 'print.local', port: 631 });
  expect(serverOf('10.0.0.7:8631', 'linux')).toEqual({ host: '10.0.0.7', port: 8631 });
});
