import { expect, it } from 'vitest';
import { withTables } from '../../kit/hub-database.ts';
import { enrolled, openTestHub, until } from '../../kit/hub-bench.ts';
import type { HubClient } from '../../kit/hub-client.ts';
import { createPen } from '../../kit/hub-facts.ts';
import { there } from '../../kit/there.ts';
import { startPostgres } from '../../kit/postgres.ts';

const KILLS = 2;
const stations = ['A', 'B', 'C'] as const;

it('HU1 HU2 a server that is killed while stations push loses nothing it acknowledged and doubles nothing', async () => {
  const server = await startPostgres();
  const url = await withTables(await server.database());
  const hub = await openTestHub(url, { waitMs: 1_000 });
  const clients = await enrolled(url, () => hub.port, { A: 'packer', B: 'packer', C: 'packer' });
  const first = await there(clients['A']).call('hello', { epoch: null, acknowledged: 0, cursor: 0 });
  if (!first.ok) throw new Error(first.error.kind);
  const { epoch } = first.value;
  let over = false;
  let cuts = 0;
  const acknowledged: Record<string, number> = {};

  /** Pushes on; what was cut is sent again, as a station would. */
  async function pushOn(station: string, client: HubClient): Promise<number> {
    const pen = createPen(station);
    let waiting = [pen.write(station, 1, 'PostingChecked')];
    while (!over) {
      try {
        const done = await client.call('push', { epoch, station, facts: waiting });
        if (!done.ok) throw new Error(`refused: ${done.error.kind}`);
        acknowledged[station] = done.value.durableUpTo;
        waiting = Array.from({ length: 5 }, () => pen.write(station, pen.last() + 1, 'PostingChecked'));
      } catch (thrown) {
        if (String(thrown).includes('refused')) throw thrown;
        cuts += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    return pen.last();
  }

  const pushing = stations.map((station) => pushOn(station, there(clients[station])));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = acknowledged['A'] ?? 0;
    await until(() => (acknowledged['A'] ?? 0) > before + 50, 'pushes go on');
    server.kill();
    server.start();
  }
  const before = acknowledged['A'] ?? 0;
  await until(() => (acknowledged['A'] ?? 0) > before, 'pushes go on at the end');
  over = true;
  await Promise.all(pushing);
  expect(cuts).toBeGreaterThan(0);

  const seen: Record<string, number[]> = { A: [], B: [], C: [] };
  for (let cursor = 0, more = true; more;) {
    const page = await there(clients['A']).call('pull', { epoch, cursor, limit: 500 });
    if (!page.ok) throw new Error(page.error.kind);
    ({ cursor, more } = page.value);
    for (const { envelope } of page.value.facts) seen[envelope.station]?.push(envelope.seq);
  }
  for (const station of stations) {
    const seqs = there(seen[station]);
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
    expect(seqs.length).toBeGreaterThanOrEqual(there(acknowledged[station]));
  }
  await hub.close();
  server.stop();
}, 90_000);
