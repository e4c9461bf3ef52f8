import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { TableReport, UpdateTrouble } from '#shared/bridge/calls/updates.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { JobView } from '#shared/printing/job.ts';
import type { FoundUpdate, Updater } from '../../../electron/updates/updater.ts';
import { Updates } from '../../../electron/updates/updates.ts';
import { effect, fact } from '../kit/records.ts';
import { storeUnderTest } from '../kit/store.ts';

const MB = 1024 ** 2;
const minute = 60_000;

/** A host whose answers the test sets; what is installed is counted. */
function playedUpdater() {
  const play = {
    found: ok({ version: '0.2.0', bytes: 90 * MB }) as
      ReturnType<typeof ok<FoundUpdate | null>> | ReturnType<typeof err<UpdateTrouble>>,
    fetched: ok(null) as ReturnType<typeof ok<null>> | ReturnType<typeof err<UpdateTrouble>>,
    starts: true,
    installs: 0,
    checks: 0,
  };
  const updater: Updater = {
    check: () => {
      play.checks += 1;
      return Promise.resolve(play.found);
    },
    download: (progress) => {
      progress(45 * MB);
      return Promise.resolve(play.fetched);
    },
    install: () => {
      play.installs += 1;
      return play.starts;
    },
  };
  return { play, updater };
}

const calm: TableReport = { open: null, unsent: 0, lastSeq: 0, packer: null, damaged: false };

/** Updates over the real store: journals, backups, keeper. */
async function rig() {
  const rigged = await storeUnderTest();
  const { store, clock, log, dataDir } = rigged;
  const { play, updater } = playedUpdater();
  const jobs: JobView[] = [];
  const wishes = { check: true, free: 100 * 1024 * MB, ended: 0 };
  const open = () =>
    Updates.open({
      updater,
      way: { kind: 'installs' },
      version: '0.1.0',
      before: null,
      settings: () => ({
        ...defaultSettings('S', 'en'),
        updates: { check: wishes.check, channel: 'latest' },
      }),
      clock,
      log,
      journals: store.journals,
      jobs: () => jobs,
      busy: () => store.keeper.busy !== null,
      freeBytes: () => Promise.resolve(wishes.free),
      backup: store.backUpAll,
      end: () => (wishes.ended += 1),
      file: path.join(dataDir, 'updates.json'),
    });
  const updates = await open();
  await store.journals.begin('store-1');
  await store.journals.append('store-1', [fact(1), fact(2)]);
  return { ...rigged, store, play, jobs, wishes, updates, reopen: open };
}

async function ready() {
  const rigged = await rig();
  await rigged.updates.check();
  await rigged.updates.download();
  rigged.updates.told({ ...calm, lastSeq: 2 });
  return rigged;
}

test('UP5 with nothing in the way a backup is made and read back, then it installs and the app ends', async () => {
  const { updates, play, wishes, state } = await ready();
  expect((await updates.state()).holds).toEqual([]);
  expect((await updates.install()).stage.kind).toBe('installing');
  expect([play.installs, wishes.ended]).toEqual([1, 1]);
  expect((await state()).backups).toMatchObject([{ verified: true, facts: 2 }]);
});

test.each([
  ['a parcel that lies open', { open: '0208245774-0029-1' }, 'parcel-open'],
  ['actions that are not sent', { unsent: 3 }, 'unsent'],
  ['records that lie in the window alone', { lastSeq: 5 }, 'journal-behind'],
  ['records that are damaged', { damaged: true }, 'damaged'],
] as const)('UP4 nothing is installed over %s', async (_what, part, kind) => {
  const { updates, play, state } = await ready();
  updates.told({ ...calm, lastSeq: 2, ...part });
  const { holds, stage } = await updates.install();
  expect(holds.map((hold) => hold.kind)).toEqual([kind]);
  expect(stage.kind).toBe('ready');
  expect(play.installs).toBe(0);
  expect((await state()).backups).toEqual([]);
});

test('UP4 nothing is installed over an effect that lies in the safety copy, whatever the window says', async () => {
  const { updates, play, store } = await ready();
  await store.journals.append('store-1', [effect('ship:1')]);
  expect((await updates.install()).holds).toEqual([{ kind: 'unsent', count: 1 }]);
  expect(play.installs).toBe(0);
});

test('UP4 nothing is installed over a print under way, or a table that does not speak', async () => {
  const { updates, play, jobs, clock } = await ready();
  const job = { id: 'a', printer: 'P1', kind: 'test', detail: null, askedAt: 0, at: 0, labels: 1 } as const;
  jobs.push({ ...job, state: 'sending' });
  expect((await updates.install()).holds).toEqual([{ kind: 'prints', count: 1 }]);
  jobs.splice(0, 1, { ...job, state: 'confirmed' });
  clock.set(clock.now() + 2 * minute);
  expect((await updates.install()).holds).toEqual([{ kind: 'unknown-table' }]);
  // A clock that was set back is no fresh word either.
  clock.set(clock.now() - 60 * minute);
  expect((await updates.install()).holds).toEqual([{ kind: 'unknown-table' }]);
  expect(play.installs).toBe(0);
});

test('UP5 without room for the backup nothing is installed, and it is told why', async () => {
  const { updates, play, setFree } = await ready();
  setFree(100 * MB);
  expect((await updates.install()).holds).toEqual([{ kind: 'backup', why: 'no-room' }]);
  expect(play.installs).toBe(0);
  setFree(100 * 1024 * MB);
  await updates.install();
  expect(play.installs).toBe(1);
});

test('UP4 a journal that damage took something from is mended first', async () => {
  const { updates, play, store } = await ready();
  await store.journals.append('store-1', [fact(5)], true);
  updates.told({ ...calm, lastSeq: 5 });
  expect((await updates.install()).holds).toEqual([{ kind: 'damaged' }]);
  expect(play.installs).toBe(0);
});

test('UP7 a full disk is told before a byte is fetched', async () => {
  const { updates, wishes } = await rig();
  wishes.free = 200 * MB;
  await updates.check();
  expect(await updates.download()).toMatchObject({ trouble: 'no-room', stage: { kind: 'found' } });
});

test('UP7 an installer that does not start changes nothing', async () => {
  const { updates, play, wishes } = await ready();
  play.starts = false;
  expect(await updates.install()).toMatchObject({ trouble: 'not-started', stage: { kind: 'ready' } });
  expect(wishes.ended).toBe(0);
});

test('UP9 wished for, it installs by itself when nobody was there for two minutes, not before', async () => {
  const { updates, play, clock } = await ready();
  const minutes = async (count: number, report: Partial<TableReport>): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      clock.set(clock.now() + minute);
      updates.told({ ...calm, lastSeq: 2, ...report });
      await updates.tick();
    }
  };
  await minutes(5, {});
  expect(play.installs).toBe(0);
  await updates.atRest(true);
  await minutes(5, { packer: 'ANNA' });
  expect(play.installs).toBe(0);
  await minutes(2, {});
  expect(play.installs).toBe(0);
  await minutes(1, {});
  expect(play.installs).toBe(1);
});

test('UP9 closing the app installs first where that was wished for, and never otherwise', async () => {
  const { updates, play } = await ready();
  expect(updates.wantsQuit()).toBe(false);
  await updates.atRest(true);
  expect(updates.wantsQuit()).toBe(true);
  await updates.install();
  expect(play.installs).toBe(1);
  expect(updates.wantsQuit()).toBe(false);
});

test('UP11 it looks by itself twice a day, unless it was told not to, and remembers over restarts what came of it', async () => {
  const { updates, play, wishes, clock, reopen, dataDir } = await rig();
  await updates.tick();
  await updates.tick();
  expect(play.checks).toBe(1);
  play.found = err('offline');
  clock.set(clock.now() + 12 * 60 * minute);
  await updates.tick();
  expect(await updates.state()).toMatchObject({ trouble: 'offline', stage: { kind: 'found' } });
  const again = await reopen();
  expect(await again.state()).toMatchObject({
    trouble: 'offline',
    checkedAt: clock.now() - 12 * 60 * minute,
  });
  wishes.check = false;
  clock.set(clock.now() + 24 * 60 * minute);
  await again.tick();
  expect(play.checks).toBe(2);
  await writeFile(path.join(dataDir, 'updates.json'), '{"torn');
  expect(await (await reopen()).state()).toMatchObject({ trouble: null, checkedAt: null });
});
