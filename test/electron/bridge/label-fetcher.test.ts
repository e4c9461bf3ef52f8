import { expect, test } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelTask } from '#shared/market/labels.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { createLabelFetcher } from '../../../electron/bridge/label-fetcher.ts';
import { openKeptLabels } from '../../../electron/store/kept-labels.ts';
import { freshDir } from '../kit/house.ts';
import { realEngine, valueOf } from '../kit/station.ts';

const mine = postingNumber('0208245774-0029-1');
const foreign = postingNumber('0208245774-0029-2');
const engine = realEngine();

/** A label as a marketplace would send it: a code, and its number in words. */
async function labelPdf(code: string): Promise<Uint8Array> {
  const box = { x: 3, y: 3, w: 69, h: 25 };
  const doc: LabelDoc = {
    widthMm: 75,
    heightMm: 120,
    items: [{ kind: 'barcode', symbology: 'code128', value: code, box, moduleMm: 0.25, hri: 3 }],
  };
  return valueOf(await engine.render(doc, { dpi: 203, language: 'pdf' })).bytes;
}

/** The label half of a marketplace, answering as told. */
async function station(file: Uint8Array, tasks: readonly LabelTask[] = [ready]) {
  const calls: string[] = [];
  const left = [...tasks];
  const port = {
    requestLabels: () => (calls.push('create'), Promise.resolve(ok([`task-${calls.length}`]))),
    labelTask: (id: string) => (calls.push(`get ${id}`), Promise.resolve(ok(left.shift() ?? ready))),
    downloadLabel: () => (calls.push('download'), Promise.resolve(ok(file))),
  } satisfies Partial<Marketplace>;
  const kept = openKeptLabels(await freshDir());
  const fetcher = createLabelFetcher({
    market: () => Promise.resolve(port as unknown as Marketplace),
    engine,
    kept,
  });
  return { calls, kept, fetcher, fetch: () => fetcher.fetch(mine, ['ii30525117479']) };
}

const ready: LabelTask = { state: 'ready', fileUrl: 'http://127.0.0.1/1.pdf', unprinted: [] };
const notReady = { kind: 'not-ready', detail: '' } as const;

test('the kept label carries the codes read from it and those the marketplace named', async () => {
  const { fetch, kept, calls } = await station(await labelPdf(mine));
  expect(valueOf(await fetch())).toEqual({
    state: 'ready',
    codes: [mine, 'ii30525117479'],
    widthMm: expect.closeTo(75, 1),
    heightMm: expect.closeTo(120, 1),
    pages: 1,
  });
  expect(await kept.read(mine)).not.toBeNull();
  await fetch();
  expect(calls).toEqual(['create', 'get task-1', 'download']);
});

test("another parcel's label is never kept, whatever it was asked for", async () => {
  const { fetch, kept } = await station(await labelPdf(foreign));
  expect(await fetch()).toEqual({ ok: false, error: { kind: 'garbled', detail: 'label-foreign' } });
  expect(await kept.read(mine)).toBeNull();
});

test.each([10, 50, 90])('a file torn at %i %% is never kept', async (percent) => {
  const whole = await labelPdf(mine);
  const { fetch, kept } = await station(whole.subarray(0, Math.floor((whole.length * percent) / 100)));
  expect(await fetch()).toEqual({ ok: false, error: { kind: 'garbled', detail: 'label-torn' } });
  expect(await kept.read(mine)).toBeNull();
});

test('while a task is at work the same task is asked again, not a new one made', async () => {
  const { fetch, calls } = await station(await labelPdf(mine), [{ state: 'pending' }, { state: 'pending' }]);
  expect([await fetch(), await fetch()]).toEqual([ok({ state: 'pending' }), ok({ state: 'pending' })]);
  expect(await fetch()).toMatchObject({ ok: true, value: { state: 'ready' } });
  expect(calls).toEqual(['create', 'get task-1', 'get task-1', 'get task-1', 'download']);
});

test('asked for twice at once it is fetched once', async () => {
  const { fetch, calls } = await station(await labelPdf(mine));
  const [one, two] = await Promise.all([fetch(), fetch()]);
  expect(one).toBe(two);
  expect(calls).toHaveLength(3);
});

test('a file without this label is not taken: too early means later, anything else is said', async () => {
  const early: LabelTask = { ...ready, unprinted: [{ number: mine, error: notReady }] };
  const gone = { kind: 'already-cancelled', detail: '' } as const;
  const cancelled: LabelTask = { ...ready, unprinted: [{ number: mine, error: gone }] };
  const { fetch, calls } = await station(await labelPdf(foreign), [
    early,
    { state: 'failed', error: notReady },
    cancelled,
  ]);
  expect([await fetch(), await fetch()]).toEqual([ok({ state: 'pending' }), ok({ state: 'pending' })]);
  expect(await fetch()).toEqual(err(gone));
  // Each of these tasks led nowhere: the next try makes a new one.
  expect(calls.filter((call) => call === 'create')).toHaveLength(3);
  expect(calls).not.toContain('download');
});

test("EN10 a file that shows only a code of another parcel that was asked for is not this parcel's", async () => {
  const { fetch, fetcher, kept } = await station(await labelPdf('ii99999999999'), [{ state: 'pending' }]);
  expect(await fetcher.fetch(foreign, ['ii99999999999'])).toEqual(ok({ state: 'pending' }));
  expect(await fetch()).toEqual({ ok: false, error: { kind: 'garbled', detail: 'label-foreign' } });
  expect(await kept.read(mine)).toBeNull();
});

test('EN10 a code that two parcels share makes neither label foreign', async () => {
  const { fetch, fetcher } = await station(await labelPdf('ii30525117479'), [{ state: 'pending' }]);
  expect(await fetcher.fetch(foreign, ['ii30525117479'])).toEqual(ok({ state: 'pending' }));
  expect(await fetch()).toMatchObject({ ok: true, value: { state: 'ready' } });
});
