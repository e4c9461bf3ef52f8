import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { postingStream } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { ArchiveRule } from '../../../renderer/db/archive.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { takeBackup } from '../../../renderer/runtime/mend.ts';
import { openStation, type OpenParts } from '../../../renderer/runtime/open-station.ts';
import { journalKeeper } from '../../../renderer/sync/journal-keeper.ts';
import { storeUnderTest, valueOf } from '../../electron/kit/store.ts';
import '../../kit/bench-stores.ts'; // an IndexedDB in memory
import { mainAsk } from '../../kit/main-ask.ts';
import { numbered, planOf, snapshotOf, START } from '../../kit/store-goods.ts';
import { batch, countingIds, must, steppingClock, takenIn } from '../../kit/store-runs.ts';

const DAY = 86_400_000;
const rule: ArchiveRule = { finishedBefore: START + DAY, closedBefore: START - 60 * DAY };
let databases = 0;

/** A browser's small storage. */
function notes(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}

/** Main's real store on a disk, and a window beside it that can be opened again, and lose its database. */
async function station() {
  let restarts = 0;
  const main = await storeUnderTest({ outside: { restart: () => void (restarts += 1) } });
  const ask = mainAsk(() => main.calls);
  const ids = countingIds(3);
  const storage = notes();
  let name = `halves-${(databases += 1)}`;
  const parts = (): OpenParts => ({
    ask,
    name,
    settings: defaultSettings('S1', 'en'),
    ids,
    clock: steppingClock(),
    notes: storage,
    pause: () => Promise.resolve(),
    told: () => undefined,
    log: () => undefined,
  });
  let window: Store | null = null;
  const open = async () => {
    window?.close();
    const opened = must(await openStation(parts()));
    window = opened.store;
    return opened;
  };
  onTestFinished(() => window?.close());
  return {
    main,
    ask,
    open,
    storage,
    parts,
    restarts: () => restarts,
    lose: () => void (name = `halves-${(databases += 1)}`),
    told: async (kind: string) => (await main.state()).notices.filter((each) => each.kind === kind),
  };
}

function life(n: number): PostingFact[] {
  const snapshot = snapshotOf(numbered(n));
  const at = { at: START, by: 'ANNA' };
  return [
    takenIn(snapshot),
    { ...at, type: 'PostingConfirmed' },
    { ...at, type: 'PackingStarted', plan: planOf(snapshot), opened: 'posting' },
    { ...at, type: 'PostingPacked' },
    { ...at, type: 'PostingClosed' },
    { ...at, type: 'PostingHandedOver' },
  ];
}

/** Postings as a table works on them: a little of each in turn, so that the facts of one lie far apart. */
async function work(store: Store, count: number, push: () => Promise<void>): Promise<void> {
  for (let version = 0; version < life(0).length; version += 1) {
    for (let n = 1; n <= count; n += 1) {
      const facts = life(n).slice(version, version + 1);
      must(
        await store.commit(batch({ postings: [{ number: numbered(n), expectedVersion: version, facts }] })),
      );
    }
    await push();
  }
}

const states = async (store: Store, count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => store.posting(numbered(n + 1))));
const factsOf = (store: Store, n: number) => store.factsOf(postingStream(numbered(n)));

/** A station with so many handed-over postings, each day of it packed. */
async function worked(count: number) {
  const made = await station();
  const { store } = await made.open();
  const push = journalKeeper(store, made.ask);
  await work(store, count, async () => {
    await push();
    made.main.clock.set(made.main.clock.now() + DAY);
  });
  await push();
  await made.main.store.journals.of('ozon').idle();
  return { ...made, store, push };
}

/** Spoils a byte in the middle of the oldest packed day. */
async function spoil(dataDir: string): Promise<void> {
  const folder = path.join(dataDir, 'journal');
  const [packed = ''] = (await readdir(folder)).filter((name) => name.endsWith('.gz')).sort();
  const bytes = await readFile(path.join(folder, packed));
  bytes[bytes.length >>> 1] = (bytes[bytes.length >>> 1] ?? 0) ^ 0xff;
  await writeFile(path.join(folder, packed), bytes);
}

describe('window and main together', () => {
  it('AR2 AR4 JN8 what is finished leaves the window for the real archive, is read back from it, and comes back when it goes on', async () => {
    const { store, open, main, push } = await worked(30);
    const before = await states(store, 30);
    const facts = await factsOf(store, 7);
    const done = await store.archive(rule, { from: 0, limit: 1000 });
    expect(done).toEqual({ postings: 30, facts: 180, unsafe: [], next: null });
    expect((await store.sizes()).facts).toBe(0);
    await main.restart();
    const again = await open();
    expect(again.fit).toEqual({ kind: 'same' });
    expect(await states(again.store, 30)).toEqual(before);
    expect(await factsOf(again.store, 7)).toEqual(facts);
    const note = { reason: 'return', initiator: 'Client', afterShip: true };
    const late: PostingFact[] = [{ at: START + DAY, by: 'market', type: 'PostingCancelled', note }];
    must(
      await again.store.commit(
        batch({ postings: [{ number: numbered(7), expectedVersion: 6, facts: late }] }),
      ),
    );
    expect((await again.store.posting(numbered(7)))?.state.status).toBe('cancelled');
    expect((await factsOf(again.store, 7)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await again.store.sizes()).archived).toEqual({ postings: 29, facts: 174 });
    await push().catch(() => undefined);
    const third = await open();
    expect(third.fit).toEqual({ kind: 'same' });
    expect((await factsOf(third.store, 7)).length).toBe(7);
  });

  it('DB9 facts that damage took from the journal, and the rows of open effects, go to it again, and it is told', async () => {
    const { store, open, main, told, ask, push } = await worked(30);
    must(
      await store.commit(
        batch({ effects: [{ id: 'd1', lane: 'l', effect: { kind: 'delivering', posting: numbered(1) } }] }),
      ),
    );
    await push();
    await spoil(main.dataDir);
    await main.restart();
    const { missing = [] } = await ask('journal.head', undefined);
    expect(missing.length).toBeGreaterThan(0);
    const again = await open();
    expect(again.fit).toMatchObject({ kind: 'mended', missing: 0 });
    expect((await ask('journal.head', undefined)).missing).toBeUndefined();
    expect(main.store.journals.has('d1')).toBe(true);
    expect(await told('journal-mended')).toEqual([
      expect.objectContaining({
        facts: missing.reduce((sum, { from, to }) => sum + to - from + 1, 0),
        missing: 0,
      }),
    ]);
    expect((await open()).fit).toEqual({ kind: 'same' });
  });

  it('DB9 what lay in the damaged journal alone stays missing; work goes on, and nothing is told twice', async () => {
    const { store, open, main, told, ask } = await worked(30);
    await store.archive(rule, { from: 0, limit: 1000 });
    await spoil(main.dataDir);
    await main.restart();
    const again = await open();
    expect(again.fit).toEqual({ kind: 'same' });
    expect(await told('journal-mended')).toEqual([]);
    expect(await told('journal-damaged')).toHaveLength(1);
    const push = journalKeeper(again.store, ask);
    must(
      await again.store.commit(
        batch({ postings: [{ number: numbered(40), expectedVersion: 0, facts: life(40).slice(0, 1) }] }),
      ),
    );
    await push();
    expect((await ask('journal.head', undefined)).lastSeq).toBe(181);
  });

  it('DB9 a journal that loses facts while the station runs is mended with the next push', async () => {
    const { store, main, ask, push } = await worked(30);
    await spoil(main.dataDir);
    await main.store.journals.of('ozon').check();
    expect((await ask('journal.head', undefined)).missing).toBeDefined();
    must(
      await store.commit(
        batch({ postings: [{ number: numbered(40), expectedVersion: 0, facts: life(40).slice(0, 1) }] }),
      ),
    );
    await push();
    expect(await ask('journal.head', undefined)).toMatchObject({ lastSeq: 181 });
    expect((await ask('journal.head', undefined)).missing).toBeUndefined();
  });

  it('DB9 a journal that lost its end gets it again, though part of it lay there alone', async () => {
    const { store, open, main, ask, told } = await worked(10);
    await store.archive(rule, { from: 0, limit: 5 });
    const folder = path.join(main.dataDir, 'journal');
    const names = (await readdir(folder)).sort();
    const last = names.findLast((name) => name.endsWith('.ndjson')) ?? '';
    await writeFile(path.join(folder, last), '');
    await main.restart();
    const before = (await ask('journal.head', undefined)).lastSeq;
    expect(before).toBeLessThan(60);
    const again = await open();
    expect(again.fit.kind).toBe('mended');
    expect(await told('journal-mended')).toHaveLength(1);
    must(
      await again.store.commit(
        batch({ postings: [{ number: numbered(40), expectedVersion: 0, facts: life(40).slice(0, 1) }] }),
      ),
    );
    await journalKeeper(again.store, ask)();
    expect((await ask('journal.head', undefined)).lastSeq).toBe(61);
    expect((await open()).fit).toEqual({ kind: 'same' });
  });

  it('DB4 a journal that is gone is written anew with holes, told, and what is left is read across them', async () => {
    const { store, open, main, ask, told } = await worked(10);
    await store.archive(rule, { from: 0, limit: 4 });
    // As a person who chooses the window's records has it done.
    await ask('journal.begin', { storeId: must(await store.renew()) });
    const after = await open();
    expect(after.fit).toEqual({ kind: 'new-store', facts: 36, missing: 24 });
    const { lastSeq, missing = [] } = await ask('journal.head', undefined);
    expect(lastSeq).toBe(60);
    expect(missing.length).toBeGreaterThan(0);
    const page = await ask('journal.read', { afterSeq: 0, limit: 2000 });
    expect(page.more).toBe(false);
    expect(page.records.filter(({ kind }) => kind === 'fact')).toHaveLength(
      (await after.store.sizes()).facts,
    );
    expect(await told('journal-refilled')).toEqual([expect.objectContaining({ facts: 36, missing: 24 })]);
    expect(main.store.journals.of('ozon').state().facts).toBe(36);
  });

  it('BK3 after a backup took the journal’s place the window sets its store aside, and the next start says why', async () => {
    const { store, open, main, lose, told, storage, parts, restarts } = await worked(5);
    const kept = valueOf(await main.calls['backup.make'](undefined));
    must(
      await store.commit(
        batch({ postings: [{ number: numbered(6), expectedVersion: 0, facts: life(6).slice(0, 1) }] }),
      ),
    );
    const settings = (await main.state()).backupFolder;
    void takeBackup({ ...parts(), station: 'S1', restart: () => undefined }, kept.name);
    await expect.poll(restarts).toBe(1);
    expect(storage.getItem('packline.aside')).toContain('backup');
    lose(); // main moves the database away before the window opens again
    await main.restart();
    const again = await open();
    expect(again.fit).toEqual({ kind: 'restored', why: 'empty', facts: 30, missing: 0 });
    expect(await told('store-restored')).toEqual([expect.objectContaining({ why: 'backup', facts: 30 })]);
    expect(storage.getItem('packline.aside')).toBeNull();
    expect((await main.state()).backupFolder).toBe(settings);
  });
});
