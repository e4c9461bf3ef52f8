import { setTimeout as pause } from 'node:timers/promises';
import type { RequestOf } from '#shared/bridge/calls.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { marketHandlers } from '../../../electron/bridge/market.ts';
import { createOzonMarketplace } from '../../../electron/market/ozon/adapter.ts';
import { ozonPaths } from '../../../electron/market/ozon/paths.ts';
import { practiceCredentials } from '../../../electron/market/practice/options.ts';
import { createPracticeMarketplace } from '../../../electron/market/practice/server.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { createGuard } from '../../../renderer/sync/guard.ts';
import { createOpenRows } from '../../../renderer/sync/open-rows.ts';
import { createOutbox } from '../../../renderer/sync/outbox.ts';
import { performPartsOf } from '../../../renderer/sync/perform-parts.ts';
import { perform } from '../../../renderer/sync/perform.ts';
import { pushJournal } from '../../../renderer/sync/journal.ts';
import { readUnfulfilled } from '../../../renderer/sync/read-list.ts';
import { createSettling } from '../../../renderer/sync/settling.ts';
import { watchStore } from '../../../renderer/sync/watch-store.ts';
import { createMemoryJournal } from '../../kit/memory-journal.ts';
import { createMemoryStore } from '../../kit/memory-store.ts';
import { batch, countingIds, must } from '../../kit/store-runs.ts';

const clock: Clock = { now: () => Date.now() };
/** Calls a second that the marketplace takes. */
export const RATE = 50;

/** A marketplace that takes 50 calls a second, and two ways to tell it things. */
export interface Drain {
  /** Through the station's outbox and adapter; ms. `round` keeps the effects of each run apart. */
  ours(effects: number, round: number): Promise<number>;
  /** By hand, one call each fiftieth of a second, whatever the answers; ms. */
  byHand(calls: number): Promise<number>;
  /** Calls that the marketplace turned away for coming too fast. */
  turnedAway(): number;
  close(): Promise<void>;
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await pause(2);
}

/** Opens the shop. Every effect is one call: the number of boxes of a posting. */
export async function openDrain(): Promise<Drain> {
  const shop = createPracticeMarketplace({
    seed: 7,
    postings: 300,
    clock,
    ratePerSecond: RATE,
    oddities: false,
  });
  await shop.start();
  const market = createOzonMarketplace({
    baseUrl: shop.url,
    ...practiceCredentials,
    clock,
    random: Math.random,
  });
  const journal = createMemoryJournal();
  const handlers = {
    ...marketHandlers({
      market: () => Promise.resolve(market),
      journal,
      labels: { fetch: () => Promise.reject(new Error('no labels here')) },
    }),
    'journal.head': () => journal.head(),
    'journal.begin': ({ storeId }: RequestOf<'journal.begin'>) => journal.begin(storeId),
    'journal.append': ({ storeId, records, holes }: RequestOf<'journal.append'>) =>
      journal.append(storeId, records, holes),
  };
  const ask: Ask = (name, request) => {
    const handler = handlers[name as keyof typeof handlers] as (request: unknown) => Promise<never>;
    return handler(request);
  };
  const numbers: PostingNumber[] = [];
  const read = await readUnfulfilled({ ask, clock }, ({ postings }) => {
    numbers.push(
      ...postings.flatMap(({ number, way, phase }) =>
        way === 'aggregator' && phase === 'shippable' ? [number] : [],
      ),
    );
    return Promise.resolve();
  });
  if (!read.ok) throw new Error(`the shop says ${read.error.kind}`);
  if (numbers.length < 12) throw new Error('too few postings with boxes');

  async function ours(effects: number, round: number): Promise<number> {
    const rows = createOpenRows();
    const store = watchStore(createMemoryStore({ station: 'S1', ids: countingIds(), clock }), rows);
    await journal.begin(store.storeId);
    const guard = createGuard({ ask, clock });
    const performing = performPartsOf({
      ask,
      clock,
      guard,
      settling: createSettling({ up: () => performance.now() }),
      settings: () => defaultSettings('S1', 'en'),
      language: () => 'en',
      larger: () => undefined,
      posting: () => Promise.resolve(null),
      store,
      rows,
      commands: {
        posting: () => Promise.reject(new Error('no outcome to keep')),
        product: () => Promise.reject(new Error('no stock to keep')),
        supply: () => Promise.reject(new Error('no supply to keep')),
      },
      book: createBook(),
    });
    const outbox = createOutbox({
      store,
      rows,
      clock,
      random: Math.random,
      perform: (row) => perform(row, performing),
      changed: () => undefined,
      fault: (_row, error) => {
        throw error;
      },
    });
    const planned = Array.from({ length: effects }, (_, i) => {
      const posting = numbers[i % numbers.length] as PostingNumber;
      const effect = { kind: 'boxes', posting, boxes: 1 + (i % 3) } as const;
      return { id: `boxes:${round}:${i}`, lane: `market:${posting}`, effect };
    });
    must(await store.commit(batch({ effects: planned })));
    await pushJournal(store, ask);
    const from = performance.now();
    await outbox.pump();
    await until(() => rows.all().length === 0);
    return performance.now() - from;
  }

  async function byHand(calls: number): Promise<number> {
    const from = performance.now();
    const sent: Promise<Response>[] = [];
    for (let i = 0; i < calls; i += 1) {
      await pause(Math.max(0, from + (i * 1000) / RATE - performance.now()));
      sent.push(
        fetch(shop.url + ozonPaths.multiBoxQty, {
          method: 'POST',
          headers: { 'Client-Id': practiceCredentials.clientId, 'Api-Key': practiceCredentials.apiKey },
          body: JSON.stringify({ posting_number: numbers[i % numbers.length], multi_box_qty: 1 + (i % 3) }),
        }),
      );
    }
    const answers = await Promise.all(sent);
    const wrong = answers.find(({ status }) => status !== 200 && status !== 429);
    if (wrong !== undefined) throw new Error(`by hand: ${wrong.status}`);
    return performance.now() - from;
  }

  return {
    ours,
    byHand,
    turnedAway: () => shop.control.journal().filter(({ status }) => status === 429).length,
    close: () => shop.stop(),
  };
}
