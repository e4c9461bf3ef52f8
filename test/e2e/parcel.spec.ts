import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openEffects } from '../kit/open-effects.ts';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';
import { doNext, packToClosed, openNext, type Packer } from '../kit/packer.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

test('a whole parcel by scanned codes alone: badge, item first, every unit, checklist, label, scan-back', async () => {
  station = await launch('ru');
  const packer: Packer = { station, label: 'wait' };
  await station.asks('start');
  await station.scan('PL-BADGE-ANNA');
  await station.asks('queue');
  const number = await openNext(packer, (posting) => posting.way === 'fbs' && !posting.marking);
  await packToClosed(packer);
  expect((await station.now()).posting).toBe(number);
  const facts = (await station.rows<{ stream: string; fact: { type: string } }>('facts'))
    .filter((row) => row.stream === `posting:${number}`)
    .map((row) => row.fact.type);
  expect(facts).toContain('PostingPacked');
  expect(facts).toContain('LabelScannedBack');
  expect(facts.at(-1)).toBe('PostingClosed');
  expect(station.problems).toEqual([]);
});

test('a wrong item, one too many and an unknown code stop nothing but themselves', async () => {
  station = await launch('zh-CN');
  const packer: Packer = { station, label: 'wait' };
  await station.scan('PL-BADGE-ANNA');
  await openNext(packer, (posting) => posting.units > 1 && !posting.marking && posting.way === 'fbs');
  const before = await station.now();
  await station.scan('9999999999994');
  await station.judges('unknown');
  const other = (await station.rows<{ state: { sku: string } }>('products')).find(
    (row) => row.state.sku !== before.sku,
  );
  await station.scan((await station.barcodeOf(other?.state.sku ?? '')) ?? '');
  await station.judges('wrong');
  await station.scan('PL-OK');
  await station.judges('none');
  expect((await station.now()).sku).toBe(before.sku);
  await packToClosed(packer);
  await station.asks('closed');
});

test('works with the marketplace switched off, parks what waits for its label, and catches up', async () => {
  station = await launch('en');
  const packer: Packer = { station, label: 'park' };
  await station.scan('PL-BADGE-ANNA');
  await openNext(packer, (posting) => posting.way === 'fbs' && !posting.marking);
  await station.call('practice.control', { do: 'online', on: false });
  await packToClosed(packer);
  const parked = await station.asks('parked');
  await station.scan('PL-OK');
  await station.asks('queue');
  await expect(station.page.locator('[data-status="offline"]')).toBeVisible({ timeout: 15_000 });
  await station.call('practice.control', { do: 'online', on: true });
  await expect(station.page.locator('[data-label-call]')).toBeVisible({ timeout: 30_000 });
  await station.scan(parked.posting ?? '');
  await station.asks('closed');
  const left = async () =>
    (await openEffects(station)).flatMap(({ effect }) =>
      'posting' in effect && effect.posting === parked.posting ? [effect.kind] : [],
    );
  await expect.poll(left, { timeout: 15_000 }).toEqual([]);
});

test('what was scanned is there after the power was cut', async () => {
  station = await launch('en');
  const packer: Packer = { station, label: 'wait' };
  await station.scan('PL-BADGE-ANNA');
  const number = await openNext(
    packer,
    (posting) => posting.units > 2 && !posting.marking && posting.way === 'fbs',
  );
  await doNext(packer, await station.now());
  await station.judges('right');
  const { sku } = await station.now();
  const left = await station.page.locator('[data-left]').getAttribute('data-left');
  // What lies open is noted a moment after the verdict; a cut before that costs a scan.
  await expect.poll(() => readFile(path.join(station.folder, 'table.json'), 'utf8')).toContain(number);
  station = await station.kill();
  await expect(station.page.locator('[data-came-back="main-parcel"]')).toBeVisible();
  // The parcel lies open by itself: the badge alone goes on with it (SUP9).
  await station.scan('PL-BADGE-ANNA');
  await station.asks('scan');
  expect((await station.now()).posting).toBe(number);
  expect(await station.page.locator('[data-left]').getAttribute('data-left')).toBe(left);
  expect((await station.now()).sku).toBe(sku);
});

test('a cancelled order stops the table and asks for OK only', async () => {
  station = await launch('ru');
  const packer: Packer = { station, label: 'wait' };
  await station.scan('PL-BADGE-ANNA');
  const number = await openNext(packer, (posting) => posting.units > 1 && !posting.marking);
  await station.call('practice.control', { do: 'cancel', number });
  await station.judges('stop', 20_000);
  await station.scan('PL-UNDO');
  await station.judges('stop');
  await station.scan('PL-OK');
  await station.asks('queue');
  expect((await station.printed()).filter((file) => file.includes(number))).toEqual([]);
});

test('the journal in main holds what the store holds', async () => {
  station = await launch('en');
  await station.scan('PL-BADGE-ANNA');
  await openNext({ station, label: 'wait' }, () => true);
  await expect
    .poll(async () => {
      const facts = await station.rows<{ seq: number }>('facts');
      const head = await station.call('journal.head', undefined);
      return head.lastSeq > 0 && head.lastSeq === Math.max(...facts.map((fact) => fact.seq));
    })
    .toBe(true);
});
