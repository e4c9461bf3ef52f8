import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { Proposal } from '#shared/domain/rules/tariffs/propose.ts';
import { createHouseTariffs } from '../../../renderer/runtime/tariffs.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { absentPosting, type KnownPosting } from '#shared/domain/posting/state.ts';
import { line, snapshot } from '../../kit/postings.ts';
import { everyPlace, everywhere } from '../../kit/tariffs.ts';

const table = { rates: [everywhere('sf')], zones: [everyPlace('sf')] };
const told: Proposal = {
  best: {
    carrier: 'sf',
    zone: 'all',
    kopecks: null,
    daysFrom: 3,
    daysTo: 5,
    waits: 0,
    days: 5,
    inTime: true,
  },
  why: 'only-one',
  others: [],
};

function house() {
  const at = { leave: false, now: Date.UTC(2026, 10, 23, 9), asked: 0, changes: 0 };
  const ask = ((name: string) => {
    if (name === 'tariffs.read') return Promise.resolve(at.leave ? table : 'kept');
    at.asked += 1;
    return Promise.resolve(told);
  }) as unknown as Ask;
  const tariffs = createHouseTariffs({
    ask,
    settings: () => defaultSettings('S1', 'en'),
    clock: { now: () => at.now },
    changed: () => void (at.changes += 1),
    log: () => undefined,
  });
  return { at, tariffs };
}

const own = evolvePosting(absentPosting, {
  type: 'PostingTakenIn',
  at: 1000,
  by: 'market',
  snapshot: snapshot({ way: 'non-integrated', lines: [line({ unitGrams: 400 })] }),
}) as KnownPosting;

test('RR8 CA7 where main keeps the tables, the carrier is asked of main once an hour, and no price is here', async () => {
  const { at, tariffs } = house();
  await tariffs.load();
  expect(tariffs.now().rates).toEqual([]);
  expect(tariffs.proposalFor(own)).toBeNull();
  await expect.poll(() => tariffs.proposalFor(own)).toEqual(told);
  expect(at.asked).toBe(1);
  at.now += 3_600_000;
  tariffs.proposalFor(own);
  expect(at.asked).toBe(2);
});

test('RR8 with leave the tables are here with their prices, and gone when it ends', async () => {
  const { at, tariffs } = house();
  at.leave = true;
  await tariffs.load();
  expect(tariffs.proposalFor(own)?.best.kopecks).toBe(77_700);
  at.leave = false;
  await tariffs.load();
  expect(tariffs.now().rates).toEqual([]);
  expect(tariffs.proposalFor(own)).toBeNull();
});
