import { expect, test } from 'vitest';
import * as v from 'valibot';
import { mayDo, rights, withRight } from '#shared/bridge/rights.ts';
import {
  defaultSettings,
  lacks,
  onlySupervisors,
  settingsSchema,
  type Packer,
} from '#shared/bridge/settings.ts';

const settings = defaultSettings('S1', 'en');
const [anna, boss] = settings.packers;
if (anna === undefined || boss === undefined) throw new Error('nobody works here');
const house = { ...settings, deskFor: 'supervisor' } as const;
const of = (person: Packer) => rights.filter((right) => mayDo(person, right));

test('RR1 a packer sees no sums and no buyers, cancels and confirms nothing against a finding; a supervisor may all', () => {
  expect(of(anna)).toEqual(['reprint', 'undo-others']);
  expect(of(boss)).toEqual([...rights]);
});

test('RR1 each right is given and taken by itself, and kept with the settings', () => {
  for (const right of rights) {
    for (const has of [true, false]) {
      const person = withRight(anna, right, has);
      expect(mayDo(person, right)).toBe(has);
      expect(of(person).filter((each) => each !== right)).toEqual(of(anna).filter((each) => each !== right));
      const kept = v.parse(settingsSchema, { ...settings, packers: [person, boss] });
      expect(kept.packers[0]).toEqual(person);
      expect(mayDo(withRight({ ...person, role: 'supervisor' }, right, has), right)).toBe(true);
    }
  }
});

test('RR3 nobody’s name has every right in an open house, and none in a guarded one', () => {
  for (const right of rights) {
    expect(lacks(settings, 'station', right)).toBe(false);
    expect(lacks(house, 'station', right)).toBe(true);
    expect(lacks(house, 'GHOST', right)).toBe(true);
    expect(lacks(house, 'BOSS', right)).toBe(false);
  }
  expect(lacks(settings, 'ANNA', 'buyers')).toBe(true);
});

test('RR4 main keeps to itself what nobody but a supervisor has in a guarded house', () => {
  expect(onlySupervisors(settings, 'cancel')).toBe(false);
  expect(onlySupervisors(house, 'cancel')).toBe(true);
  expect(onlySupervisors(house, 'reprint')).toBe(false);
  expect(onlySupervisors({ ...house, packers: [withRight(anna, 'cancel', true), boss] }, 'cancel')).toBe(
    false,
  );
});
