import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startKillable, type KillableChromium } from '../../kit/killable-chromium.ts';
import { servePage, type PageServer } from '../../kit/page-server.ts';
import type { Found } from './import-page.ts';

const ROWS = 3000;

let server: PageServer;
let profile: string;
let running: KillableChromium | null = null;

beforeAll(async () => {
  server = await servePage(path.join(import.meta.dirname, 'import-page.ts'));
  profile = await mkdtemp(path.join(tmpdir(), 'packline-import-'));
});

afterAll(async () => {
  await running?.kill();
  server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

async function start(acknowledged: (rows: number) => void): Promise<KillableChromium> {
  running = await startKillable(profile);
  await running.page.exposeFunction('acknowledged', acknowledged);
  await running.page.goto(server.url);
  return running;
}

/** Takes the table in and kills the browser once so many rows were told to be in; answers the most that were. */
async function takeAndKill(rows: number): Promise<number> {
  let most = 0;
  const { page, kill } = await start((told) => {
    most = Math.max(most, told);
    if (told >= rows) void kill();
  });
  await page.evaluate((all) => window.takeIn(all), ROWS).catch(() => undefined);
  await kill();
  return most;
}

async function found(): Promise<Found> {
  const { page, kill } = await start(() => undefined);
  const there = await page.evaluate(() => window.found());
  await kill();
  return there;
}

test('PD11 a browser that is killed while a table is taken in tells the rows that are in, no more and no fewer, and reading it again changes none of them twice', async () => {
  const told = await takeAndKill(700);
  const cut = await found();
  const [record] = cut.records;
  expect(cut.records).toHaveLength(1);
  expect(record).toMatchObject({ of: 'products', name: 'goods.csv', total: ROWS, by: 'ANNA' });
  expect(record?.done).toBeGreaterThanOrEqual(told);
  expect(record?.done).toBeLessThan(ROWS);
  // Each row makes three facts: what has them all is in.
  expect(cut.products[3]).toBe(record?.done);

  // Read again and cut off once more: one record of the file, and every product has its facts once.
  await takeAndKill(1500);
  const twice = await found();
  expect(twice.records).toHaveLength(1);
  expect(twice.records[0]?.id).not.toBe(record?.id);
  expect(twice.products[3]).toBe(twice.records[0]?.done);
  expect(
    Object.keys(twice.products)
      .map(Number)
      .every((facts) => facts <= 3),
  ).toBe(true);

  const { page, kill } = await start(() => undefined);
  expect(await page.evaluate((all) => window.takeIn(all), ROWS)).toBe(ROWS);
  expect(await page.evaluate(() => window.found())).toEqual({ records: [], products: { 3: ROWS } });
  await kill();
  expect(await found()).toEqual({ records: [], products: { 3: ROWS } });
}, 180_000);

test('PD11 what somebody leaves so is not told after the next start', async () => {
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  await takeAndKill(200);
  const { page, kill } = await start(() => undefined);
  const before = await page.evaluate(() => window.found());
  expect(before.records).toHaveLength(1);
  expect(await page.evaluate((id) => window.forget(id), before.records[0]?.id ?? '')).toBe(true);
  await kill();
  expect((await found()).records).toEqual([]);
}, 120_000);
