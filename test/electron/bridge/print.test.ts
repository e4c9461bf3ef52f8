import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { RequestOf } from '#shared/bridge/calls.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { folderPrinter, type PrinterSettings } from '#shared/printing/printer.ts';
import { realEngine, realStation, valueOf } from '../kit/station.ts';

// Loaded as CommonJS: its ES module names a source map that it does not ship.
const { zplToBase64Async } = createRequire(import.meta.url)(
  'zpl-renderer-js',
) as typeof import('zpl-renderer-js');

const sticker = (value: string, widthMm = 75): LabelDoc => ({
  widthMm,
  heightMm: 120,
  items: [
    {
      kind: 'barcode',
      symbology: 'code128',
      value,
      box: { x: 3, y: 3, w: 69, h: 25 },
      moduleMm: 0.25,
      hri: 3,
    },
  ],
});

/** The label of a parcel as the table asks for it. */
const parcelLabel = (doc: LabelDoc): RequestOf<'print.doc'> => ({
  jobId: 'label:1',
  kind: 'waybill',
  docs: [doc],
  copies: 1,
  owner: 'asker',
});

const networked = (port: number): PrinterSettings => ({
  ...folderPrinter('75x120'),
  connection: { kind: 'tcp', host: '127.0.0.1', port },
});

const modelFor = {
  zpl: 'generic-zpl-203',
  tspl: 'generic-tspl-203',
  pdf: 'generic-pdf',
  png: 'generic-png',
} as const;

/** A raw printer that keeps all it gets. */
async function networkPrinter(): Promise<{ port: number; got: () => Buffer }> {
  const chunks: Buffer[] = [];
  const server = createServer((socket) => void socket.on('data', (chunk) => chunks.push(chunk)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, got: () => Buffer.concat(chunks) };
}

test('a label sent to a network printer, rendered by somebody else, carries the code it was made of', async () => {
  const { ask, pushed } = await realStation();
  const { port, got } = await networkPrinter();
  const settings = await ask('settings.read', undefined);
  await ask('settings.write', { ...settings, printers: [networked(port)] });
  const job = parcelLabel(sticker('PL-TEST-0029'));
  expect(await ask('print.doc', job)).toEqual({ outcome: 'printed', detail: null });
  const png = Buffer.from(await zplToBase64Async(got().toString('latin1'), 75, 120, 8), 'base64');
  expect(valueOf(await realEngine().readCodes(png)).map(({ text }) => text)).toEqual(['PL-TEST-0029']);
  const [name, states] = pushed.at(-1) ?? [];
  expect(name).toBe('printers.states');
  expect(states).toMatchObject([{ printer: 'P1', condition: 'ready', waiting: 0 }]);
  const before = got().length;
  expect(await ask('print.doc', job)).toEqual({ outcome: 'printed', detail: null });
  expect(got()).toHaveLength(before);
});

test('a printer that is off says so, and the same job prints when it is on again', async () => {
  const { ask } = await realStation();
  const { port, got } = await networkPrinter();
  const settings = await ask('settings.read', undefined);
  const job = parcelLabel(sticker('PL-TEST-0029'));
  await ask('settings.write', { ...settings, printers: [networked(1)] });
  expect(await ask('print.doc', job)).toEqual({ outcome: 'failed', detail: 'unreachable' });
  expect(await ask('printers.states', undefined)).toMatchObject([{ condition: 'unreachable', waiting: 1 }]);
  await ask('settings.write', { ...settings, printers: [networked(port)] });
  expect(await ask('print.doc', job)).toMatchObject({ outcome: 'printed' });
  expect(got().length).toBeGreaterThan(0);
});

test.each(['zpl', 'tspl', 'pdf', 'png'] as const)(
  '%s into the folder: the bytes, a picture and a document of them',
  async (language) => {
    const { ask, dataDir } = await realStation({
      printers: [{ ...folderPrinter('75x120'), model: modelFor[language] }],
    });
    await ask('print.doc', { ...parcelLabel(sticker('A1')), kind: 'handling' });
    const names = (await readdir(path.join(dataDir, 'print'))).sort();
    const isCode = language === 'zpl' || language === 'tspl';
    expect(names.map((name) => path.extname(name))).toEqual(
      isCode ? ['.pdf', '.png', `.${language}`] : [`.${language}`],
    );
    if (language === 'pdf') return;
    const png = await readFile(
      path.join(dataDir, 'print', names.find((name) => name.endsWith('.png')) ?? ''),
    );
    expect(valueOf(await realEngine().readCodes(png))[0]?.text).toBe('A1');
  },
);

test.each([
  ['larger than the stock', sticker('A1', 100), 'label-larger-than-stock'],
  ['with a code no scanner could read', sticker('Ж'), 'unfit'],
])('JB10 a label %s does not reach the printer', async (_, doc, detail) => {
  const { ask, dataDir } = await realStation();
  const result = await ask('print.doc', parcelLabel(doc));
  expect(result).toEqual({ outcome: 'failed', detail });
  await expect(readdir(path.join(dataDir, 'print'))).rejects.toThrow('ENOENT');
});

test('a label nobody fetched is missing, not blank', async () => {
  const { ask } = await realStation();
  const kept = { jobId: 'label:1', number: '0208245774-0029-1', mark: null };
  expect(await ask('print.kept', kept)).toEqual({ outcome: 'failed', detail: 'label-missing' });
  expect(await ask('labels.previewKept', { number: kept.number })).toEqual({
    ok: false,
    error: { kind: 'label-missing' },
  });
});

test('the preview is the label', async () => {
  const { ask } = await realStation();
  const { png } = valueOf(await ask('labels.preview', { kind: 'waybill', doc: sticker('PREVIEW-1') }));
  expect(valueOf(await realEngine().readCodes(png))[0]?.text).toBe('PREVIEW-1');
});

test('JB10 a label smaller than the stock is sent on the whole stock, or the printer would feed short', async () => {
  const { ask } = await realStation();
  const { port, got } = await networkPrinter();
  const settings = await ask('settings.read', undefined);
  await ask('settings.write', { ...settings, printers: [networked(port)] });
  const small = { ...sticker('A1'), widthMm: 72, heightMm: 40 };
  expect(await ask('print.doc', parcelLabel(small))).toMatchObject({ outcome: 'printed' });
  expect(got().toString('latin1')).toMatch(/\^PW600\n\^LL960\n/);
});

test('JB9 kinds go to the printers they are routed to', async () => {
  const { ask } = await realStation();
  const [labels, stickers] = [await networkPrinter(), await networkPrinter()];
  const settings = await ask('settings.read', undefined);
  const printers = [networked(labels.port), { ...networked(stickers.port), id: 'P2' }];
  await ask('settings.write', { ...settings, printers, routes: { handling: 'P2' } });
  await ask('print.doc', { ...parcelLabel(sticker('A1')), jobId: 'sticker:1', kind: 'handling' });
  expect([labels.got().length > 0, stickers.got().length > 0]).toEqual([false, true]);
  await ask('print.doc', parcelLabel(sticker('A2')));
  expect(labels.got().length).toBeGreaterThan(0);
  expect((await ask('print.jobs', undefined)).map(({ kind, printer }) => `${kind} ${printer}`)).toEqual([
    'waybill P1',
    'handling P2',
  ]);
});

test('JB5 what the desk prints is kept until it is out, and printed in the number wanted', async () => {
  const { ask, dataDir, parts } = await realStation();
  const { port, got } = await networkPrinter();
  const settings = await ask('settings.read', undefined);
  await ask('settings.write', { ...settings, printers: [networked(1)] });
  const job = {
    ...parcelLabel(sticker('4607012345677')),
    kind: 'product',
    copies: 7,
    owner: 'spool',
  } as const;
  expect(await ask('print.doc', job)).toEqual({ outcome: 'failed', detail: 'unreachable' });
  expect(await readdir(path.join(dataDir, 'spool/payloads'))).toHaveLength(1);
  await ask('settings.write', { ...settings, printers: [networked(port)] });
  await parts.close();
  const { ask: again } = await realStation({}, { dataDir });
  await vi.waitFor(() => expect(got().toString('latin1')).toContain('^PQ7'));
  await vi.waitFor(async () =>
    expect((await again('print.jobs', undefined))[0]).toMatchObject({ state: 'sent', labels: 7 }),
  );
  await vi.waitFor(async () => expect(await readdir(path.join(dataDir, 'spool/payloads'))).toEqual([]));
});
