import { expect, test } from 'vitest';
import type { FirstRun } from '#shared/bridge/first-run.ts';
import { defaultSettings, type Settings } from '#shared/bridge/settings.ts';
import { atStep, finished } from '../../../../renderer/features/first-run/ending.ts';
import { named, newPerson } from '../../../../renderer/features/first-run/roster.ts';

const settings = defaultSettings('S1', 'en');
const atOzon: Settings = { ...settings, marketplace: { ...settings.marketplace, kind: 'ozon' } };

test('FR5 a shop that was chosen opens after the parcel in practice, not before', () => {
  for (const at of ['market', 'people', 'parcel'] as const) {
    const run: FirstRun = { at, answered: [], afterwards: 'ozon' };
    expect(atStep(settings, run)).toEqual({ ...settings, firstRun: run });
  }
  const after = finished(settings, { at: 'parcel', answered: [], afterwards: 'ozon' });
  expect([after.firstRun, after.marketplace.kind]).toEqual([null, 'ozon']);
});

test('FR5 a station that works with Ozon is through after the last question: no real order is packed to try', () => {
  const run: FirstRun = { at: 'people', answered: [], afterwards: 'ozon' };
  expect(atStep(atOzon, run).firstRun).toEqual(run);
  expect(atStep(atOzon, { ...run, at: 'parcel' })).toEqual(atOzon);
});

test('FR1 nobody gets the badge of another, and a row without a name is nobody', () => {
  const [anna, boss] = settings.packers;
  if (anna === undefined || boss === undefined) throw new Error('nobody works here');
  const first = newPerson(settings.packers, 'ru');
  const second = newPerson([...settings.packers, first], 'ru');
  expect(new Set([anna.id, boss.id, first.id, second.id]).size).toBe(4);
  expect(named([{ ...anna, name: ' Vera ' }, first])).toEqual([{ ...anna, name: 'Vera' }]);
});
