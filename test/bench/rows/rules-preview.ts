import type { Page } from 'playwright';
import { sideOf, slowPace, type Contest, type Opened, type Side } from '../contest.ts';
import { table } from '../station/packing-table.ts';
import { shownAfter } from '../station/shown.ts';

const ofMs = (run: (round: number) => Promise<number>): Side =>
  sideOf<number>({ run, check: () => Promise.resolve(null), msOf: (ms) => ms });

const READY = '[data-preview="ready"]';
/** The whole preview while the first rule is on or off. */
const readyWith = (on: boolean): string => `${READY}:has([data-rule]:first-child[data-on="${on}"])`;

/** All open postings read from the app's own store by hand and counted by one condition for each of so many rules, until a line for each is in a frame. */
const byHand = (page: Page, rules: number): Promise<number> =>
  page.evaluate(async (count) => {
    interface Row {
      readonly state: {
        readonly snapshot: { readonly lines: readonly { readonly sku: string; readonly quantity: number }[] };
      };
    }
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('read')));
      });
    const db = await done(indexedDB.open('packline'));
    const from = performance.now();
    const open = db.transaction('postings').objectStore('postings').index('[active+cutoffAt+number]');
    const rows = (await done(open.getAll(IDBKeyRange.bound([1], [1, []])))) as Row[];
    const lines = Array.from({ length: count }, (_, rule) => {
      const touched = rows.filter(({ state }) =>
        state.snapshot.lines.some(({ sku, quantity }) => quantity > rule || sku.endsWith(String(rule))),
      );
      return `rule ${rule}: ${touched.length}`;
    });
    const place = document.createElement('pre');
    place.textContent = lines.join('\n');
    document.body.append(place);
    const ms = await new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - from));
        port1.start();
        port2.postMessage(null);
      });
    });
    place.remove();
    db.close();
    return ms;
  }, rules);

async function toRules(page: Page): Promise<void> {
  if ((await page.locator(READY).count()) > 0) return;
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: 'Rules', exact: true }).click();
  await page.locator(READY).waitFor();
}

/** What each rule of the house touches, while its writer waits for it. */
export const rulesPreviewRow: Contest = {
  name: 'preview of the open postings each rule touches',
  peer: 'plain IndexedDB by hand, one condition a rule',
  targetMs: 150,
  compares:
    'Ours: the built app with 100,000 postings (5,000 open) and 1.6 million facts; from the click that switches the first rule on or off until the frame in which every rule says how many open postings it touches and which rules overrule it there. Peer: in the same window all open postings read from the same store by their index and counted by one plain condition for each of as many rules, written as text; no order of rules, no goods looked up, nothing overruled.',
  needs: { chromium: '', app: '' },
  pace: { ...slowPace, rounds: 9, quickRounds: 2, warmUp: 1, least: 5, mostMs: 60_000 },
  open: async (how): Promise<Opened> => {
    const { station } = await table(how);
    const { page } = station;
    await toRules(page);
    const first = page.locator('[data-rule]').first();
    const rules = await page.locator('[data-rule]').count();
    return {
      ours: ofMs(async () => {
        await toRules(page);
        const on = (await first.getAttribute('data-on')) === 'true';
        return shownAfter(page, readyWith(!on), () => first.getByRole('switch').click());
      }),
      peer: ofMs(() => byHand(page, rules)),
      close: async () => {
        if ((await first.getAttribute('data-on')) === 'false') await first.getByRole('switch').click();
        await page.keyboard.press('F2');
        await page.locator('[data-screen]').waitFor();
      },
    };
  },
};
