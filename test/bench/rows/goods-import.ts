import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { openWindowOn } from '../../kit/station-driver.ts';
import { sideOf, slowPace, type Contest, type Opened, type Side } from '../contest.ts';

/** Rows of the table, and of a quick look at whether the row runs at all. */
const ROWS = { full: 100_000, quick: 2_000 } as const;
/** Longest wait for a table of this size, ms. */
const TABLE_MS = 10 * 60_000;

const ofMs = (run: (round: number) => Promise<number>): Side =>
  sideOf<number>({ run, check: () => Promise.resolve(null), msOf: (ms) => ms });

/** Products that are new in the first round; in the others they are known, and lie on another shelf. */
function csvOf(rows: number, round: number): string {
  const first = 700_000_000;
  const lines = Array.from(
    { length: rows },
    (_, n) => `${first + n};Cup ${first + n};Q-${(n + round) % 500}`,
  );
  return ['SKU;Name;Shelf', ...lines].join('\r\n');
}

interface Frames {
  watched?: { longest: number; on: boolean };
}

/** The longest time between two frames of the window while this is done, ms. */
async function longestFrame(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const watched = { longest: 0, on: true };
    (globalThis as Frames).watched = watched;
    let before = performance.now();
    const frame = (now: number): void => {
      watched.longest = Math.max(watched.longest, now - before);
      before = now;
      if (watched.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      before = now;
      requestAnimationFrame(frame);
    });
  });
  await work();
  return page.evaluate(() => {
    const { watched } = globalThis as Frames;
    if (watched === undefined) throw new Error('nobody watched');
    watched.on = false;
    return watched.longest;
  });
}

/** As a person does: chosen on the disk, looked at, taken, until the list shows them. */
async function takeIn(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'From a table' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  const look = page.getByRole('button', { name: 'Look at it', exact: true });
  const take = page.getByRole('button', { name: /^Take [\d,]+ rows in$/u });
  await look.or(take).waitFor({ timeout: TABLE_MS });
  if ((await look.count()) > 0) await look.click();
  await take.click({ timeout: TABLE_MS });
  await page.getByText(/^[\d,]+ products are set\.$/u).waitFor({ timeout: TABLE_MS });
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByRole('table', { name: 'Products' }).getByRole('row').nth(5).waitFor();
}

/** The same table read and written by hand in the window: split into lines, one transaction. */
const byHand = (page: Page, text: string): Promise<void> =>
  page.evaluate(async (csv) => {
    const rows = csv.split('\r\n').map((line) => line.split(';'));
    const opening = indexedDB.open('by-hand');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('products'));
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('store does not open')));
    });
    const turn = db.transaction('products', 'readwrite');
    const products = turn.objectStore('products');
    for (const [sku, name, shelf] of rows.slice(1)) products.put({ sku, name, shelf }, sku);
    await new Promise<void>((resolve, reject) => {
      turn.addEventListener('complete', () => resolve());
      turn.addEventListener('error', () => reject(new Error('not written')));
    });
    db.close();
  }, text);

/** A table of products at size, and what the window does meanwhile. */
export const goodsImportRows: readonly Contest[] = [
  {
    name: 'longest frame while a table of products comes in',
    peer: 'split by hand in the window, one transaction of plain IndexedDB',
    targetMs: 100,
    compares:
      'Ours: the built app with nothing stored; a CSV of 100,000 products (name and shelf) chosen, read, looked at and taken in at the desk; the longest time between two frames of the window from the choice until the list shows them; in the first round they are new, in the others known. Peer: in the same window the same text split into rows and written with one put each in one transaction, nothing judged, no facts, no journal.',
    needs: { chromium: '', app: '' },
    pace: { ...slowPace, rounds: 3, quickRounds: 1, warmUp: 0, least: 1, mostMs: 15 * 60_000 },
    open: async ({ quick }): Promise<Opened> => {
      const folder = await mkdtemp(path.join(tmpdir(), 'packline-bench-goods-'));
      const settings = {
        ...defaultSettings('BENCH', 'en'),
        sound: false,
        marketplace: { kind: 'ozon', baseUrl: 'http://127.0.0.1:9' },
      };
      await writeFile(path.join(folder, 'initial-settings.json'), JSON.stringify(settings));
      const station = await openWindowOn(folder);
      const { page } = station;
      await page.locator('[data-screen]').waitFor();
      await page.keyboard.press('F7');
      const rows = quick ? ROWS.quick : ROWS.full;
      return {
        ours: ofMs(async (round) => {
          const file = path.join(folder, 'products.csv');
          await writeFile(file, csvOf(rows, round));
          return longestFrame(page, () => takeIn(page, file));
        }),
        peer: ofMs((round) => longestFrame(page, () => byHand(page, csvOf(rows, round)))),
        close: async () => {
          await pause(1_500);
          await station.app.close();
          await rm(folder, { recursive: true, force: true });
        },
      };
    },
  },
];
