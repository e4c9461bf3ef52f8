import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { postingStream } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { firstShops, type Shop } from '#shared/bridge/shops.ts';
import { FIRST_SHOP, ofShop, shopId, type ShopId } from '#shared/domain/shop.ts';
import { effect } from '../kit/records.ts';
import { realStation, valueOf } from '../kit/station.ts';

const SECOND = shopId('B');
const fortnight = 14 * 24 * 3_600_000;
const practice = { seed: 7, postings: 10, labelDelayMs: 0 };

const second = (marketplace: Shop['marketplace']): Shop => ({
  id: SECOND,
  marketplace,
  name: 'Taiga',
  mark: 'T',
  colour: 'green',
  on: true,
});
const two = { practice, shops: [...firstShops, second('practice')] };

type Station = Awaited<ReturnType<typeof realStation>>;

async function postingsOf({ ask, clock }: Station, shop: ShopId) {
  const now = clock.now();
  const query = { kind: 'unfulfilled', cutoffFrom: now - fortnight, cutoffTo: now + fortnight } as const;
  return valueOf(await ask('market.postings', { query, cursor: null, ...ofShop(shop) })).postings;
}

const shipsOf = async ({ ask }: Station, shop: ShopId): Promise<number> =>
  (await ask('practice.control', { do: 'figures', ...ofShop(shop) })).shipCalls;

const portOf = async (dataDir: string): Promise<number> =>
  (JSON.parse(await readFile(path.join(dataDir, 'practice.json'), 'utf8')) as { port: number }).port;

/** A keyring that locks nothing away, as plain as a test may. */
const openKeyring = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(text)),
  decryptStringAsync: (sealed: Buffer) =>
    Promise.resolve({ result: sealed.toString('utf8'), shouldReEncrypt: false }),
  getSelectedStorageBackend: () => 'gnome_libsecret',
};

describe('SHP5: a call names its shop', () => {
  test('SHP5 two practice shops answer with orders and goods of their own, each marked as its own', async () => {
    const station = await realStation(two);
    const [first, other] = [await postingsOf(station, FIRST_SHOP), await postingsOf(station, SECOND)];
    expect(first.every(({ shop }) => shop === undefined)).toBe(true);
    expect(other.length).toBeGreaterThan(0);
    expect(other.every(({ shop }) => shop === SECOND)).toBe(true);
    const skus = new Set<string>(first.flatMap(({ lines }) => lines.map(({ sku }) => sku)));
    expect(other.flatMap(({ lines }) => lines).some(({ sku }) => skus.has(sku))).toBe(false);
    const [posting] = other;
    const strange = await station.ask('market.posting', { number: posting?.number ?? '' });
    expect(strange).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  test('SHP5 a shop that the station does not have is refused by name, and gets no key', async () => {
    const { ask } = await realStation(two);
    const shop = shopId('NOBODY');
    expect(await ask('market.account', { shop })).toMatchObject({
      ok: false,
      error: { kind: 'refused', token: 'UNKNOWN_SHOP' },
    });
    await expect(ask('practice.control', { do: 'figures', shop })).rejects.toThrow('unknown-shop');
    await expect(ask('secrets.set', { shop, clientId: '1', apiKey: 'a'.repeat(9) })).rejects.toThrow(
      'unknown-shop',
    );
    await expect(ask('market.account', { shop: '../secrets' as ShopId })).rejects.toThrow('bad-request');
  });

  test('SHP4, SHP5 whatever is asked in whatever order, no shop is told what the journal has for another', async () => {
    const station = await realStation(two);
    const { ask } = station;
    await ask('journal.begin', { storeId: 'store-a' });
    const goods = new Map(
      await Promise.all(
        [FIRST_SHOP, SECOND].map(
          async (shop) =>
            [
              shop,
              (await postingsOf(station, shop)).filter(
                ({ phase, way, lines }) =>
                  phase === 'shippable' && way === 'fbs' && lines.every((line) => line.wants.length === 0),
              ),
            ] as const,
        ),
      ),
    );
    const told = new Map<ShopId, number>([
      [FIRST_SHOP, 0],
      [SECOND, 0],
    ]);
    let run = 0;
    const shop = fc.constantFrom(FIRST_SHOP, SECOND);
    const deed = fc.record({ written: shop, of: shop, said: shop, at: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 6 }), async (deeds) => {
        run += 1;
        await Promise.all(
          deeds.map(async ({ written, of, said, at }, place) => {
            const posting = goods.get(of)?.[at];
            if (posting === undefined) return;
            const effectId = `ship:${run}:${place}`;
            const record = effect(effectId);
            const row = record.kind === 'effect' ? { ...record.row, ...ofShop(written) } : null;
            if (row !== null)
              await ask('journal.append', { storeId: 'store-a', records: [{ kind: 'effect', row }] });
            const lines = posting.lines.map(({ sku, quantity }) => ({ sku, quantity }));
            const request = { effectId, number: posting.number, packages: [{ lines }], ...ofShop(said) };
            const answer = await ask('market.ship', request);
            if (said !== written) {
              expect(answer).toMatchObject({ ok: false, error: { token: 'NOT_JOURNALED' } });
            } else if (said !== of) {
              expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
            } else if (answer.ok) told.set(of, (told.get(of) ?? 0) + 1);
          }),
        );
      }),
      { numRuns: 25, seed: 11 },
    );
    expect(told.get(FIRST_SHOP)).toBeGreaterThan(0);
    expect(told.get(SECOND)).toBeGreaterThan(0);
    expect(await shipsOf(station, FIRST_SHOP)).toBe(told.get(FIRST_SHOP));
    expect(await shipsOf(station, SECOND)).toBe(told.get(SECOND));
  });
});

test('SHP6 one shop away holds no other up, and comes back by itself', async () => {
  const station = await realStation(two);
  await postingsOf(station, SECOND);
  await station.ask('practice.control', { do: 'online', on: false });
  expect(await station.ask('market.account', undefined)).toMatchObject({
    ok: false,
    error: { kind: 'offline' },
  });
  expect((await postingsOf(station, SECOND)).length).toBeGreaterThan(0);
  await station.ask('practice.control', { do: 'online', on: true });
  expect((await postingsOf(station, FIRST_SHOP)).length).toBeGreaterThan(0);
});

test('SHP3 keys stand by themselves: another file, another standing, never the same Client-Id twice', async () => {
  const shop = await realStation({ practice });
  await postingsOf(shop, FIRST_SHOP);
  const port = await portOf(shop.dataDir);
  const station = await realStation(
    {
      marketplace: { kind: 'ozon', baseUrl: `http://127.0.0.1:${String(port)}` },
      shops: [...firstShops, second('ozon')],
    },
    { keyring: openKeyring },
  );
  const { ask, dataDir } = station;
  const apiKey = 'practice-0000-0000-0000-000000000000';
  expect(await ask('secrets.set', { clientId: '1000001', apiKey })).toEqual({ kept: 'encrypted' });
  expect(await ask('secrets.set', { clientId: '1000001', apiKey, shop: SECOND })).toEqual({
    kept: 'other-shops',
  });
  expect(await ask('secrets.has', { shop: SECOND })).toEqual({ present: false, kept: null });
  expect(await ask('secrets.set', { clientId: '77', apiKey, shop: SECOND })).toEqual({ kept: 'encrypted' });
  expect((await readdir(dataDir)).filter((name) => name.startsWith('secrets')).sort()).toEqual([
    'secrets-B.bin',
    'secrets.bin',
  ]);
  expect(await ask('market.key', undefined)).toMatchObject({ trouble: null });
  expect(await ask('market.key', { shop: SECOND })).toMatchObject({ trouble: 'bad-key' });
  await ask('secrets.clear', { shop: SECOND });
  expect(await ask('secrets.has', undefined)).toEqual({ present: true, kept: 'encrypted' });
});

test('SHP1 settings that name no shop are those of a house with one; its key and practice shop stay where they were', async () => {
  const first = await realStation({ practice }, { keyring: openKeyring });
  await postingsOf(first, FIRST_SHOP);
  await first.ask('secrets.set', { clientId: '836', apiKey: 'a'.repeat(36) });
  const { shops: _, ...old } = await first.ask('settings.read', undefined);
  const numbers = (await postingsOf(first, FIRST_SHOP)).map(({ number }) => number);
  await first.parts.close();
  await writeFile(path.join(first.dataDir, 'settings.json'), JSON.stringify(old));
  const again = await realStation({}, { dataDir: first.dataDir, keyring: openKeyring });
  expect((await again.ask('settings.read', undefined)).shops).toEqual(firstShops);
  expect(await again.ask('secrets.has', undefined)).toEqual({ present: true, kept: 'encrypted' });
  expect((await postingsOf(again, FIRST_SHOP)).map(({ number }) => number)).toEqual(numbers);
});

describe('SHP15: main keeps a shop that has work', () => {
  const without = (settings: Settings): Settings => ({
    ...settings,
    shops: settings.shops.filter(({ id }) => id !== SECOND),
  });
  const removed = async ({ ask }: Station): Promise<readonly ShopId[]> => {
    const now = await ask('settings.read', undefined);
    const written = await ask('settings.write', without(now));
    return written.shops.map(({ id }) => id);
  };
  const written = (number: PostingNumber, facts: readonly PostingFact[], from: number): JournalRecord[] =>
    facts.map((fact, at) => ({
      kind: 'fact',
      envelope: {
        id: `f${from + at}`,
        stream: postingStream(number),
        version: at + 1,
        seq: from + at,
        station: 'S-1',
        fact,
      },
    }));

  test('SHP15 open orders and unsent effects of a shop keep it, whatever the window asks; those of others do not', async () => {
    const station = await realStation(two);
    const { ask } = station;
    await ask('journal.begin', { storeId: 'store-a' });
    const [[first], [theirs]] = [await postingsOf(station, FIRST_SHOP), await postingsOf(station, SECOND)];
    if (first === undefined || theirs === undefined) throw new Error('no orders');
    const taken = (snapshot: PostingSnapshot): PostingFact => ({
      type: 'PostingTakenIn',
      at: 1,
      by: 'market',
      snapshot,
    });
    const note = { reason: 'changed', initiator: 'client', afterShip: false };
    const append = (...records: JournalRecord[]) => ask('journal.append', { storeId: 'store-a', records });
    await append(...written(first.number, [taken(first)], 1), ...written(theirs.number, [taken(theirs)], 2));
    expect(await ask('shops.openWork', { shop: SECOND })).toEqual({ postings: 1, unsent: 0 });
    expect(await ask('shops.openWork', undefined)).toEqual({ postings: 1, unsent: 0 });
    await expect(removed(station)).rejects.toThrow('shop-has-work');
    expect((await ask('settings.read', undefined)).shops).toHaveLength(3);
    const cancelled: PostingFact = { type: 'PostingCancelled', at: 2, by: 'market', note };
    const again: PostingFact = { type: 'PostingReopened', at: 3, by: 'ANNA', reason: 'mistake' };
    const [, ...more] = written(theirs.number, [taken(theirs), cancelled, again, cancelled], 2);
    await append(...more.slice(0, 1));
    expect(await ask('shops.openWork', { shop: SECOND })).toEqual({ postings: 0, unsent: 0 });
    await append(...more.slice(1, 2));
    expect(await ask('shops.openWork', { shop: SECOND })).toEqual({ postings: 1, unsent: 0 });
    await append(...more.slice(2));
    const row = effect('delivering:1', 'pending', { seq: 9, shop: SECOND });
    await append(row);
    expect(await ask('shops.openWork', { shop: SECOND })).toEqual({ postings: 0, unsent: 1 });
    await expect(removed(station)).rejects.toThrow('shop-has-work');
    await append(effect('delivering:1', 'done', { seq: 9, shop: SECOND }));
    expect(await removed(station)).toEqual([FIRST_SHOP, FIRST_SHOP]);
    await expect(ask('practice.control', { do: 'figures', shop: SECOND })).rejects.toThrow('unknown-shop');
  });

  test('SHP15 the key of a shop that was taken out is forgotten; a shop that is named anew begins without one', async () => {
    const station = await realStation(
      { marketplace: { kind: 'ozon' }, shops: [...firstShops, second('ozon')] },
      { keyring: openKeyring },
    );
    const { ask, dataDir } = station;
    const before = await ask('settings.read', undefined);
    await ask('secrets.set', { clientId: '77', apiKey: 'a'.repeat(36), shop: SECOND });
    expect(await removed(station)).toEqual([FIRST_SHOP, FIRST_SHOP]);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('secrets'))).toEqual([]);
    await ask('settings.write', before);
    expect(await ask('secrets.has', { shop: SECOND })).toEqual({ present: false, kept: null });
  });
});

test('SHP20 the file for support tells how each shop stands by its place, and neither its name nor its id', async () => {
  const station = await realStation(two);
  const { ask } = station;
  await postingsOf(station, FIRST_SHOP);
  const shops = [...firstShops, { ...second('practice'), id: shopId('S0FF1CE'), name: 'Taiga Special' }];
  await ask('settings.write', { ...(await ask('settings.read', undefined)), shops });
  const { files } = await ask('support.prepare', { health: [], window: [] });
  const market = files.find(({ name }) => name === 'market.json')?.text ?? '';
  expect(JSON.parse(market)).toMatchObject({
    kind: 'practice',
    shops: [
      { shop: 'shop-1', on: true, trouble: null, resting: [] },
      { shop: 'shop-2', on: true, trouble: null, resting: [] },
    ],
  });
  const all = files.map(({ text }) => text).join('\n');
  expect(all).not.toContain('Taiga');
  expect(all).not.toContain('S0FF1CE');
});
