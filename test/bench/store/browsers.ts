import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { startKillable, type KillableChromium } from '../../kit/killable-chromium.ts';
import { servePage, type PageServer } from '../../kit/page-server.ts';
import type { Who } from './page.ts';

interface Running {
  readonly chromium: KillableChromium;
  readonly profile: string;
}

/** How much a side keeps. `waiting` of the postings are to be packed, the rest left with their whole history. */
export interface Size {
  readonly postings: number;
  readonly waiting: number;
}

let server: Promise<PageServer> | null = null;
const running = new Map<string, Promise<Running>>();
const filled = new Map<Who, Promise<void>>();

async function start(): Promise<Running> {
  server ??= servePage(path.resolve('test/bench/store/page.ts'));
  const { url } = await server;
  const profile = await mkdtemp(path.join(tmpdir(), 'packline-bench-store-'));
  const chromium = await startKillable(profile);
  await chromium.page.goto(url);
  return { chromium, profile };
}

/** What a browser's store is for: one that only takes postings in, one that is full of them. */
export type Purpose = 'import' | 'full';

/** The page of a side for a purpose, in a browser and on a profile of its own. */
export async function pageOf(who: Who, purpose: Purpose): Promise<Page> {
  const key = `${who} ${purpose}`;
  let started = running.get(key);
  if (started === undefined) {
    started = start();
    running.set(key, started);
  }
  return (await started).chromium.page;
}

/** The same page, with postings in its store: 0 to `waiting` wait, the others left. Filled once. */
export async function filledPageOf(who: Who, { postings, waiting }: Size): Promise<Page> {
  const page = await pageOf(who, 'full');
  let filling = filled.get(who);
  if (filling === undefined) {
    filling = (async () => {
      await page.evaluate(([side, count]) => window.take(side, 'waiting', 0, count), [who, waiting] as const);
      await page.evaluate(([side, from, count]) => window.take(side, 'left', from, count), [
        who,
        waiting,
        postings - waiting,
      ] as const);
    })();
    filled.set(who, filling);
  }
  await filling;
  return page;
}

/** Bytes of JavaScript objects in a side's page, after a collection. */
export async function heapOf(who: Who): Promise<number> {
  const page = await pageOf(who, 'full');
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Ends all browsers and removes their profiles. */
export async function closeBrowsers(): Promise<void> {
  for (const started of running.values()) {
    const { chromium, profile } = await started;
    await chromium.kill();
    await rm(profile, { recursive: true, force: true });
  }
  running.clear();
  filled.clear();
  const serving = server;
  server = null;
  (await serving)?.close();
}
