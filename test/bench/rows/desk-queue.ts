import type { Page } from 'playwright';
import { numbered } from '../../kit/store-goods.ts';
import { sideOf, slowPace, type Contest, type Opened, type Side } from '../contest.ts';
import { table } from '../station/packing-table.ts';
import { shownAfter } from '../station/shown.ts';

const OPEN = '[data-queue] [data-rows] [data-posting]';
const pill = (place: number): string =>
  `[data-queue] .flt:not([role="group"]) > button:nth-child(${place})[aria-pressed="true"]`;
/** Where "All open" and "Confirmed" stand among the states. */
const pills = { open: 1, ready: 3 } as const;

const ofMs = (run: (round: number) => Promise<number>): Side =>
  sideOf<number>({ run, check: () => Promise.resolve(null), msOf: (ms) => ms });

const pace = { ...slowPace, rounds: 9, quickRounds: 2, warmUp: 1, least: 5, mostMs: 60_000 };

/** What the peer looks for in the store: nothing of it is in memory. */
type Asked = { readonly kind: 'open' | 'filter' } | { readonly kind: 'search'; readonly text: string };

/** The same asked of the app's own database by hand, from the call until so many lines of text are in a frame. */
const byHand = (page: Page, asked: Asked): Promise<number> =>
  page.evaluate(async (what) => {
    interface Row {
      readonly number: string;
      readonly state: { readonly snapshot: { readonly warehouse: string | null } };
    }
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('read')));
      });
    const db = await done(indexedDB.open('packline'));
    const from = performance.now();
    const postings = db.transaction('postings').objectStore('postings');
    let lines: readonly string[];
    if (what.kind === 'search') {
      const keys = (await done(postings.getAllKeys())) as string[];
      lines = keys.filter((key) => key.includes(what.text));
      if (lines.length === 0) throw new Error(`nothing has ${what.text}`);
    } else {
      const active = IDBKeyRange.bound([1], [1, []]);
      const rows = (await done(postings.index('[active+cutoffAt+number]').getAll(active))) as Row[];
      const kept =
        what.kind === 'open' ? rows : rows.filter(({ state }) => state.snapshot.warehouse !== null);
      lines = kept.map(({ number }) => number);
    }
    const place = document.createElement('pre');
    place.textContent = lines.slice(0, 20).join('\n');
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
  }, asked);

interface DeskRow {
  readonly name: string;
  readonly peer: string;
  readonly targetMs: number;
  readonly compares: string;
  readonly sides: (page: Page, quick: boolean) => Pick<Opened, 'ours' | 'peer'>;
}

const data = 'the built app with 100,000 postings (5,000 open) and 1.6 million facts';

const deskRow = ({ sides, ...row }: DeskRow): Contest => ({
  ...row,
  needs: { chromium: '', app: '' },
  pace,
  open: async (how): Promise<Opened> => {
    const { station } = await table(how);
    const { page } = station;
    return {
      ...sides(page, how.quick),
      // The rows of scanning go on with the same app: they begin at its table.
      close: async () => {
        await page.keyboard.press('F2');
        await page.locator('[data-screen]').waitFor();
      },
    };
  },
});

async function toQueue(page: Page): Promise<void> {
  if ((await page.locator(OPEN).count()) > 0) return;
  await page.keyboard.press('F10');
  await page.locator(OPEN).first().waitFor();
}

/** The queue at the desk at the size of a busy year: opened, narrowed, searched. */
export const deskQueueRows: readonly Contest[] = [
  deskRow({
    name: 'queue open to painted',
    peer: 'plain IndexedDB by hand, read anew',
    targetMs: 150,
    compares: `Ours: ${data}; from sending F10 at the table until the frame with the queue’s cards, counts and first rows was made. Peer: in the same window all open postings read from the same store by their index, twenty numbers written as plain text; no groups, no counts, no checks.`,
    sides: (page) => ({
      ours: ofMs(async () => {
        await page.keyboard.press('F2');
        await page.locator('[data-screen]').waitFor();
        return shownAfter(page, OPEN, () => page.keyboard.press('F10'));
      }),
      peer: ofMs(() => byHand(page, { kind: 'open' })),
    }),
  }),
  deskRow({
    name: 'queue filter to painted',
    peer: 'plain IndexedDB by hand, filtered',
    targetMs: 100,
    compares: `Ours: ${data}; from the click on a state until the frame with the narrowed list and the counts of every state was made. Peer: in the same window all open postings read from the same store and filtered, twenty numbers written as plain text.`,
    sides: (page) => ({
      ours: ofMs(async (round) => {
        await toQueue(page);
        const next = pill(round % 2 === 0 ? pills.ready : pills.open);
        if ((await page.locator(next).count()) > 0)
          await page
            .locator(pill(round % 2 === 0 ? pills.open : pills.ready).replace('[aria-pressed="true"]', ''))
            .click();
        return shownAfter(page, next, () => page.locator(next.replace('[aria-pressed="true"]', '')).click());
      }),
      peer: ofMs(() => byHand(page, { kind: 'filter' })),
    }),
  }),
  deskRow({
    name: 'search by any number',
    peer: 'plain IndexedDB by hand, every number scanned',
    targetMs: 50,
    compares: `Ours: ${data}; from putting a whole number into the field until the frame with its posting was made, open and stored ones looked through by number, order, waybill, label and goods. Peer: in the same window the numbers of all stored postings read from the same store and scanned for the text.`,
    sides: (page, quick) => {
      const one = (round: number): string => numbered(quick ? 300 + round : 50_000 + round * 37);
      return {
        ours: ofMs(async (round) => {
          await toQueue(page);
          await page.keyboard.press('Control+K');
          await page.keyboard.press('Escape');
          await page.locator('[data-found]').waitFor({ state: 'detached' });
          const text = one(round);
          const found = `[data-found="read"] ~ * [data-posting="${text}"]`;
          const ms = await shownAfter(page, found, () => page.keyboard.insertText(text));
          await page.keyboard.press('Escape');
          return ms;
        }),
        peer: ofMs((round) => byHand(page, { kind: 'search', text: one(round) })),
      };
    },
  }),
];
