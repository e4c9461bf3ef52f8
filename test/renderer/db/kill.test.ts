import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startKillable, type KillableChromium } from '../../kit/killable-chromium.ts';
import { servePage, type PageServer } from '../../kit/page-server.ts';
import type { Found } from './store-page.ts';

let server: PageServer;
let profile: string;
let running: KillableChromium | null = null;

beforeAll(async () => {
  server = await servePage(path.join(import.meta.dirname, 'store-page.ts'));
  profile = await mkdtemp(path.join(tmpdir(), 'packline-kill-'));
});

afterAll(async () => {
  await running?.kill();
  server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/** Opens the page on the profile; `acknowledged` is told of every write the store confirmed. */
async function start(acknowledged: (write: number) => void): Promise<KillableChromium> {
  running = await startKillable(profile);
  await running.page.exposeFunction('acknowledged', acknowledged);
  await running.page.goto(server.url);
  return running;
}

/** Lets the page write until so many writes were acknowledged, and kills the browser in the middle of the next. */
async function writeAndKill(from: number, writes: number): Promise<readonly number[]> {
  const acknowledged: number[] = [];
  const { page, kill } = await start((write) => {
    acknowledged.push(write);
    if (acknowledged.length === writes) void kill();
  });
  const ended = await page.evaluate((first) => window.writeOn(first), from).catch((fault: unknown) => fault);
  await kill();
  // Ended by the kill it has written enough; whatever else ended it is the fault that has to be seen.
  if (acknowledged.length < writes) throw new Error(`only ${acknowledged.length} writes`, { cause: ended });
  return acknowledged;
}

async function look(): Promise<Found> {
  const { page, kill } = await start(() => undefined);
  const found = await page.evaluate(() => window.look());
  await kill();
  return found;
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

test('a browser that is killed in the middle of writing loses nothing it acknowledged, tears nothing and leaves no hole', async () => {
  const { storeId } = await look();
  const seen: number[] = [];
  for (const writes of [40, 23, 61, 1, 35]) {
    const acknowledged = await writeAndKill(seen.length + 1, writes);
    const found = await look();
    expect(found.storeId).toBe(storeId);
    expect(found.inFacts.filter((n) => acknowledged.includes(n))).toEqual(acknowledged);
    expect(found.inEffects).toEqual(found.inFacts);
    expect(found.inFacts).toEqual(upTo(found.inFacts.length));
    expect(found.seqs).toEqual(upTo(1 + 2 * found.inFacts.length));
    expect(found.lastSeq).toBe(found.seqs.length);
    expect(found.sameAfterRebuild).toBe(true);
    seen.splice(0, seen.length, ...found.inFacts);
  }
  expect(seen.length).toBeGreaterThanOrEqual(160);
}, 180_000);
