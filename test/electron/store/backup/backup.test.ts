import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Backups } from '../../../../electron/store/backup/backups.ts';
import { readBackup } from '../../../../electron/store/backup/read-backup.ts';
import { lastHour, outlived } from '../../../../electron/store/backup/retention.ts';
import { openJournals } from '../../../../electron/store/journal/journals.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { freshDir, handClock, memoryLog } from '../../kit/house.ts';
import { readAll } from '../../kit/journal.ts';
import { mortalDisk } from '../../kit/mortal-disk.ts';
import { effect, facts } from '../../kit/records.ts';
import { storeUnderTest, valueOf } from '../../kit/store.ts';

const day = 24 * 3_600_000;

async function workedFor(days: number) {
  const station = await storeUnderTest();
  await station.calls['journal.begin']({ storeId: 'store-a' });
  for (let at = 0; at < days; at += 1) {
    const records = [
      ...facts(at * 300 + 1, at * 300 + 300),
      effect(`day:${at}`, 'done'),
      effect(`open:${at}`),
    ];
    await station.calls['journal.append']({ storeId: 'store-a', records });
    station.clock.set(station.clock.now() + day);
  }
  return station;
}

const everything = async (station: Awaited<ReturnType<typeof workedFor>>): Promise<string> =>
  JSON.stringify(await readAll(station.store.journals));

describe('a backup', () => {
  test('BK1 BK3 brings back every fact and every effect after the journal was wiped', async () => {
    const station = await workedFor(3);
    const before = await everything(station);
    const made = valueOf(await station.calls['backup.make'](undefined));
    expect(made).toMatchObject({ facts: 900, lastSeq: 900, verified: true });
    await station.store.close();
    await rm(path.join(station.dataDir, 'journal'), { recursive: true });
    await station.restart();
    expect((await station.calls['journal.head'](undefined)).lastSeq).toBe(0);
    const done = valueOf(await station.calls['backup.restore']({ name: made.name }));
    expect(done).toEqual({ storeId: 'store-a', facts: 900, lost: 0 });
    expect(await everything(station)).toBe(before);
    expect(station.store.journals.has('open:1')).toBe(true);
    await station.restart();
    expect(await everything(station)).toBe(before);
  });

  test('BK3 a restore keeps the journal that was there aside, and says how many newer facts are lost', async () => {
    const station = await workedFor(1);
    const { name } = valueOf(await station.calls['backup.make'](undefined));
    await station.calls['journal.append']({ storeId: 'store-a', records: facts(301, 320) });
    expect(valueOf(await station.calls['backup.restore']({ name }))).toEqual({
      storeId: 'store-a',
      facts: 300,
      lost: 20,
    });
    expect(await station.calls['journal.head'](undefined)).toEqual({ storeId: 'store-a', lastSeq: 300 });
    expect((await readdir(station.dataDir)).some((one) => one.startsWith('journal-store-a-'))).toBe(true);
    await station.calls['journal.append']({ storeId: 'store-a', records: facts(301, 302) });
    expect(await station.calls['journal.head'](undefined)).toEqual({ storeId: 'store-a', lastSeq: 302 });
  });

  test('BK2 is one file of readable lines without a key of the marketplace', async () => {
    const station = await workedFor(1);
    const { name } = valueOf(await station.calls['backup.make'](undefined));
    const lines = gunzipSync(await readFile(path.join(station.dataDir, 'backups', name)))
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string });
    expect(lines.map(({ kind }) => kind).filter((kind) => !['fact', 'effect'].includes(kind))).toEqual([
      'head',
      'settings',
      'foot',
    ]);
    expect(JSON.stringify(lines[1])).not.toMatch(/apiKey|clientId|secret/iu);
  });

  test('BK2 any flipped byte in it is found when it is read, and it is not restored', async () => {
    const station = await workedFor(1);
    const { name } = valueOf(await station.calls['backup.make'](undefined));
    const file = path.join(station.dataDir, 'backups', name);
    const bytes = await readFile(file);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const broken = Buffer.from(bytes);
          broken[at] = (broken[at] ?? 0) ^ flip;
          await writeFile(file, broken);
          await expect(readBackup(file)).rejects.toMatchObject({ kind: 'damaged' });
        },
      ),
      { numRuns: 60 },
    );
    expect(await station.calls['backup.restore']({ name })).toMatchObject({
      ok: false,
      error: { kind: 'damaged' },
    });
    expect((await station.state()).backups).toEqual([expect.objectContaining({ name, verified: false })]);
    expect((await station.calls['journal.head'](undefined)).lastSeq).toBe(300);
  });

  test('BK2 one that was cut, one of a newer app, one of practice and one that is not there are refused by name', async () => {
    const station = await workedFor(1);
    const folder = path.join(station.dataDir, 'backups');
    const { name } = valueOf(await station.calls['backup.make'](undefined));
    const bytes = await readFile(path.join(folder, name));
    await writeFile(path.join(folder, 'cut.packline-backup'), bytes.subarray(0, bytes.length >> 1));
    const text = gunzipSync(bytes).toString();
    const write = (as: string, lines: string) => writeFile(path.join(folder, as), gzipSync(lines));
    await write('newer.packline-backup', text.replace('"format":1', '"format":2'));
    await write('short.packline-backup', text.slice(0, text.lastIndexOf('{"kind":"foot"')));
    const kinds: Record<string, string> = {
      cut: 'damaged',
      newer: 'newer-format',
      short: 'damaged',
      none: 'nothing-kept',
    };
    for (const [which, kind] of Object.entries(kinds))
      expect(await station.calls['backup.verify']({ name: `${which}.packline-backup` })).toMatchObject({
        ok: false,
        error: { kind },
      });
    expect(await station.calls['backup.verify']({ name: '..' })).toMatchObject({
      error: { kind: 'nothing-kept' },
    });
    station.work('practice');
    expect(await station.calls['backup.restore']({ name })).toMatchObject({
      error: { kind: 'foreign-store' },
    });
    expect(await station.calls['backup.make'](undefined)).toMatchObject({ error: { kind: 'nothing-kept' } });
    expect((await station.state()).backups.map((one) => one.name)).not.toContain(name);
  });

  test('BK5 a folder that was chosen and is gone is told, never made; files from elsewhere can be restored', async () => {
    const station = await workedFor(1);
    const { name } = valueOf(await station.calls['backup.make'](undefined));
    const drive = path.join(station.dataDir, 'drive');
    station.settle({ backupFolder: drive });
    expect(await station.calls['backup.make'](undefined)).toMatchObject({
      error: { kind: 'folder-missing' },
    });
    await mkdir(drive);
    await cp(path.join(station.dataDir, 'backups', name), path.join(drive, 'from-usb.packline-backup'));
    expect((await station.state()).backups).toEqual([
      expect.objectContaining({ name: 'from-usb.packline-backup', facts: 300, verified: false }),
    ]);
    expect(valueOf(await station.calls['backup.verify']({ name: 'from-usb.packline-backup' })).verified).toBe(
      true,
    );
    expect(valueOf(await station.calls['backup.restore']({ name: 'from-usb.packline-backup' })).facts).toBe(
      300,
    );
  });
});

describe('a restore that is cut off', () => {
  test('BK3 leaves the old journal or the new one, whole, wherever the machine dies', async () => {
    const dataDir = await freshDir();
    const clock = handClock();
    const log = memoryLog();
    const settings = () => defaultSettings('S-1', 'en');
    const open = async (disk?: ReturnType<typeof mortalDisk>) => {
      const parts = disk === undefined ? {} : { disk };
      const journals = await openJournals({ dir: dataDir, clock, log, ...parts }, () => 'practice');
      return {
        journals,
        backups: await Backups.open({ dataDir, app: '0', clock, log, journals, settings, ...parts }),
      };
    };
    const first = await open();
    await first.journals.begin('store-a');
    await first.journals.append('store-a', [...facts(1, 40), effect('ship:1')]);
    const { name } = await first.backups.make('practice', () => undefined);
    await first.journals.append('store-a', facts(41, 60));
    await first.journals.close();
    let lives = 0;
    for (let finished = false; !finished; lives += 1) {
      clock.set(clock.now() + 1_000);
      const disk = mortalDisk(lives, 0.5);
      const dying = await open(disk).catch(() => null);
      finished =
        dying !== null &&
        (await dying.backups
          .restore(name, () => undefined)
          .then(
            () => true,
            () => false,
          ));
      await dying?.journals.close().catch(() => undefined);
      await disk.bury();
      const after = await open();
      const head = await after.journals.head();
      expect(head.storeId).toBe('store-a');
      expect([40, 60]).toContain(head.lastSeq);
      const all = await readAll(after.journals);
      expect(all).toEqual([...facts(1, head.lastSeq), effect('ship:1')]);
      if (head.lastSeq === 40) await after.journals.append('store-a', facts(41, 60));
      await after.journals.close();
    }
    expect(lives).toBeGreaterThan(20);
  }, 60_000);
});

describe('by itself', () => {
  test('BK4 at the hour, when nobody works, once a night, and after a night that the machine was off', async () => {
    const station = await workedFor(1);
    station.settle({ backupHour: 3 });
    const { keeper } = station.store;
    const made = async (): Promise<number> => (await station.state()).backups.length;
    await station.calls['journal.append']({ storeId: 'store-a', records: facts(301, 310) });
    await keeper.tick();
    expect(await made()).toBe(0);
    station.clock.set(station.clock.now() + 5 * 60_000);
    await keeper.tick();
    expect(await made()).toBe(1);
    station.clock.set(lastHour(station.clock.now(), 3) + day + 60_000);
    await keeper.tick();
    expect(await made()).toBe(1);
    await station.calls['journal.append']({ storeId: 'store-a', records: facts(311, 312) });
    station.clock.set(station.clock.now() + 10 * 60_000);
    await keeper.tick();
    await keeper.tick();
    expect(await made()).toBe(2);
  });

  test('BK4 a night that fails is told with its reason, tried again an hour later, and told once a day', async () => {
    const station = await workedFor(1);
    station.settle({ backupFolder: path.join(station.dataDir, 'nowhere') });
    for (let hour = 0; hour < 5; hour += 1) {
      station.clock.set(station.clock.now() + 61 * 60_000);
      await station.store.keeper.tick();
    }
    const { notices } = await station.state();
    expect(notices.filter(({ kind }) => kind === 'backup-failed')).toEqual([
      expect.objectContaining({ why: 'folder-missing' }),
    ]);
    station.settle({ backupFolder: '' });
    station.clock.set(station.clock.now() + 61 * 60_000);
    await station.store.keeper.tick();
    expect((await station.state()).backups).toHaveLength(1);
  });

  test('BK6 as many are kept as were asked for; the newest that lacks nothing is kept in any case', async () => {
    const station = await workedFor(1);
    station.settle({ backupsKept: 2 });
    for (let at = 0; at < 4; at += 1) {
      station.clock.set(station.clock.now() + 1_000);
      valueOf(await station.calls['backup.make'](undefined));
    }
    expect((await station.state()).backups).toHaveLength(2);
    const entry = (madeAt: number, complete: boolean) => ({
      folder: '/f',
      name: `${madeAt}`,
      bytes: 1,
      market: 'ozon' as const,
      storeId: 's',
      madeAt,
      facts: 1,
      lastSeq: 1,
      complete,
      own: true,
      triedAt: null,
    });
    const gone = outlived([entry(1, true), entry(2, true), entry(3, false), entry(4, false)], 1);
    expect(gone.map(({ madeAt }) => madeAt)).toEqual([3, 1]);
  });

  test('BK7 what damage took from the journal comes back from a backup', async () => {
    const station = await workedFor(3);
    const before = await everything(station);
    valueOf(await station.calls['backup.make'](undefined));
    await station.store.journals.of('ozon').idle();
    await station.store.close();
    const file = path.join(station.dataDir, 'journal', '000001-2026-11-05.ndjson.gz');
    const bytes = await readFile(file);
    bytes.fill(0, 100, 200);
    await writeFile(file, bytes);
    await station.restart();
    await readAll(station.store.journals);
    expect((await station.state()).journal.missing).toBeGreaterThan(0);
    expect((await station.state()).notices).toContainEqual(
      expect.objectContaining({ kind: 'journal-damaged', segment: '000001-2026-11-05' }),
    );
    station.clock.set(station.clock.now() + 10 * 60_000);
    await station.store.keeper.tick();
    expect((await station.state()).journal.missing).toBe(0);
    expect((await everything(station)).length).toBe(before.length);
  });
});
