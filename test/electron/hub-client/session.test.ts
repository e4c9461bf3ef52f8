import { expect, it, onTestFinished } from 'vitest';
import { hashOfKey, newKey } from '../../../electron/hub/keys.ts';
import { until } from '../../kit/hub-bench.ts';
import { createPen, workOf } from '../../kit/hub-facts.ts';
import { again, startTable, tableDisk, type RunningTable, type TableDisk } from '../../kit/hub-table.ts';
import { openMemoryHub, type MemoryHub } from '../../kit/memory-hub.ts';
import { there } from '../../kit/there.ts';
import { freshDir } from '../kit/house.ts';

interface Bench {
  readonly hub: MemoryHub;
  /** A new table with its disk, taken in at the hub. */
  enrol(id: string, role?: 'packer' | 'supervisor'): Promise<TableDisk>;
  start(disk: TableDisk, wakes?: boolean): Promise<RunningTable>;
}

async function openBench(): Promise<Bench> {
  const hub = await openMemoryHub();
  onTestFinished(() => hub.close());
  const bench: Bench = {
    hub,
    async enrol(id, role = 'packer') {
      const key = newKey();
      await hub.store.enrol({ id, role }, hashOfKey(key));
      return tableDisk(id, key, await freshDir());
    },
    async start(disk, wakes) {
      const table = await startTable(disk, { host: '127.0.0.1', port: hub.port, cert: null }, wakes);
      onTestFinished(() => table.session.close());
      return table;
    },
  };
  return bench;
}

const level = (table: RunningTable): Promise<void> =>
  until(() => table.session.standing().kind === 'level', 'level');
const seqs = ({ took }: TableDisk): readonly string[] =>
  took.map(({ envelope }) => `${envelope.station}${envelope.seq}`);

it('HT2 HT4 what one table writes is woken over to the others, each fact once and in order', async () => {
  const bench = await openBench();
  const [a, b] = [await bench.enrol('A'), await bench.enrol('B')];
  const [first, second] = [await bench.start(a), await bench.start(b)];
  await level(first);
  await level(second);
  for (let i = 1; i <= 30; i += 1) first.write('P1', i, 'PostingChecked');
  second.write('P2', 1, 'PostingChecked');
  await until(() => b.took.length >= 30 && a.took.length > 0, 'read');
  await level(second);
  expect(seqs(b)).toEqual(Array.from({ length: 30 }, (_, i) => `A${i + 1}`));
  expect(seqs(a)).toEqual(['B1']);
});

it('HT1 a program that ends in the middle goes on where it was, and nothing is missed', async () => {
  const bench = await openBench();
  const [a, b] = [await bench.enrol('A'), await bench.enrol('B')];
  const first = await bench.start(a);
  first.write('P1', 1, 'PostingTakenIn');
  await level(first);
  await first.session.close();
  const other = await bench.start(b);
  other.write('P2', 1, 'PostingTakenIn');
  await level(other);
  a.own.push(a.pen.write('P1', 2, 'PostingConfirmed'));
  const second = await bench.start(a);
  await level(second);
  expect(seqs(a)).toEqual(['B1']);
  await until(() => b.took.length === 2, 'both');
  expect(seqs(b)).toEqual(['A1', 'A2']);
});

it('HT5 HT6 while the hub is away work goes on; it is told why, how much waits and since when', async () => {
  const bench = await openBench();
  const a = await bench.enrol('A');
  const table = await bench.start(a);
  await level(table);
  const { port, store } = bench.hub;
  await bench.hub.close();
  await until(() => table.session.standing().kind === 'away', 'away');
  const away = table.session.standing();
  table.write('P1', 1, 'PostingTakenIn');
  table.write('P1', 2, 'PostingConfirmed');
  expect(table.session.standing()).toEqual({ ...away, unsent: 2, why: 'unreachable' });
  await expect(table.session.claims.take([workOf('P1')], 'lease')).rejects.toMatchObject({
    why: 'unreachable',
  });
  const back = await openMemoryHub({ store, port });
  onTestFinished(() => back.close());
  table.session.tryNow();
  await level(table);
  expect(await store.durableUpTo('A')).toBe(2);
});

it('HT3 HU10 a hub that was restored is filled again, and hears what is held, before it gives anything out', async () => {
  const bench = await openBench();
  const { store } = bench.hub;
  const [a, b] = [await bench.enrol('A'), await bench.enrol('B')];
  const backup = store.backup();
  const [first, second] = [await bench.start(a), await bench.start(b)];
  first.write('P1', 1, 'PostingTakenIn');
  first.write('P1', 2, 'PostingConfirmed');
  const given = await again(() =>
    first.session.sendAll().then(() => first.session.claims.take([workOf('P1')], 'check-out')),
  );
  expect(given.ok && given.value[0]?.token).toBe(1);
  second.write('P2', 1, 'PostingTakenIn');
  await level(second);
  store.restore(backup);
  first.session.wrote();
  await until(async () => (await store.status()).lastHubSeq === 3, 'filled');
  await until(async () => (await store.status()).missing.length === 0, 'reported');
  expect(store.work(workOf('P1'))).toMatchObject({ holder: 'A', token: 1, mode: 'check-out' });
  const refused = await again(() => second.session.claims.take([workOf('P1')], 'lease'));
  expect(refused).toEqual({ ok: false, error: { kind: 'not-free', names: [workOf('P1')] } });
  expect(a.lost).toEqual([]);
});

it('HT3 HU18 what a gathering hub cannot judge waits at the table, and counts once all have reported', async () => {
  const bench = await openBench();
  const { store } = bench.hub;
  const [a, b] = [await bench.enrol('A'), await bench.enrol('B')];
  const backup = store.backup();
  const first = await bench.start(a);
  const second = await bench.start(b);
  first.write('P1', 1, 'PostingTakenIn');
  first.write('P1', 2, 'PostingConfirmed');
  await again(() => first.session.sendAll());
  await again(() => first.session.claims.take([workOf('P1')], 'check-out'));
  await level(second);
  await second.session.close();
  store.restore(backup);
  first.write('P1', 3, 'PackingStarted', 1);
  await until(async () => (await store.status()).missing.join() === 'B', 'A has reported');
  await until(async () => (await store.durableUpTo('A')) === 2, 'what was answered is there');
  expect(first.session.standing()).toMatchObject({ kind: 'behind', unsent: 1 });
  await bench.start(b);
  await level(first);
  expect(await store.durableUpTo('A')).toBe(3);
  expect([a.conflicts, a.lost]).toEqual([[], []]);
  expect(first.session.claims.tokenOf(workOf('P1'))).toBe(1);
});

it('HT8 leases are renewed, a check-out outlives a restart, and what nobody has open goes back', async () => {
  const bench = await openBench();
  const { store } = bench.hub;
  const a = await bench.enrol('A');
  const table = await bench.start(a);
  for (const posting of ['P1', 'P2', 'P3']) {
    table.write(posting, 1, 'PostingTakenIn');
    table.write(posting, 2, 'PostingConfirmed');
  }
  await again(() => table.session.sendAll());
  const { claims } = table.session;
  await again(() => claims.take([workOf('P1')], 'check-out'));
  await again(() => claims.take([workOf('P2'), workOf('P3')], 'lease'));
  const until2 = there(store.work(workOf('P2'))).leaseUntil ?? 0;
  await until(() => (store.work(workOf('P2'))?.leaseUntil ?? 0) > until2, 'renewed');
  expect(claims.tokenOf(workOf('P2'))).toBe(1);
  await table.session.close();
  a.open.add(workOf('P2'));
  const next = await bench.start(a);
  expect(next.session.claims.tokenOf(workOf('P1'))).toBe(1);
  expect(next.session.claims.tokenOf(workOf('P2'))).toBeNull();
  await until(() => store.work(workOf('P3'))?.holder === null, 'left over');
  await until(() => next.session.claims.tokenOf(workOf('P2')) === 1, 'open at the table');
  expect(store.work(workOf('P1'))?.holder).toBe('A');
});

it('CLM5 HT9 work that a supervisor took away is told as lost, and what was done meanwhile as a conflict', async () => {
  const bench = await openBench();
  const { store } = bench.hub;
  const a = await bench.enrol('A');
  await store.enrol({ id: 'B', role: 'supervisor' }, 'b');
  const table = await bench.start(a);
  table.write('P1', 1, 'PostingTakenIn');
  table.write('P1', 2, 'PostingConfirmed');
  await again(() => table.session.sendAll());
  const given = await again(() => table.session.claims.take([workOf('P1')], 'check-out'));
  expect(given.ok).toBe(true);
  const { epoch } = await store.status();
  await store.revoke({ station: 'B', epoch }, workOf('P1'), { by: 'OLGA', words: 'late' });
  table.write('P1', 3, 'PackingStarted', 1);
  await until(() => a.conflicts.length > 0 && a.lost.length > 0, 'told');
  expect(a.conflicts[0]).toEqual({ stream: workOf('P1'), seq: 3, reason: 'old-token' });
  expect(a.lost).toEqual([workOf('P1')]);
  expect(table.session.claims.tokenOf(workOf('P1'))).toBeNull();
  await level(table);
});

it('HT9 a conflict whose answer never came is told after a restart', async () => {
  const bench = await openBench();
  const { store } = bench.hub;
  const a = await bench.enrol('A');
  const fact = a.pen.write('P1', 1, 'PackingStarted', null);
  a.own.push(fact);
  const { epoch } = await store.status();
  await store.push({ station: 'A', epoch }, [fact]);
  const table = await bench.start(a);
  await level(table);
  expect(a.conflicts).toEqual([{ stream: workOf('P1'), seq: 1, reason: 'no-token' }]);
});

it('HT7 a table that was put out, or whose records are a copy, says so and does not storm', async () => {
  const bench = await openBench();
  const { store } = bench.hub;
  const [a, b] = [await bench.enrol('A'), await bench.enrol('B')];
  const first = await bench.start(a);
  first.write('P1', 1, 'PostingTakenIn');
  await level(first);
  await store.revokeStation('A', 'OLGA');
  await until(() => a.standings.some((each) => each.kind === 'away' && each.why === 'put-out'), 'put out');
  // As a profile that was copied to another PC and went on there.
  const copy = { ...tableDisk('B', b.key, await freshDir()), pen: createPen('B', 'copy') };
  const second = await bench.start(b);
  second.write('P2', 1, 'PostingTakenIn');
  await level(second);
  const third = await bench.start(copy);
  await until(
    () => copy.standings.some((each) => each.kind === 'away' && each.why === 'copied-store'),
    'a copy',
  );
  third.write('P3', 1, 'PostingTakenIn');
  third.session.tryNow();
  // It speaks once more, sends a fact that is not the one the hub has, and is away again.
  await until(() => copy.standings.some(({ kind }) => kind === 'behind'), 'spoken');
  await until(() => third.session.standing().kind === 'away', 'refused');
  expect(third.session.standing()).toMatchObject({ why: 'copied-store', unsent: 1 });
  expect(await store.durableUpTo('B')).toBe(1);
});
