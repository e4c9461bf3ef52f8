import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfKey, newKey } from '../../../electron/hub/keys.ts';
import { createPool } from '../../../electron/hub/postgres/pool.ts';
import { createPostgresStore } from '../../../electron/hub/postgres/store.ts';
import type { HubStore } from '../../../electron/hub/store.ts';
import { layCuttingWire, type Cut } from '../../kit/cutting-wire.ts';
import { openTestHub, until } from '../../kit/hub-bench.ts';
import { withTables } from '../../kit/hub-database.ts';
import { createPen, workOf } from '../../kit/hub-facts.ts';
import { again, startTable, tableDisk } from '../../kit/hub-table.ts';
import { openMemoryHub } from '../../kit/memory-hub.ts';
import { startPostgres, type PrivatePostgres } from '../../kit/postgres.ts';
import { there } from '../../kit/there.ts';
import { freshDir } from '../kit/house.ts';

/** A hub on loopback, and its store for an onlooker. */
interface Bench {
  readonly port: number;
  readonly store: HubStore;
  close(): Promise<void>;
}

let server: PrivatePostgres;
beforeAll(async () => {
  server = await startPostgres('fsync=off');
});
afterAll(() => server.stop());

async function postgresHub(): Promise<Bench> {
  const url = await withTables(await server.database());
  const pool = createPool({ url, most: 2 }, () => undefined);
  const hub = await openTestHub(url, { pace: { burst: 10_000, perSecond: 10_000 } });
  return {
    port: hub.port,
    store: createPostgresStore(pool),
    async close() {
      await hub.close();
      await pool.end();
    },
  };
}

/** Nobody is woken here: one table goes through its whole talk, message by message. */
async function wholeTalk(bench: Bench, cut: Cut | null): Promise<number> {
  const { store } = bench;
  const key = newKey();
  await store.enrol({ id: 'A', role: 'packer' }, hashOfKey(key));
  await store.enrol({ id: 'B', role: 'packer' }, 'b');
  const { epoch } = await store.status();
  const asB = { station: 'B', epoch };
  const b = createPen('B');
  await store.push(asB, [b.write('P1', 1, 'PostingTakenIn'), b.write('P1', 2, 'PostingConfirmed')]);
  const wire = await layCuttingWire(bench.port, cut);
  const disk = tableDisk('A', key, await freshDir());
  const table = await startTable(disk, { host: '127.0.0.1', port: wire.port, cert: null }, false);
  table.write('P2', 1, 'PostingTakenIn');
  const { claims } = table.session;
  const given = await again(() => claims.take([workOf('P1')], 'lease'));
  if (!given.ok) throw new Error(given.error.kind);
  const token = there(given.value[0]).token;
  // What others wrote of it was read before (CLM10).
  expect(disk.took.map(({ envelope }) => `${envelope.station}${envelope.seq}`)).toContain('B2');
  table.write('P1', 3, 'PackingStarted', token);
  table.write('P1', 4, 'PostingClosed', token);
  await claims.giveBack(workOf('P1')).catch(() => undefined);
  const nextOf = () => store.claim(asB, { names: [workOf('P1')] }, 'lease');
  await until(async () => (await nextOf()).ok, 'given back');
  const next = await nextOf();
  expect(next.ok && next.value.map(({ token }) => token)).toEqual([token + 1]);
  await until(() => table.session.standing().kind === 'level', 'level');
  const pulled = await store.pull(asB, 0, 500);
  const kept = pulled.ok
    ? pulled.value.facts.map(({ envelope: { station, seq } }) => `${station}${seq}`)
    : [];
  expect(kept.toSorted()).toEqual(['A1', 'A2', 'A3', 'B1', 'B2']);
  const [first, ...rest] = disk.took.map(({ hubSeq }) => hubSeq);
  expect(rest.reduce((last, seq) => Math.max(last, seq), there(first))).toBe(there(first) + 1);
  expect(disk.conflicts).toEqual([]);
  expect(disk.lost).toEqual([]);
  await table.session.close();
  const count = wire.count();
  await wire.close();
  return count;
}

describe.each([
  ['memory', () => openMemoryHub()],
  ['PostgreSQL', postgresHub],
] as const)('a talk with a hub over %s', (_name, open) => {
  it('HT1 HT2 CLM9 comes to the same whichever message, or answer, is lost', async () => {
    const whole = await open();
    const messages = await wholeTalk(whole, null);
    await whole.close();
    expect(messages).toBeGreaterThan(7);
    for (let message = 0; message < Math.min(messages, 14); message += 1)
      for (const lost of ['request', 'answer'] as const) {
        const bench = await open();
        await wholeTalk(bench, { message, lost });
        await bench.close();
      }
  }, 120_000);
});
