import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LabelEngine } from '#shared/label/engine.ts';
import { handlingSticker } from '#shared/label/handling-sticker.ts';
import { stockOf } from '#shared/label/size.ts';
import { waybillLabel } from '#shared/label/waybill-label.ts';
import { createLabelEngine } from '../../../electron/labels/engine.ts';
import { createInlineEngine } from '../../kit/inline-engine.ts';
import { inlineEngine, labelAssets, must } from '../../kit/label-engine.ts';
import { sampleWaybill } from '../../kit/label-samples.ts';
import { buildLabelWorker } from '../../kit/label-worker.ts';
import { labelPdf, smallPage, torn } from '../../kit/pdf-samples.ts';

const sticker = handlingSticker({ mark: 'fragile', weight: null }, '58x40');
const toZpl = { dpi: 203, language: 'zpl' } as const;

describe('the worker as it ships', () => {
  let engine: LabelEngine;
  beforeAll(async () => {
    const workerFile = await buildLabelWorker('packline-label-worker');
    engine = createLabelEngine({ assets: labelAssets, workerFile });
  }, 60_000);
  afterAll(() => engine.close());

  test('warms up, and then makes the very bytes that this thread makes', async () => {
    expect(await engine.warmUp()).toEqual({ ok: true, value: undefined });
    const here = inlineEngine();
    for (const doc of [sticker, waybillLabel(sampleWaybill('zh-CN'), '75x120')]) {
      for (const language of ['zpl', 'tspl', 'png'] as const) {
        const theirs = must(await engine.render(doc, { dpi: 203, language }));
        const ours = must(await here.render(doc, { dpi: 203, language }));
        expect(Buffer.from(theirs.bytes).equals(Buffer.from(ours.bytes)), language).toBe(true);
        expect(theirs.findings).toEqual(ours.findings);
      }
    }
  });

  test('answers many callers at once, each with its own label', async () => {
    const pdf = labelPdf(smallPage('34713624-0001-1', 'ii1234567'));
    const jobs = Array.from({ length: 6 }, (_, i) =>
      engine.render(waybillLabel(sampleWaybill('en', { posting: `0208245774-0029-${i}` }), '75x120'), {
        dpi: 203,
        language: 'png',
      }),
    );
    const [inspected, broken] = [engine.inspectPdf(pdf), engine.inspectPdf(torn(pdf, 0.5))];
    for (const [i, job] of jobs.entries()) {
      const codes = must(await engine.readCodes(must(await job).bytes)).map((code) => code.text);
      expect(codes).toEqual([`0208245774-0029-${i}`, `0208245774-0029-${i}`]);
    }
    expect(must(await inspected).pages[0]?.codes.map((code) => code.text)).toEqual(['ii1234567']);
    expect(await broken).toMatchObject({ ok: false, error: { kind: 'torn-pdf' } });
    const printed = await engine.renderPdf(pdf, { ...toZpl, page: 1, stock: stockOf('58x40') });
    expect(must(printed).findings).toEqual([]);
  });

  test('after closing every job is told so', async () => {
    const workerFile = path.resolve(import.meta.dirname, '../../kit/frail-worker.mjs');
    const closed = createLabelEngine({ assets: labelAssets, workerFile });
    await closed.close();
    expect(await closed.render(sticker, toZpl)).toEqual({
      ok: false,
      error: { kind: 'worker-lost', why: 'closed' },
    });
  });
});

describe('a worker that dies', () => {
  const workerFile = path.resolve(import.meta.dirname, '../../kit/frail-worker.mjs');
  const wish = (text: string) => Buffer.from(text);

  test.each(['exit', 'throw', 'fault', 'eat'])(
    'HD14 on %s costs the job in flight only; the ones behind it are done',
    async (how) => {
      const faults: string[] = [];
      const engine = createLabelEngine({
        assets: labelAssets,
        workerFile,
        memoryMb: 64,
        onFault: (text) => faults.push(text),
      });
      const [before, dying, after] = [wish('answer'), wish(how), wish('answer')].map((pdf) =>
        engine.inspectPdf(pdf),
      );
      expect(await before).toMatchObject({ ok: true });
      expect(await dying).toEqual({ ok: false, error: { kind: 'worker-lost', why: 'crashed' } });
      expect(await after).toMatchObject({ ok: true });
      expect(faults).toHaveLength(how === 'exit' ? 0 : 1);
      await engine.close();
    },
  );

  test('HD14 a job that never ends is given up, and the next one is done', async () => {
    const engine = createLabelEngine({ assets: labelAssets, workerFile, longestMs: 2000 });
    expect(await engine.inspectPdf(wish('hang'))).toEqual({
      ok: false,
      error: { kind: 'worker-lost', why: 'took-too-long' },
    });
    expect(await engine.inspectPdf(wish('answer'))).toMatchObject({ ok: true });
    await engine.close();
  });

  test('closing answers the job in flight', async () => {
    const engine = createLabelEngine({ assets: labelAssets, workerFile });
    const waiting = engine.inspectPdf(wish('never'));
    await new Promise((resolve) => setImmediate(resolve));
    await engine.close();
    expect(await waiting).toEqual({ ok: false, error: { kind: 'worker-lost', why: 'closed' } });
  });

  test('a worker file that is not there is a lost worker, not a crash of the app', async () => {
    const engine = createLabelEngine({ assets: labelAssets, workerFile: '/no/such/labels.cjs' });
    expect(await engine.render(sticker, toZpl)).toMatchObject({ ok: false, error: { kind: 'worker-lost' } });
  });
});

test('a missing font is named', async () => {
  const fonts = { ...labelAssets.fonts, han700: '/no/such/font.ttf' };
  const engine = createInlineEngine({ ...labelAssets, fonts });
  expect(await engine.render(sticker, toZpl)).toEqual({
    ok: false,
    error: { kind: 'font-missing', file: '/no/such/font.ttf' },
  });
});
