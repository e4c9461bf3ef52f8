import koffi from 'koffi';
import { expect, onTestFinished, test } from 'vitest';
import { windowsTransport, type WindowsOptions } from '../../../electron/printers/transports/windows.ts';
import { rawTypes, windowsCondition, windowsJob } from '../../../electron/printers/windows/decide.ts';
import { loadWinspool } from '../../../electron/printers/windows/koffi-winspool.ts';
import { winspoolTypes } from '../../../electron/printers/windows/structs.ts';
import { jobOf, sendWith, transportContract } from '../../contracts/transport.contract.ts';
import { startFakePrinter } from '../../kit/fake-printer.ts';
import { fakeWinspool, type FakeQueue } from '../../kit/fake-winspool.ts';

async function bench(queue: Partial<FakeQueue> = {}, options: Partial<WindowsOptions> = {}) {
  const printer = await startFakePrinter();
  onTestFinished(() => printer.off());
  const spool = fakeWinspool({ name: 'Zebra', port: printer.port, ...queue });
  const transport = windowsTransport({
    load: () => Promise.resolve(spool),
    queue: 'Zebra',
    dataType: 'auto',
    documents: null,
    startMs: 300,
    ...options,
  });
  return { printer, spool, transport };
}

transportContract('windows', async () => {
  const { printer, spool, transport } = await bench();
  return {
    transport,
    language: 'zpl',
    received: () => Promise.resolve(printer.received()),
    until: (bytes) => printer.until(bytes),
    away: { gone: () => printer.off(), back: () => printer.on() },
    cutAfter: (bytes) => printer.set({ cutAfter: bytes }),
    slow: (bytesPerSecond) => printer.set({ bytesPerSecond }),
    conditions: {
      ready: () => Promise.resolve(spool.setStatus(0)),
      'paper-out': () => Promise.resolve(spool.setStatus(0x10)),
      'head-open': () => Promise.resolve(spool.setStatus(0x400000)),
      jam: () => Promise.resolve(spool.setStatus(0x8)),
      unreachable: () => Promise.resolve(spool.setStatus(0x80)),
      'queue-stopped': () => Promise.resolve(spool.setStatus(0x1)),
    },
  };
});

const label = jobOf('zpl', Buffer.from('^XA^XZ'));

test('PN16 XPS drivers get raw bytes as XPS_PASS, others as RAW; what a person set stays', async () => {
  const plain = { version: 3, attributes: 0 };
  expect(rawTypes('auto', plain)[0]).toBe('RAW');
  expect(rawTypes('auto', null)[0]).toBe('RAW');
  expect(rawTypes('auto', { version: 4, attributes: 0 })[0]).toBe('XPS_PASS');
  expect(rawTypes('auto', { version: 3, attributes: 0x2 })[0]).toBe('XPS_PASS');
  expect(rawTypes('RAW', { version: 4, attributes: 0x2 })).toEqual(['RAW']);
  expect(rawTypes('XPS_PASS', plain)).toEqual(['XPS_PASS']);
});

test('PN16 where the likeliest kind of data is not taken the other one is tried, before the first byte', async () => {
  const { printer, transport } = await bench({ takes: ['XPS_PASS'] });
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'sent' });
  expect(printer.received().toString()).toBe('^XA^XZ');
  const { transport: strict } = await bench({ takes: ['XPS_PASS'] }, { dataType: 'RAW' });
  expect(await sendWith(strict, label)).toMatchObject({ outcome: 'failed', detail: 'refused' });
});

test('PN15 a job that Windows does not get out is deleted from its queue', async () => {
  const { printer, spool, transport } = await bench();
  await printer.off();
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'failed', detail: 'unreachable' });
  expect(spool.jobs()).toEqual([]);
});

test('PN14 no such queue is told apart; on another system there is no spooler at all', async () => {
  const { spool } = await bench();
  const options = { queue: 'Zebar', dataType: 'auto', documents: null } as const;
  const transport = windowsTransport({ ...options, load: () => Promise.resolve(spool) });
  expect(await sendWith(transport, label)).toMatchObject({ outcome: 'failed', detail: 'no-queue' });
  const elsewhere = windowsTransport({ ...options, load: loadWinspool('linux') });
  expect(await sendWith(elsewhere, label)).toMatchObject({ outcome: 'failed', detail: 'no-support' });
  expect(await elsewhere.condition()).toBe('unreachable');
});

test('PN16 bits of queues and jobs become words; the gravest first', () => {
  expect(windowsCondition({ status: 0x400 | 0x4000, attributes: 0 })).toBe('ready');
  expect(windowsCondition({ status: 0x10 | 0x80, attributes: 0 })).toBe('paper-out');
  expect(windowsCondition({ status: 0, attributes: 0x400 })).toBe('unreachable');
  expect(windowsJob(0x10)).toEqual({ done: false, printing: true, stuck: null });
  expect(windowsJob(0x80 | 0x10)).toMatchObject({ done: true });
  expect(windowsJob(0x20 | 0x40)).toMatchObject({ stuck: 'paper-out' });
  expect(windowsJob(0x2)).toMatchObject({ stuck: 'queue-stopped' });
});

test('the structures of winspool.h lie as a 64-bit Windows lays them', () => {
  const { printerInfo, driverInfo, jobInfo, docInfo } = winspoolTypes(koffi);
  expect(koffi.sizeof(printerInfo)).toBe(136);
  expect(koffi.offsetof(printerInfo, 'Attributes')).toBe(104);
  expect(koffi.offsetof(printerInfo, 'Status')).toBe(124);
  expect(koffi.offsetof(driverInfo, 'dwPrinterDriverAttributes')).toBe(168);
  expect(koffi.sizeof(docInfo)).toBe(24);
  expect(koffi.offsetof(jobInfo, 'Status')).toBe(56);
  expect(koffi.sizeof(jobInfo)).toBe(96);
});

test('a buffer as the spooler fills it is read back: numbers and UTF-16 texts behind pointers', () => {
  const { printerInfo } = winspoolTypes(koffi);
  const buffer = Buffer.alloc(koffi.sizeof(printerInfo) * 2);
  const name = Buffer.from('打印机 Принтер\0', 'utf16le');
  buffer.writeBigUInt64LE(koffi.address(name), 136 + koffi.offsetof(printerInfo, 'pPrinterName'));
  buffer.writeUInt32LE(0x80, 136 + koffi.offsetof(printerInfo, 'Status'));
  expect(koffi.decode(buffer, 136, printerInfo)).toMatchObject({
    pPrinterName: '打印机 Принтер',
    pDriverName: null,
    Status: 0x80,
  });
});
