import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { openNotices } from '../../../electron/store/notices.ts';
import { askToSetAside, setAsideIfAsked } from '../../../electron/store/set-aside.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';
import { fact, facts } from '../kit/records.ts';
import { storeUnderTest, valueOf } from '../kit/store.ts';

const gib = 1024 ** 3;
const day = 24 * 3_600_000;

describe('room', () => {
  test('BK8 little room is told once until there was enough again; a full disk refuses big work, not the packer', async () => {
    const station = await storeUnderTest();
    const told = async () => (await station.state()).notices.map(({ kind }) => kind);
    await station.calls['journal.begin']({ storeId: 'store-a' });
    station.setFree(gib);
    await station.store.keeper.tick();
    await station.store.keeper.tick();
    expect((await station.state()).room).toBe('low');
    expect(await told()).toEqual(['disk-low']);
    station.setFree(100 * 1024 ** 2);
    expect(await station.calls['backup.make'](undefined)).toMatchObject({
      ok: false,
      error: { kind: 'no-room' },
    });
    expect((await station.state()).room).toBe('full');
    expect(await station.calls['journal.append']({ storeId: 'store-a', records: [fact(1)] })).toMatchObject({
      lastSeq: 1,
    });
    station.setFree(50 * gib);
    await station.store.keeper.tick();
    station.clock.set(station.clock.now() + 1);
    station.setFree(gib);
    await station.store.keeper.tick();
    expect(await told()).toEqual(['disk-low', 'disk-low', 'disk-low']);
  });
});

describe('the clock', () => {
  const at = (seq: number, ms: number) => {
    const made = fact(seq);
    if (made.kind !== 'fact') throw new Error('no fact');
    return { ...made, envelope: { ...made.envelope, fact: { ...made.envelope.fact, at: ms } } };
  };

  test('BK9 set back by more than two minutes it is told, at work and at the start, once for each jump', async () => {
    const station = await storeUnderTest();
    const start = station.clock.now();
    await station.calls['journal.begin']({ storeId: 'store-a' });
    await station.calls['journal.append']({ storeId: 'store-a', records: [at(1, start)] });
    station.clock.set(start - 60_000);
    await station.calls['journal.append']({ storeId: 'store-a', records: [at(2, start - 60_000)] });
    expect((await station.state()).notices).toEqual([]);
    station.clock.set(start - day);
    await station.calls['journal.append']({ storeId: 'store-a', records: [at(3, start - day)] });
    await station.calls['journal.append']({ storeId: 'store-a', records: [at(4, start - day)] });
    await station.restart();
    expect((await station.state()).notices).toEqual([
      expect.objectContaining({ kind: 'clock-back', byMs: day }),
    ]);
  });

  test('BK9 far ahead at the start it is told; after a weekend it is not', async () => {
    const station = await storeUnderTest();
    const start = station.clock.now();
    await station.calls['journal.begin']({ storeId: 'store-a' });
    await station.calls['journal.append']({ storeId: 'store-a', records: [at(1, start)] });
    station.clock.set(start + 3 * day);
    await station.restart();
    expect((await station.state()).notices).toEqual([]);
    station.clock.set(start + 400 * day);
    await station.restart();
    expect((await station.state()).notices).toEqual([
      expect.objectContaining({ kind: 'clock-forward', byMs: 400 * day }),
    ]);
  });
});

describe('notices', () => {
  test('BK10 one stays over restarts until it was seen, and is not told again after that', async () => {
    const file = path.join(await freshDir(), 'notices.json');
    const open = () => openNotices(file, handClock(), memoryLog());
    const first = await open();
    await first.tell('tail:1', { kind: 'journal-tail-cut', bytes: 7 });
    await first.tell('tail:1', { kind: 'journal-tail-cut', bytes: 7 });
    const second = await open();
    expect(second.list()).toEqual([
      { id: 'tail:1', at: handClock().now(), kind: 'journal-tail-cut', bytes: 7 },
    ]);
    await second.seen('tail:1');
    await second.tell('tail:1', { kind: 'journal-tail-cut', bytes: 7 });
    expect((await open()).list()).toEqual([]);
  });

  test('BK10 the window tells what it did, and damage of the notices themselves stops nobody', async () => {
    const station = await storeUnderTest();
    const notice = { kind: 'store-restored', why: 'empty', facts: 9, missing: 0 } as const;
    await station.calls['storage.note']({ notice });
    const [told] = (await station.state()).notices;
    expect(told).toMatchObject(notice);
    await station.calls['storage.seen']({ id: told?.id ?? '' });
    expect((await station.state()).notices).toEqual([]);
    await writeFile(path.join(station.dataDir, 'notices.json'), '{"open": [');
    await station.restart();
    expect((await station.state()).notices).toEqual([]);
    expect(station.log.lines).toContainEqual(expect.objectContaining({ event: 'notices.damaged' }));
  });
});

describe('everything that was ever recorded', () => {
  async function exported(format: 'csv' | 'jsonl') {
    const folder = await freshDir();
    const file = path.join(folder, `all.${format}`);
    const station = await storeUnderTest({ outside: { saveAs: () => Promise.resolve(file) } });
    await station.calls['journal.begin']({ storeId: 'store-a' });
    await station.calls['journal.append']({ storeId: 'store-a', records: facts(1, 1_200) });
    station.clock.set(station.clock.now() + day);
    await station.calls['journal.append']({
      storeId: 'store-a',
      records: [fact(1_201, 'посылка, "包裹"\n=1+1')],
    });
    await station.store.journals.of('ozon').idle();
    expect(valueOf(await station.calls['storage.export']({ format }))).toEqual({ file, facts: 1_201 });
    expect(await readdir(folder)).toEqual([path.basename(file)]);
    return readFile(file, 'utf8');
  }

  test('BK11 is a table with one row for each fact, packed ones among them', async () => {
    const text = await exported('csv');
    expect(text.startsWith('\uFEFFseq,time_utc')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(1_201);
    expect(data[0]).toMatchObject({
      seq: '1',
      time_utc: '1970-01-01T00:00:00.001Z',
      station: 'S-1',
      stream: 'posting:0208245774-0029-1',
      type: 'ProblemReported',
      who: 'ANNA',
    });
    expect(JSON.parse(data.at(-1)?.['data'] ?? '')).toEqual({
      reason: 'other',
      note: 'посылка, "包裹"\n=1+1',
    });
  });

  test('BK11 a cell that a spreadsheet would run as a formula is text', async () => {
    const file = path.join(await freshDir(), 'all.csv');
    const station = await storeUnderTest({ outside: { saveAs: () => Promise.resolve(file) } });
    await station.calls['journal.begin']({ storeId: 'store-a' });
    const evil = fact(1);
    if (evil.kind !== 'fact') throw new Error('no fact');
    const records = [{ ...evil, envelope: { ...evil.envelope, station: '=HYPERLINK("http://x")' } }];
    await station.calls['journal.append']({ storeId: 'store-a', records });
    valueOf(await station.calls['storage.export']({ format: 'csv' }));
    expect(await readFile(file, 'utf8')).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  test('BK11 or one line of JSON for each; naming no file writes none', async () => {
    const lines = (await exported('jsonl')).trimEnd().split('\n');
    expect(lines).toHaveLength(1_201);
    expect(JSON.parse(lines[4] ?? '')).toMatchObject({ seq: 5, id: 'fact-5' });
    const station = await storeUnderTest();
    expect(await station.calls['storage.export']({ format: 'csv' })).toEqual({ ok: true, value: null });
  });
});

describe('setting the window’s store aside', () => {
  test('BK12 moves its databases away whole before a window opens, tells where, and does it once', async () => {
    const dataDir = await freshDir();
    const databases = [
      path.join(dataDir, 'nowhere', 'IndexedDB'),
      path.join(dataDir, 'profile', 'IndexedDB'),
    ];
    await mkdir(databases[1] ?? '', { recursive: true });
    await writeFile(path.join(databases[1] ?? '', 'CURRENT'), 'x');
    const clock = handClock();
    const notices = await openNotices(path.join(dataDir, 'notices.json'), clock, memoryLog());
    const parts = { dataDir, databases, log: memoryLog(), notices };
    await setAsideIfAsked(parts);
    expect(notices.list()).toEqual([]);
    await askToSetAside(dataDir, clock);
    await setAsideIfAsked(parts);
    const folder = path.join(dataDir, 'set-aside-2026-11-05T08-00-00-000Z');
    expect(notices.list()).toMatchObject([{ kind: 'store-set-aside', folder }]);
    expect(await readdir(path.join(folder, 'IndexedDB-2'))).toEqual(['CURRENT']);
    expect(await readdir(path.join(dataDir, 'profile'))).toEqual([]);
    await mkdir(databases[1] ?? '');
    await setAsideIfAsked(parts);
    expect(await readdir(path.join(dataDir, 'profile'))).toEqual(['IndexedDB']);
  });
});
