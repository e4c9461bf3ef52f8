import { expect, it } from 'vitest';
import { waybillOf } from '#shared/domain/posting/progress.ts';
import { takerOf } from '#shared/domain/handover/batch.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { Tariffs } from '#shared/domain/rules/tariffs/tariff.ts';
import { proposalFor } from '../../../renderer/session/proposal.ts';
import { benchAtWork, numberAt, workUntil } from '../../kit/bench-shift.ts';
import { quickStore } from '../../kit/bench-stores.ts';

it('CA2 CA3 a number of the house’s own carrier is known at the table, offered beside others, and kept with his name', async () => {
  const usual = defaultSettings('S1', 'en');
  const carriers = { ...usual.carriers, own: [{ name: 'City courier', pattern: 'CC-########' }] };
  const bench = await benchAtWork({ store: quickStore, settings: { carriers } });
  const number = numberAt(bench, 'sf');
  await bench.scan(number);
  await workUntil(bench, 'waybill');
  await bench.scan('cc 1234 5678');
  const { screen } = bench;
  if (screen.kind !== 'waybill' || screen.entry === null) throw new Error(`on ${screen.kind}`);
  expect(screen.entry).toMatchObject({ carrier: 'own:City courier', refusal: null });
  await bench.scan('PL-OK');
  const posting = await bench.posting(number);
  const work = 'work' in posting ? posting.work : null;
  expect(work === null ? null : waybillOf(work)).toMatchObject({
    number: 'CC12345678',
    carrier: 'own:City courier',
  });
  expect(takerOf(posting)).toEqual({ kind: 'carrier', carrier: 'own:City courier' });
  // The same number on another parcel is refused like any other.
  expect(await bench.now.store.usedWaybill('CC12345678')).toBe(number);
});

it('CA1 CA7 who is switched off is not proposed, nor anybody where the marketplace chose or no weight is known', async () => {
  const bench = await benchAtWork({ store: quickStore });
  const line = { zone: '1', fromGrams: 0, toGrams: 30_000, perKgKopecks: 0, daysFrom: 1, daysTo: 5 };
  const place = { zone: '1', country: '', region: '', city: '' };
  const tariffs: Tariffs = {
    rates: [
      { ...line, carrier: 'sf', kopecks: 20_000 },
      { ...line, carrier: 'cdek', kopecks: 30_000 },
    ],
    zones: [
      { ...place, carrier: 'sf' },
      { ...place, carrier: 'cdek' },
    ],
  };
  const { carriers } = bench.settings;
  const now = bench.clock.now();
  const detail = { carrier: 'sf', used: false, contact: '', days: [], untilHour: 24, notes: '' };
  const own = await bench.posting(numberAt(bench, 'sf'));
  expect(proposalFor(own, { now, tariffs, carriers })?.best.carrier).toBe('sf');
  const without = { now, tariffs, carriers: { ...carriers, details: [detail] } };
  expect(proposalFor(own, without)).toMatchObject({ best: { carrier: 'cdek' }, why: 'only-one', others: [] });
  expect(proposalFor(await bench.posting(numberAt(bench, 'mug')), { now, tariffs, carriers })).toBeNull();
  const lines = own.snapshot.lines.map((each) => ({ ...each, unitGrams: null }));
  const unknown = { ...own, snapshot: { ...own.snapshot, lines } };
  expect(proposalFor(unknown, { now, tariffs, carriers })).toBeNull();
});
