import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openTariffs } from '../../../electron/store/tariffs.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';

const table = {
  rates: [
    {
      carrier: 'cdek',
      zone: '1',
      fromGrams: 0,
      toGrams: 1000,
      kopecks: 32_000,
      perKgKopecks: 0,
      daysFrom: 2,
      daysTo: 4,
    },
  ],
  zones: [{ carrier: 'cdek', zone: '1', country: '', region: '', city: '' }],
};

test('CA9 price tables are kept in a file of their own; a damaged one is put aside and nothing is guessed', async () => {
  const dir = await freshDir();
  const file = path.join(dir, 'tariffs.json');
  const open = () => openTariffs({ file, clock: handClock(), log: memoryLog() });
  expect(await (await open())['tariffs.read'](undefined)).toEqual({ rates: [], zones: [] });
  await (await open())['tariffs.write'](table);
  expect(await (await open())['tariffs.read'](undefined)).toEqual(table);
  await writeFile(file, '{"version":1,"rates":[{"carrier":"cdek"}]}');
  expect(await (await open())['tariffs.read'](undefined)).toEqual({ rates: [], zones: [] });
  expect((await readdir(dir)).some((name) => name.endsWith('.damaged'))).toBe(true);
});
