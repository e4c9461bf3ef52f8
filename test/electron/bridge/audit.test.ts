import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshDir } from '../kit/house.ts';
import { realStation } from '../kit/station.ts';

const guarded = { deskFor: 'supervisor' } as const;

test('AU2 AU3 through the door: what was done at the desk is told, by whom, and to nobody without leave', async () => {
  const dataDir = await freshDir();
  const { ask } = await realStation(guarded, { dataDir });
  const read = () => ask('audit.read', { from: 0, to: 9e15 });
  await expect(read()).rejects.toThrow();
  expect(await ask('desk.enter', { packer: 'ANNA', digits: null })).toEqual({ kind: 'no-supervisor' });
  await ask('desk.enter', { packer: 'BOSS', digits: null });
  await ask('pins.set', { packer: 'ANNA', digits: '1234' });
  expect(await ask('pins.check', { packer: 'ANNA', digits: '4321' })).toMatchObject({ kind: 'wrong' });
  const settings = await ask('settings.read', undefined);
  await ask('settings.write', {
    ...settings,
    stationName: 'T9',
    packers: settings.packers.map((person) => ({
      ...person,
      mayTeach: true,
      ...(person.id === 'ANNA' ? { may: { cancel: true } } : {}),
      language: 'ru' as const,
    })),
    packing: { ...settings.packing, shadow: { since: 1, until: 2, afterSeq: 0 } },
  });
  // What the table changes by itself is no override.
  await ask('settings.write', { ...(await ask('settings.read', undefined)), language: 'zh-CN' });
  await ask('disputes.open', { posting: '1-0001-1', until: 5, by: 'BOSS', note: '', files: [] });
  expect(await ask('disputes.list', undefined)).toMatchObject([{ posting: '1-0001-1', by: 'BOSS' }]);
  await ask('disputes.close', { posting: '1-0001-1' });
  await appendFile(path.join(dataDir, 'audit.jsonl'), 'torn\n');
  const { entries, unread } = await read();
  expect(unread).toBe(1);
  expect(entries.map(({ by, kind, about, detail }) => [by, kind, about, detail])).toEqual([
    ['', 'desk-refused', 'ANNA', 'no-supervisor'],
    ['BOSS', 'desk-opened', '', ''],
    ['BOSS', 'pin-set', 'ANNA', ''],
    ['', 'pin-wrong', 'ANNA', 'wrong'],
    ['BOSS', 'people', 'ANNA', 'mayTeach: true, cancel: true'],
    ['BOSS', 'shadow-on', '', ''],
    ['BOSS', 'settings', '', 'stationName'],
    ['BOSS', 'dispute-opened', '1-0001-1', ''],
    ['BOSS', 'dispute-closed', '1-0001-1', ''],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/1234|4321/u);
  await ask('desk.leave', undefined);
  await expect(read()).rejects.toThrow();
});
