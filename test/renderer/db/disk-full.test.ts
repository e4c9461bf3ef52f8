import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startKillable, type KillableChromium } from '../../kit/killable-chromium.ts';
import { servePage, type PageServer } from '../../kit/page-server.ts';

let server: PageServer;
let profile: string;
let running: KillableChromium;

beforeAll(async () => {
  server = await servePage(path.join(import.meta.dirname, 'store-page.ts'));
  profile = await mkdtemp(path.join(tmpdir(), 'packline-full-'));
  running = await startKillable(profile);
});

afterAll(async () => {
  await running.kill();
  server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

test('DB6 a full disk is named as one, nothing of the batch is kept, and work goes on once there is room', async () => {
  const { page } = running;
  await page.goto(server.url);
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(server.url);
  // Chromium's own quota, set before the store exists: it keeps what it once knew of free space for a while.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
  const { kept, error } = await page.evaluate(() => window.fill(60));
  expect(error).toEqual({ kind: 'disk-full' });
  expect(kept).toBeGreaterThan(1);
  expect(await page.evaluate((n) => window.has(n), kept)).toBe(true);
  expect(await page.evaluate((n) => window.has(n), kept + 1)).toBe(false);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await page.evaluate((n) => window.oneMore(n), kept + 1)).toBe(kept + 1);
}, 180_000);
