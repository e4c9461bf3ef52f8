import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FIRST_SHOP, shopId } from '#shared/domain/shop.ts';
import { freshDir } from '../kit/house.ts';
import { overwrite, realStation, valueOf } from '../kit/station.ts';

const small = { practice: { seed: 7, postings: 8, labelDelayMs: 0 } };
const fortnight = 14 * 24 * 3_600_000;

async function numbers({ ask, clock }: Awaited<ReturnType<typeof realStation>>): Promise<readonly string[]> {
  const query = {
    kind: 'unfulfilled',
    cutoffFrom: clock.now() - fortnight,
    cutoffTo: clock.now() + fortnight,
  } as const;
  const page = valueOf(await ask('market.postings', { query, cursor: null }));
  return page.postings.map((posting) => posting.number);
}

const portOf = async (dataDir: string): Promise<unknown> =>
  (JSON.parse(await readFile(path.join(dataDir, 'practice.json'), 'utf8')) as { port: number }).port;

test('the practice shop goes on after a restart: same orders, same address', async () => {
  const dataDir = await freshDir();
  const first = await realStation(small, { dataDir });
  const before = await numbers(first);
  await first.ask('practice.control', { do: 'add', postings: 2 });
  const port = await portOf(dataDir);
  await first.parts.close();
  const second = await realStation(small, { dataDir });
  const after = await numbers(second);
  expect(after).toEqual(expect.arrayContaining([...before]));
  expect(after.length).toBeGreaterThan(before.length);
  expect(await portOf(dataDir)).toBe(port);
});

test('another table on the same machine does not stop the shop: it opens elsewhere', async () => {
  const dataDir = await freshDir();
  const first = await realStation(small, { dataDir });
  await numbers(first);
  const port = await portOf(dataDir);
  const copy = await freshDir();
  await overwrite(copy, 'practice.json', await readFile(path.join(dataDir, 'practice.json')));
  const second = await realStation(small, { dataDir: copy });
  expect((await numbers(second)).length).toBeGreaterThan(0);
  expect(await portOf(copy)).not.toBe(port);
});

test('another seed is another shop, a damaged shop file a new one', async () => {
  const station = await realStation(small);
  const before = await numbers(station);
  const settings = await station.ask('settings.read', undefined);
  await station.ask('settings.write', { ...settings, practice: { ...settings.practice, seed: 8 } });
  expect(await numbers(station)).not.toEqual(before);
  await station.parts.close();
  await overwrite(station.dataDir, 'practice.json', Buffer.from('{"version":1,"shop":'));
  const again = await realStation({}, { dataDir: station.dataDir });
  expect((await numbers(again)).length).toBeGreaterThan(0);
});

test('a buyer who cancels in the practice shop is seen by the station', async () => {
  const station = await realStation(small);
  const [number = ''] = await numbers(station);
  await station.ask('practice.control', { do: 'cancel', number });
  const posting = valueOf(await station.ask('market.posting', { number }));
  expect(posting.phase).toBe('cancelled');
  const unknown = station.ask('practice.control', { do: 'cancel', number: '1234567-0001-1' });
  await expect(unknown).rejects.toThrow('practice.control:unknown-posting');
});

test('without a key the real marketplace is not even asked, and a foreign address never', async () => {
  const station = await realStation({ marketplace: { kind: 'ozon', baseUrl: 'https://api-seller.ozon.ru' } });
  const { ask } = station;
  expect(await ask('market.account', undefined)).toMatchObject({
    ok: false,
    error: { kind: 'auth', trouble: 'no-key' },
  });
  expect(await ask('secrets.set', { clientId: '836', apiKey: 'a'.repeat(36) })).toEqual({
    kept: 'memory-only',
  });
  const settings = await ask('settings.read', undefined);
  const baseUrl = 'https://api-seller.ozon.ru.evil.example';
  await ask('settings.write', { ...settings, marketplace: { kind: 'ozon', baseUrl } });
  expect(await ask('market.account', undefined)).toMatchObject({
    ok: false,
    error: { kind: 'foreign-address' },
  });
  await expect(ask('practice.control', { do: 'figures' })).rejects.toThrow('not-practice');
});

test('a key set while the station runs is used at once, by a shop that answers over HTTP', async () => {
  const shop = await realStation(small);
  await numbers(shop);
  const port = await portOf(shop.dataDir);
  const { ask } = await realStation({
    marketplace: { kind: 'ozon', baseUrl: `http://127.0.0.1:${String(port)}` },
  });
  expect(await ask('market.account', undefined)).toMatchObject({
    ok: false,
    error: { kind: 'auth', trouble: 'no-key' },
  });
  await ask('secrets.set', { clientId: '1000001', apiKey: 'wrong-0000-0000' });
  expect(await ask('market.account', undefined)).toMatchObject({
    ok: false,
    error: { kind: 'auth', trouble: 'bad-key' },
  });
  await ask('secrets.set', { clientId: '1000001', apiKey: 'practice-0000-0000-0000-000000000000' });
  expect(valueOf(await ask('market.account', undefined)).roles.length).toBeGreaterThan(0);
  await ask('secrets.clear', undefined);
  expect(await ask('secrets.has', undefined)).toEqual({ present: false, kept: null });
  expect(await ask('market.account', undefined)).toMatchObject({ ok: false, error: { kind: 'auth' } });
});

test('FR4 a key is asked about without being kept, while the station goes on practising', async () => {
  const shop = await realStation(small);
  await numbers(shop);
  const port = await portOf(shop.dataDir);
  const { ask } = await realStation({
    ...small,
    marketplace: { kind: 'practice', baseUrl: `http://127.0.0.1:${String(port)}` },
  });
  const wrong = { clientId: '1000001', apiKey: 'wrong-0000-0000' };
  expect(await ask('market.tryKey', wrong)).toMatchObject({ ok: false, error: { kind: 'auth' } });
  const right = { clientId: '1000001', apiKey: 'practice-0000-0000-0000-000000000000' };
  expect(valueOf(await ask('market.tryKey', right)).roles.length).toBeGreaterThan(0);
  expect(await ask('secrets.has', undefined)).toEqual({ present: false, kept: null });
  expect((await ask('settings.read', undefined)).marketplace.kind).toBe('practice');
});

test('KY1 how the key stands is known without asking the shop each time, and anew after the key was changed', async () => {
  const shop = await realStation(small);
  await numbers(shop);
  const port = await portOf(shop.dataDir);
  const { ask } = await realStation({
    marketplace: { kind: 'ozon', baseUrl: `http://127.0.0.1:${String(port)}` },
  });
  expect(await ask('market.key', undefined)).toEqual({ account: null, trouble: 'no-key' });
  await ask('secrets.set', { clientId: '1000001', apiKey: 'practice-0000-0000-0000-000000000000' });
  const heard = await ask('market.key', undefined);
  expect(heard).toMatchObject({ trouble: null, account: { missing: [], retiring: [] } });
  await shop.ask('practice.control', { do: 'online', on: false });
  expect(await ask('market.key', undefined)).toEqual(heard);
  expect(await ask('market.account', undefined)).toMatchObject({ ok: false, error: { kind: 'offline' } });
  expect(await ask('market.key', undefined)).toEqual(heard);
});

test('KY7 KY8 KY10 through the door: how a key is kept is asked, chosen for each shop, shown in health and written in the audit', async () => {
  const { ask, dataDir } = await realStation({
    marketplace: { kind: 'ozon', baseUrl: 'https://api-seller.ozon.ru' },
  });
  const keys = async () => (await ask('support.health', undefined)).keys;
  expect(await ask('secrets.keepOpen', { open: true })).toEqual({ kept: null });
  expect(await keys()).toEqual([]);
  await ask('secrets.set', { clientId: '836', apiKey: 'a'.repeat(36) });
  expect(await keys()).toEqual([{ shop: FIRST_SHOP, kept: 'memory-only' }]);
  expect(await ask('secrets.keepOpen', { open: true })).toEqual({ kept: 'open-file' });
  expect(await ask('secrets.has', undefined)).toEqual({ present: true, kept: 'open-file' });
  expect(await keys()).toEqual([{ shop: FIRST_SHOP, kept: 'open-file' }]);
  expect(await readdir(dataDir)).toContain('secrets-open.json');
  await expect(ask('secrets.keepOpen', { open: true, shop: shopId('B') })).rejects.toThrow('unknown-shop');
  expect(await ask('secrets.keepOpen', { open: false })).toEqual({ kept: 'memory-only' });
  expect(await readdir(dataDir)).not.toContain('secrets-open.json');
  const { entries } = await ask('audit.read', { from: 0, to: 9e15 });
  expect(entries.map(({ kind }) => kind)).toEqual(['key-set', 'key-opened', 'key-closed']);
});
