import { withAnswer } from '#shared/printing/larger.ts';
import { folderPrinter } from '#shared/printing/printer.ts';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { overwrite, realEngine, realStation, valueOf } from '../kit/station.ts';
import { effect } from '../kit/records.ts';

type Station = Awaited<ReturnType<typeof realStation>>;
const small = { practice: { seed: 7, postings: 12, labelDelayMs: 0 } };
const fortnight = 14 * 24 * 3_600_000;

async function fbsPosting({ ask, clock }: Station): Promise<PostingSnapshot> {
  const now = clock.now();
  const query = { kind: 'unfulfilled', cutoffFrom: now - fortnight, cutoffTo: now + fortnight } as const;
  const { postings } = valueOf(await ask('market.postings', { query, cursor: null }));
  const found = postings.find(
    ({ way, phase, lines }) =>
      way === 'fbs' &&
      phase === 'shippable' &&
      lines.every((line) => line.marking === 'none' && line.wants.length === 0),
  );
  if (found === undefined) throw new Error('the shop has no plain posting');
  return found;
}

async function ship(station: Station, posting: PostingSnapshot): Promise<void> {
  const { ask, clock } = station;
  const effectId = `ship:${posting.number}:1`;
  await ask('journal.append', { storeId: 'store-a', records: [effect(effectId)] });
  const lines = posting.lines.map(({ sku, quantity }) => ({ sku, quantity }));
  valueOf(await ask('market.ship', { effectId, number: posting.number, packages: [{ lines }] }));
  clock.set(clock.now() + 60_000);
}

async function label({ ask, clock }: Station, posting: PostingSnapshot) {
  for (let at = 0; at < 20; at += 1) {
    const answer = await ask('market.label', { number: posting.number, codes: [...posting.labelCodes] });
    if (!answer.ok || answer.value.state === 'ready') return answer;
    clock.set(clock.now() + 5_000);
  }
  throw new Error('the label never came');
}

async function packed() {
  const station = await realStation(small);
  await station.ask('journal.begin', { storeId: 'store-a' });
  const posting = await fbsPosting(station);
  return { ...station, station, posting };
}

describe('OB2: what is not in the journal does not leave the station', () => {
  test('no ship, boxes, marks, tracking or status call goes out before its effect is written down', async () => {
    const { ask, posting } = await packed();
    const { number } = posting;
    const lines = posting.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const effectId = 'ship:not-written';
    const answers = [
      await ask('market.ship', { effectId, number, packages: [{ lines }] }),
      await ask('market.setBoxes', { effectId, number, boxes: 2 }),
      await ask('market.setMarks', { effectId, number, units: [] }),
      await ask('market.setCountry', { effectId, number, sku: lines[0]?.sku ?? '', country: 'CN' }),
      await ask('market.setTracking', { effectId, number, trackingNumber: 'SF1' }),
      await ask('market.delivering', { effectId, number }),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, error: { kind: 'refused', token: 'NOT_JOURNALED' } });
    expect(await ask('practice.control', { do: 'figures' })).toMatchObject({ shipCalls: 0 });
  });

  test('DF8 the countries that can be told are asked for without an effect', async () => {
    const { ask } = await packed();
    expect(valueOf(await ask('market.countries', undefined)).map(({ code }) => code)).toContain('CN');
  });

  test('once written down it goes out, and the shop counts one', async () => {
    const { ask, station, posting } = await packed();
    await ship(station, posting);
    expect(valueOf(await ask('market.posting', { number: posting.number })).phase).toBe('shipped');
    expect(await ask('practice.control', { do: 'figures' })).toEqual({
      online: true,
      labelsOut: false,
      shipCalls: 1,
      doubleShipCalls: 0,
    });
  });
});

describe('the roll of labels that practice plays', () => {
  test('is out and in again at the switch, and the printer says so', async () => {
    const { ask } = await packed();
    expect(await ask('practice.control', { do: 'labels-out', out: true })).toMatchObject({ labelsOut: true });
    expect(await ask('printers.states', undefined)).toMatchObject([{ condition: 'paper-out' }]);
    expect(await ask('practice.control', { do: 'labels-out', out: false })).toMatchObject({
      labelsOut: false,
    });
    expect(await ask('printers.states', undefined)).toMatchObject([{ condition: 'ready' }]);
  });
});

describe('a label on its way into the station', () => {
  test('it is asked for, waited for, checked, kept, printed and read back', async () => {
    const { ask, station, posting, dataDir } = await packed();
    await ship(station, posting);
    const answer = valueOf(await label(station, posting));
    if (answer.state !== 'ready') throw new Error('not ready');
    expect(answer).toMatchObject({ pages: 1 });
    expect(answer.codes).toEqual(expect.arrayContaining([...posting.labelCodes]));
    const print = await ask('print.kept', { jobId: 'label:1', number: posting.number, mark: null });
    expect(print).toEqual({ outcome: 'printed', detail: null });
    const files = await readdir(path.join(dataDir, 'print'));
    expect(files.map((name) => path.extname(name)).sort()).toEqual(['.pdf', '.png', '.zpl']);
    const png = await readFile(
      path.join(dataDir, 'print', files.find((name) => name.endsWith('.png')) ?? ''),
    );
    const read = valueOf(await realEngine().readCodes(png)).map(({ text }) => text);
    expect(answer.codes).toEqual(expect.arrayContaining(read));
    expect(read.length).toBeGreaterThan(0);
    const preview = valueOf(await ask('labels.previewKept', { number: posting.number }));
    expect(Buffer.from(preview.subarray(1, 4)).toString()).toBe('PNG');
  });

  test('a kept label needs no marketplace any more', async () => {
    const { ask, station, posting } = await packed();
    await ship(station, posting);
    const first = valueOf(await label(station, posting));
    await ask('practice.control', { do: 'online', on: false });
    expect(valueOf(await label(station, posting))).toEqual(first);
    expect(await ask('market.account', undefined)).toMatchObject({ ok: false, error: { kind: 'offline' } });
    await ask('practice.control', { do: 'online', on: true });
    valueOf(await ask('market.account', undefined));
  });

  test('before it is assembled there is no label, and that is no mistake', async () => {
    const { ask, posting, clock } = await packed();
    for (let at = 0; at < 3; at += 1) {
      const answer = await ask('market.label', { number: posting.number, codes: [] });
      expect(answer).toEqual({ ok: true, value: { state: 'pending' } });
      clock.set(clock.now() + 60_000);
    }
  });

  test('a label damaged on the disk is not printed', async () => {
    const { ask, station, posting, dataDir } = await packed();
    await ship(station, posting);
    await label(station, posting);
    const file = path.join('labels', `${posting.number}.pdf`);
    const bytes = await readFile(path.join(dataDir, file));
    await overwrite(dataDir, file, bytes.subarray(0, bytes.length >> 1));
    expect(await ask('print.kept', { jobId: 'label:1', number: posting.number, mark: null })).toEqual({
      outcome: 'failed',
      detail: 'label-missing',
    });
    // Asked for again it comes anew.
    expect(valueOf(await label(station, posting))).toMatchObject({ state: 'ready' });
  });

  test('LB7 a label larger than the stock asks what to do, and is neither scaled nor cut nor failed meanwhile', async () => {
    const { ask, station, posting } = await packed();
    await ship(station, posting);
    expect(valueOf(await label(station, posting))).toMatchObject({ widthMm: expect.closeTo(75, 0) });
    const settings = await ask('settings.read', undefined);
    await ask('settings.write', { ...settings, printers: [folderPrinter('58x40')] });
    const print = { jobId: 'label:1', number: posting.number, mark: null };
    const asked = await ask('print.kept', print);
    expect(asked).toMatchObject({
      outcome: 'failed',
      detail: 'page-larger',
      larger: { printer: 'P1', stock: { widthMm: 58, heightMm: 40 } },
    });
    expect(await ask('print.jobs', undefined)).toMatchObject([{ id: 'label:1', state: 'queued' }]);
    if (asked.larger === undefined) throw new Error('no question');
    const printers = withAnswer([folderPrinter('58x40')], asked.larger, 'never');
    await ask('settings.write', { ...settings, printers });
    expect(await ask('print.kept', print)).toEqual({ outcome: 'failed', detail: 'label-larger-than-stock' });
  });
});
