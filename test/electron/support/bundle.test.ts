import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { reducedSettings } from '../../../electron/support/reduce.ts';
import { freshDir } from '../kit/house.ts';
import { realStation } from '../kit/station.ts';

test('SUP6 no text that somebody typed anywhere in the settings leaves with them', () => {
  const base = defaultSettings('S-1', 'ru');
  const secret = fc.string({ minLength: 6, maxLength: 30 }).filter((text) => /\S{6}/u.test(text));
  fc.assert(
    fc.property(fc.array(secret, { minLength: 16, maxLength: 16 }), (words) => {
      const at = (n: number): string => `Ж${words[n] ?? ''}`;
      const told = JSON.stringify(
        reducedSettings({
          ...base,
          stationName: at(0),
          seller: { name: at(1), phone: at(2), address: at(3) },
          card: { title: at(4), text: at(5), link: at(6) },
          packers: base.packers.map((person) => ({ ...person, id: 'QWERTYUIOP', name: at(7) })),
          printers: base.printers.map((printer) => ({
            ...printer,
            name: at(8),
            connection: { kind: 'windows', queue: at(9), dataType: 'auto' } as const,
          })),
          carriers: { ...base.carriers, own: [{ name: at(10), pattern: at(11) }] },
          shipPolicies: { [at(12)]: 'at-packing' },
          storage: { ...base.storage, backupFolder: `C:\\Users\\${at(13)}` },
          virtual: { ...base.virtual, note: at(14) },
          queue: { ring: true, filters: [] },
        }),
      );
      expect(told).not.toContain('Ж');
      expect(told).not.toContain('QWERTYUIOP');
    }),
  );
  const told = JSON.stringify(reducedSettings(base));
  for (const kept of [
    '"language":"ru"',
    '"kind":"practice"',
    '"weigh":"required"',
    '"version":3',
    '"role":"supervisor"',
  ])
    expect(told).toContain(kept);
});

test('SUP7 what was read is what is written, what was left out is not, and nothing is written unasked', async () => {
  const dir = await freshDir();
  const target = path.join(dir, 'for support.zip');
  const asked: string[] = [];
  const { ask, dataDir } = await realStation(
    { packers: [{ ...defaultSettings('', 'en').packers[0], name: 'Somebody Special' }] },
    {
      outside: {
        databases: [],
        freeBytes: () => Promise.resolve(1e12),
        saveAs: (name) => {
          asked.push(name);
          return Promise.resolve(target);
        },
        restart: () => undefined,
      },
    },
  );
  const prepared = await ask('support.prepare', { health: ['good  disk: words'], window: ['screen start'] });
  expect(prepared.files.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'about.txt',
      'health.txt',
      'settings.json',
      'records.json',
      'printers.json',
      'market.json',
    ]),
  );
  const all = prepared.files.map(({ text }) => text).join('\n');
  expect(all).not.toContain('Somebody');
  expect(all).not.toContain(dataDir);
  const names = prepared.files.map(({ name }) => name).filter((name) => name !== 'market.json');
  expect(await ask('support.save', { id: prepared.id, names })).toMatchObject({
    kind: 'saved',
    file: target,
  });
  expect(asked).toEqual([`packline-support-${prepared.id}.zip`]);
  const written = unzipSync(await readFile(target));
  expect(Object.keys(written).sort()).toEqual([...names].sort());
  for (const { name, text } of prepared.files.filter((file) => names.includes(file.name)))
    expect(Buffer.from(written[name] ?? new Uint8Array()).toString('utf8')).toBe(text);
  expect(await ask('support.save', { id: 'another', names })).toEqual({ kind: 'failed', why: 'gone' });
});

test('SUP7 where the file cannot be written it is told why', async () => {
  const dir = await freshDir();
  await writeFile(path.join(dir, 'in-the-way'), '');
  const { ask } = await realStation(
    {},
    {
      outside: {
        databases: [],
        freeBytes: () => Promise.resolve(1e12),
        saveAs: () => Promise.resolve(path.join(dir, 'in-the-way', 'x.zip')),
        restart: () => undefined,
      },
    },
  );
  const { id } = await ask('support.prepare', { health: [], window: [] });
  expect(await ask('support.save', { id, names: ['about.txt'] })).toEqual({ kind: 'failed', why: 'disk' });
});
