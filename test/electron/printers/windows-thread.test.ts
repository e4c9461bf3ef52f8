import path from 'node:path';
import koffi from 'koffi';
import { createBuilder } from 'vite';
import { expect, test } from 'vitest';
import { err, ok } from '#shared/kit/result.ts';
import { serveDocument, type DocumentAsk } from '../../../electron/printers/windows/document-thread.ts';
import type { DocumentCalls } from '../../../electron/printers/windows/driver-document.ts';
import { docInfoOf } from '../../../electron/printers/windows/gdi-structs.ts';
import { documentsIn } from '../../../electron/printers/windows/open-document.ts';
import { pageOfBytes } from '../../kit/byte-pages.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const frail = documentsIn(path.join(root, 'test/kit/frail-driver.mjs'), 2_000);
const sheets = [pageOfBytes(Buffer.from('sheet'))];

test('PN44 a document has a thread of its own, and all calls go to that one', async () => {
  const [one, other] = await Promise.all([frail('well', sheets), frail('well', sheets)]);
  if (!one.ok || !other.ok) throw new Error('does not open');
  const [first, second] = [await one.value.start('one'), await other.value.start('other')];
  if (!first.ok || !second.ok) throw new Error('does not start');
  expect(first.value).not.toBe(second.value);
  expect(first.value).toBeGreaterThan(0);
  expect(await one.value.page(0)).toMatchObject({ ok: true });
  expect(await one.value.end()).toMatchObject({ ok: true });
  await one.value.close();
  await other.value.close();
  expect(await one.value.start('closed')).toEqual(err('failed'));
});

test('PN44 a driver that dies, throws, says no or never comes back is one that failed', async () => {
  for (const queue of ['exit', 'throw', 'no']) expect(await frail(queue, sheets)).toEqual(err('failed'));
  const hasty = documentsIn(path.join(root, 'test/kit/frail-driver.mjs'), 300);
  expect(await hasty('hang', sheets)).toEqual(err('failed'));
  const opened = await frail('well', sheets);
  if (!opened.ok) throw new Error('does not open');
  expect(await opened.value.start('exit')).toEqual(err('failed'));
  expect(await opened.value.end()).toEqual(err('failed'));
  await opened.value.close();
  expect(await documentsIn('/no/such/worker.cjs')('well', sheets)).toEqual(err('failed'));
});

test('PN44 the thread as it ships says "failed" where there is no Windows', async () => {
  const outDir = path.join(root, 'node_modules/.cache/packline-document-worker');
  const builder = await createBuilder({
    configFile: path.join(root, 'build/vite.config.ts'),
    logLevel: 'error',
    environments: { documents: { build: { outDir } } },
  });
  const worker = builder.environments['documents'];
  if (worker === undefined) throw new Error('the build knows no such worker');
  await builder.build(worker);
  expect(await documentsIn(path.join(outDir, 'documents.cjs'))('Office', sheets)).toEqual(err('failed'));
});

test('PN44 the thread answers each call with what the driver gave; a fault is "failed"', () => {
  const answers: unknown[] = [];
  let hear: (ask: DocumentAsk) => void = () => undefined;
  const calls: DocumentCalls = {
    open: () => err('failed'),
    start: (title) => ok(title.length),
    page: () => {
      throw new Error('a bug in the driver');
    },
    end: () => ok(undefined),
    abort: () => ok(undefined),
    close: () => ok(undefined),
  };
  const port = {
    on: (_event: 'message', listener: typeof hear) => (hear = listener),
    postMessage: (answer: unknown) => void answers.push(answer),
  };
  serveDocument(port, () => calls);
  hear({ name: 'open', args: ['queue', sheets] });
  hear({ name: 'start', args: ['title'] });
  hear({ name: 'page', args: [0] });
  hear({ name: 'end', args: [] });
  expect(answers).toEqual([err('failed'), ok(5), err('failed'), ok(undefined)]);
});

test('the structure of wingdi.h lies as a 64-bit Windows lays it', () => {
  const docInfo = docInfoOf(koffi);
  expect(koffi.sizeof(docInfo)).toBe(40);
  expect(koffi.offsetof(docInfo, 'lpszDocName')).toBe(8);
  expect(koffi.offsetof(docInfo, 'fwType')).toBe(32);
});
