import { expect, onTestFinished, test } from 'vitest';
import { ok } from '#shared/kit/result.ts';
import { folderPrinter } from '#shared/printing/printer.ts';
import { modelOf } from '../../../electron/printers/models.ts';
import { profileOf } from '../../../electron/printers/jobs/profile.ts';
import { sheetsOf, type Draw } from '../../../electron/printers/jobs/sheets.ts';
import type { Sheets } from '../../../electron/printers/transport.ts';
import { windowsTransport, type WindowsOptions } from '../../../electron/printers/transports/windows.ts';
import { jobOf, sendWith, transportContract } from '../../contracts/transport.contract.ts';
import { pageOfBytes } from '../../kit/byte-pages.ts';
import { startFakePrinter } from '../../kit/fake-printer.ts';
import { fakeWinspool, type FakeQueue } from '../../kit/fake-winspool.ts';

async function office(queue: Partial<FakeQueue> = {}, options: Partial<WindowsOptions> = {}) {
  const printer = await startFakePrinter();
  onTestFinished(() => printer.off());
  const spool = fakeWinspool({ name: 'Office', port: printer.port, ...queue });
  const transport = windowsTransport({
    load: () => Promise.resolve(spool),
    queue: 'Office',
    dataType: 'auto',
    documents: spool.documents,
    startMs: 300,
    ...options,
  });
  return { printer, spool, transport };
}

transportContract('windows documents', async () => {
  const { printer, spool, transport } = await office();
  return {
    transport,
    language: 'pdf',
    received: () => Promise.resolve(printer.received()),
    until: (bytes) => printer.until(bytes),
    away: { gone: () => printer.off(), back: () => printer.on() },
    cutAfter: (bytes) => printer.set({ cutAfter: bytes }),
    slow: (bytesPerSecond) => printer.set({ bytesPerSecond }),
    conditions: {
      ready: () => Promise.resolve(spool.setStatus(0)),
      'paper-out': () => Promise.resolve(spool.setStatus(0x10)),
    },
  };
});

const twoSheets = jobOf('pdf', Buffer.from('first'), Buffer.from('second'));

test('PN40 sheets come out in order, each as the dots it was made of, and the document is let go of', async () => {
  const { printer, spool, transport } = await office();
  expect(await sendWith(transport, twoSheets)).toMatchObject({ outcome: 'sent', started: true });
  expect(printer.received().toString()).toBe('firstsecond');
  expect(spool.openDocuments()).toBe(0);
});

test('PN40 copies of sheets are sheets: each is printed as often as it was asked for', async () => {
  const model = modelOf('generic-pdf');
  if (model === null) throw new Error('no such model');
  const profile = profileOf(folderPrinter('A4'), model);
  const draw =
    (word: string): Draw =>
    ({ language }) =>
      Promise.resolve(
        ok({
          bytes: language === 'png' ? pageOfBytes(Buffer.from(word)) : Buffer.from('%PDF'),
          findings: [],
        }),
      );
  const sheets = await sheetsOf([draw('one'), draw('two')], 2, profile);
  if (!sheets.ok) throw new Error('not made');
  const { printer, transport } = await office();
  expect(await sendWith(transport, sheets.value)).toMatchObject({ outcome: 'sent' });
  expect(printer.received().toString()).toBe('oneonetwotwo');
});

test('PN41 ink that the paper cannot take, dots that cannot be had: refused before the spool is told', async () => {
  const refused = { outcome: 'failed', detail: 'refused', started: false };
  const narrow = await office({ paper: { width: 500 } });
  expect(await sendWith(narrow.transport, twoSheets)).toMatchObject(refused);
  const margin = await office({ paper: { offsetX: 1 } });
  expect(await sendWith(margin.transport, twoSheets)).toMatchObject(refused);
  expect(margin.spool.openDocuments()).toBe(0);
  const { transport, printer } = await office();
  const dots = await twoSheets.as('png');
  for (const given of [[], dots.slice(1), [Buffer.from('no picture'), Buffer.from('none')]]) {
    const job: Sheets = { ...twoSheets, as: () => Promise.resolve(given) };
    expect(await sendWith(transport, job)).toMatchObject(refused);
  }
  expect(printer.received()).toHaveLength(0);
});

test('PN41 a driver that does not open or begin a document is told, and nothing comes out', async () => {
  const shut = await office({ refuses: 'open' });
  expect(await sendWith(shut.transport, twoSheets)).toMatchObject({ outcome: 'failed', started: false });
  const still = await office({ refuses: 'start' });
  expect(await sendWith(still.transport, twoSheets)).toMatchObject({ outcome: 'failed', detail: 'refused' });
  const none = await office({}, { documents: null });
  expect(await sendWith(none.transport, twoSheets)).toMatchObject({
    outcome: 'failed',
    detail: 'no-support',
  });
});

test('PN43 a document that breaks after it was begun is "maybe" and leaves the queue', async () => {
  const { spool, transport } = await office({ breaksAt: 1 });
  expect(await sendWith(transport, twoSheets)).toMatchObject({ outcome: 'maybe', detail: 'cut' });
  expect(spool.jobs()).toEqual([]);
  expect(spool.openDocuments()).toBe(0);
});

test('PN43 a document that Windows does not get out is deleted from its queue', async () => {
  const { printer, spool, transport } = await office();
  await printer.off();
  expect(await sendWith(transport, twoSheets)).toMatchObject({ outcome: 'failed', detail: 'unreachable' });
  expect(spool.jobs()).toEqual([]);
});
