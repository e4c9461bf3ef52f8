import { expect, test } from 'vitest';
import { withRight, type Right } from '#shared/bridge/rights.ts';
import { parcelNumbers } from '#shared/domain/posting/state.ts';
import { benchAtWork, numberAt, packAndPrint, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const bench = (): Promise<BenchStation> => benchAtWork({ store: quickStore });
const by = (at: BenchStation, who: string) => ({ at: at.clock.now(), by: who });

function give(at: BenchStation, right: Right, has: boolean): void {
  at.settings = { ...at.settings, packers: at.settings.packers.map((each) => withRight(each, right, has)) };
}

const refused = (what: string) => ({ kind: 'refused', refusal: { code: 'not-permitted', what } });

test('RR2 cancelling at the marketplace is refused before anything is kept, whatever screen asks for it', async () => {
  const at = await bench();
  const number = numberAt(at, 'mug');
  const ask = { type: 'ask-cancel', reasonId: '402', message: '', lines: null } as const;
  const before = await at.posting(number);
  expect(await at.now.execute.posting(number, { ...ask, ...by(at, 'ANNA') })).toMatchObject(
    refused('cancel'),
  );
  expect(await at.posting(number)).toEqual(before);
  give(at, 'cancel', true);
  expect((await at.now.execute.posting(number, { ...ask, ...by(at, 'ANNA') })).kind).toBe('done');
});

test('RR2 confirming against a finding takes the right, confirming without one takes none', async () => {
  const at = await bench();
  const number = numberAt(at, 'mug');
  const confirm = { type: 'confirm', despiteFindings: true, policy: 'at-packing' } as const;
  expect(await at.now.execute.posting(number, { ...confirm, ...by(at, 'ANNA') })).toMatchObject(
    refused('confirm-anyway'),
  );
  const usual = { ...confirm, despiteFindings: false, ...by(at, 'ANNA') };
  expect(await at.now.execute.posting(number, usual)).not.toMatchObject(refused('confirm-anyway'));
  expect(await at.now.execute.posting(number, { ...confirm, ...by(at, 'BOSS') })).not.toMatchObject(
    refused('confirm-anyway'),
  );
});

test('RR2 a second copy takes the right, by the door of the commands too; a label that never came out takes none', async () => {
  const at = await bench();
  const number = numberAt(at, 'sf');
  await at.scan(number);
  await workUntil(at, 'label');
  await at.sync();
  give(at, 'reprint', false);
  const parcel = parcelNumbers(await at.posting(number))[0] ?? number;
  const print = { type: 'print-label', parcel, reason: 'damaged' } as const;
  expect(await at.now.execute.posting(number, { ...print, ...by(at, 'ANNA') })).toMatchObject(
    refused('reprint'),
  );
  const prints = at.world.printer.sheets.length;
  await at.sync();
  expect(at.world.printer.sheets.length).toBe(prints);
  const other = numberAt(at, 'mug');
  expect(
    await at.now.execute.posting(other, { ...print, parcel: other, ...by(at, 'ANNA') }),
  ).not.toMatchObject(refused('reprint'));
});

test('HB11 in a guarded house only a supervisor says that a closed parcel is not here; an open one lets everybody', async () => {
  const at = await bench();
  const number = numberAt(at, 'mug');
  await packAndPrint(at, number);
  await at.scan(number);
  expect((await at.posting(number)).status).toBe('closed');
  at.settings = { ...at.settings, deskFor: 'supervisor' };
  const left = { type: 'say-left', why: 'unscanned', note: null } as const;
  for (const who of ['ANNA', 'nobody'])
    expect(await at.now.execute.posting(number, { ...left, ...by(at, who) })).toMatchObject(
      refused('say-left'),
    );
  expect((await at.posting(number)).saidLeft).toBeUndefined();
  expect((await at.now.execute.posting(number, { ...left, ...by(at, 'BOSS') })).kind).toBe('done');
  await at.sync();
  await at.restart({ wiped: true });
  expect((await at.posting(number)).saidLeft).toMatchObject({ why: 'unscanned', by: 'BOSS' });
  at.settings = { ...at.settings, deskFor: 'all' };
  const other = numberAt(at, 'sf');
  expect(await at.now.execute.posting(other, { ...left, ...by(at, 'ANNA') })).toMatchObject({
    refusal: { code: 'not-closed' },
  });
});
