import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHub } from '../../../electron/hub/main.ts';
import { join } from '../../../electron/hub-client/join.ts';
import { openLine } from '../../../electron/hub-client/line.ts';
import { newStationKey } from '../../../electron/hub-client/station-key.ts';
import { until } from '../../kit/hub-bench.ts';
import { migrations } from '../../kit/hub-database.ts';
import { startPostgres, type PrivatePostgres } from '../../kit/postgres.ts';
import { freshDir } from '../kit/house.ts';

let server: PrivatePostgres;
beforeAll(async () => {
  server = await startPostgres('fsync=off');
});
afterAll(() => server.stop());

it('JH1 JH2 JH4 the command serves with its certificate, and the code it prints lets a table in', async () => {
  const url = await server.database();
  const tls = await freshDir();
  let said = '';
  let end = (): void => undefined;
  const terminal = {
    out: (text: string) => void (said += text),
    err: (text: string) => void (said += text),
    ended: new Promise<void>((resolve) => (end = resolve)),
    migrations,
    now: () => Date.now(),
  };
  const serving = runHub(['serve', '--tls', tls, '--port', '0', '--announce', 'HUB'], url, terminal);
  const portIn = (): string => /"hub\.listening","port":(\d+)/u.exec(said)?.[1] ?? '';
  await until(() => portIn() !== '', 'listening');
  expect(await runHub(['invite', 'TABLE 2', '--tls', tls, '--supervisor'], url, terminal)).toBe(0);
  const code = /(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}/u.exec(said)?.[0] ?? '';
  const key = newStationKey();
  const at = { host: '127.0.0.1', port: Number(portIn()) };
  const joined = await join({ code, at, station: 'S-1', key });
  if (!joined.ok) throw new Error(joined.error);
  expect(joined.value).toMatchObject({ name: 'TABLE 2', role: 'supervisor' });
  const line = openLine(joined.value.address, key);
  const hello = await line.call('hello', { epoch: null, acknowledged: 0, cursor: 0 });
  const epoch = hello.ok ? hello.value.epoch : '';
  const tables = await line.call('tables', { epoch });
  expect(tables).toMatchObject({ ok: true, value: [{ id: 'S-1', name: 'TABLE 2', out: false, held: 0 }] });
  expect(await line.call('leave', { epoch, lastSeq: 0 })).toEqual({ ok: true, value: null });
  await expect(line.call('tables', { epoch })).rejects.toMatchObject({ why: 'put-out' });
  line.close();
  expect(said).not.toContain(key);
  end();
  expect(await serving).toBe(0);
});
