import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LabelDoc } from '#shared/label/doc.ts';
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
  await ask('settings.write', { ...settings, printer: { ...settings.printer, transport: 'tcp', port } });
  const job = { jobId: 'label:1', role: 'label', doc: sticker('PL-TEST-0029') } as const;
  expect(await ask('print.doc', job)).toEqual({ outcome: 'printed', detail: null });
  const png = Buffer.from(await zplToBase64Async(got().toString('latin1'), 75, 120, 8), 'base64');
  expect(valueOf(await realEngine().readCodes(png)).map(({ text }) => text)).toEqual(['PL-TEST-0029']);
  expect(pushed.at(-1)).toEqual(['printer.state', { state: 'ready', waiting: 0 }]);
  const before = got().length;
  expect(await ask('print.doc', job)).toEqual({ outcome: 'printed', detail: null });
  expect(got()).toHaveLength(before);
});

test('a printer that is off says so, and the same job prints when it is on again', async () => {
  const { ask } = await realStation();
  const { port, got } = await networkPrinter();
  const settings = await ask('settings.read', undefined);
  const job = { jobId: 'label:1', role: 'label', doc: sticker('PL-TEST-0029') } as const;
  await ask('settings.write', { ...settings, printer: { ...settings.printer, transport: 'tcp', port: 1 } });
  expect(await ask('print.doc', job)).toEqual({ outcome: 'failed', detail: 'unreachable' });
  expect(await ask('printer.state', undefined)).toEqual({ state: 'unreachable', waiting: 0 });
  await ask('settings.write', { ...settings, printer: { ...settings.printer, transport: 'tcp', port } });
  expect(await ask('print.doc', job)).toMatchObject({ outcome: 'printed' });
  expect(got().length).toBeGreaterThan(0);
});

test.each(['zpl', 'tspl', 'pdf', 'png'] as const)(
  '%s into the folder: the bytes, a picture and a document of them',
  async (language) => {
    const { ask, dataDir } = await realStation({ printer: { language } });
    await ask('print.doc', { jobId: 'sticker:1', role: 'sticker', doc: sticker('A1') });
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
])('a label %s does not reach the printer', async (_, doc, detail) => {
  const { ask, dataDir } = await realStation();
  const result = await ask('print.doc', { jobId: 'label:1', role: 'label', doc });
  expect(result).toEqual({ outcome: 'failed', detail });
  await expect(readdir(path.join(dataDir, 'print'))).rejects.toThrow('ENOENT');
});

test('a label nobody fetched is missing, not blank', async () => {
  const { ask } = await realStation();
  const kept = { jobId: 'label:1', number: '0208245774-0029-1', copy: 1 };
  expect(await ask('print.kept', kept)).toEqual({ outcome: 'failed', detail: 'label-missing' });
  expect(await ask('labels.previewKept', { number: kept.number })).toEqual({
    ok: false,
    error: { kind: 'label-missing' },
  });
});

test('the preview is the label', async () => {
  const { ask } = await realStation();
  const png = valueOf(await ask('labels.preview', { doc: sticker('PREVIEW-1') }));
  expect(valueOf(await realEngine().readCodes(png))[0]?.text).toBe('PREVIEW-1');
});
