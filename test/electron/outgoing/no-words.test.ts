import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calls, type CallName } from '#shared/bridge/calls.ts';
import { createLog } from '../../../electron/log.ts';
import { openCrashes } from '../../../electron/support/crashes.ts';
import { dice } from '../../chaos/dice.ts';
import { nearly, texts } from '../../fuzz/targets/schema-values.ts';
import { freshDir, handClock } from '../kit/house.ts';
import { realStation } from '../kit/station.ts';

/** What a person might type or a buyer might be called, in letters that no filter of alphabets takes out. */
const marked = ['Zxqname Zxqfamily', 'Zxq street 5, flat 7', 'zxq buyer note', "O'Zxq (Zxq)", 'Zxq\nZxq'];
const said = [...texts, ...marked, ...marked, ...marked];
const leaked = /zxq/iu;

/** Calls that look around in the network or wait for paper, and the log's own: what it is told is what it writes, scrubbed. */
const left: ReadonlySet<CallName> = new Set([
  'printers.find',
  'printers.identify',
  'printers.test',
  'storage.setAside',
  'log.write',
]);
const asked = (Object.keys(calls) as CallName[]).filter((name) => !left.has(name));

async function filesBelow(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
}

/** Lines, or files by name, in which a marked text is found. */
async function leaks(dir: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of await filesBelow(dir))
    found.push(...(await readFile(file, 'utf8')).split('\n').filter((line) => leaked.test(line)));
  return found;
}

/** Main as it is, with a log and a list of faults in a folder of their own. */
async function loggedStation() {
  const logs = await freshDir();
  const clock = handClock();
  const log = createLog({ dir: logs, clock });
  const crashes = openCrashes(logs, clock);
  return { ...(await realStation({}, { log, crashes })), logs, log };
}

test('SUP12 no text that goes through a door, fitting or not, comes out in the log, a fault, an error or what support gets', async () => {
  const { logs, log, dataDir, door } = await loggedStation();
  const refused = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.constantFrom(...asked), async (seed, name) => {
      const roll = dice(seed);
      const request = nearly(roll, calls[name].request as never, 0, said);
      const answer = await door(name, request);
      const kind = answer.ok ? 'ok' : answer.error.kind;
      refused.set(kind, (refused.get(kind) ?? 0) + 1);
      if (!answer.ok) expect(JSON.stringify(answer.error)).not.toMatch(leaked);
      expect(await leaks(logs), inspect(request)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(refused.get('ok')).toBeGreaterThan(100);
  expect(refused.get('bad-request')).toBeGreaterThan(100);
  log.error('probe', { seen: 'zxq' });
  expect(await leaks(logs)).toHaveLength(1);
  const told = await door('support.prepare', { health: [], window: [] });
  const bundle = JSON.stringify(told).replaceAll(/"seen\\":\\"zxq/gu, '');
  expect(told.ok).toBe(true);
  expect(bundle).not.toMatch(leaked);
  expect(bundle).not.toContain(dataDir);
});

test('SUP12 a field is named as the schema names it, a key that somebody made up is not', async () => {
  const { logs, door, ask } = await loggedStation();
  const settings = await ask('settings.read', undefined);
  const wrong = { ...settings, shipPolicies: { Zxqhouse: 'never' } };
  expect(await door('settings.write', wrong)).toEqual({
    ok: false,
    error: { kind: 'bad-request', where: 'settings.write shipPolicies.…' },
  });
  expect(
    await door('settings.write', { ...settings, seller: { ...settings.seller, name: 7 } }),
  ).toMatchObject({
    error: { where: 'settings.write seller.name' },
  });
  expect(await leaks(logs)).toEqual([]);
});

test('FZ2 a moment beyond the calendar is refused at the door', async () => {
  const { door } = await loggedStation();
  const query = { kind: 'changed', since: 0, to: 1e300 };
  expect(await door('market.postings', { query, cursor: null })).toEqual({
    ok: false,
    error: { kind: 'bad-request', where: 'market.postings query.to' },
  });
});

test('SUP12 a key and a PIN are in no file of the station where no keyring holds them', async () => {
  const { logs, dataDir, ask } = await loggedStation();
  const { packers } = await ask('settings.read', undefined);
  expect(await ask('secrets.set', { clientId: '836', apiKey: 'zxqkey-0000-1111' })).toEqual({
    kept: 'memory-only',
  });
  const packer = packers[0]?.id ?? '';
  await ask('pins.set', { packer, digits: '739182' });
  expect(await ask('pins.check', { packer, digits: '739183' })).toMatchObject({ kind: 'wrong' });
  for (const dir of [logs, dataDir])
    for (const file of await filesBelow(dir)) {
      const text = await readFile(file, 'latin1');
      expect(text, file).not.toMatch(/zxqkey|73918[23]/u);
    }
});
