import type { Envelope } from '#shared/domain/envelope.ts';
import { dayClock, dayPlus } from '#shared/projections/reports/day-clock.ts';
import { reportOf } from '#shared/projections/reports/report.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { createReportBook } from '../../../renderer/session/report-book.ts';
import type { Batch } from '../../../renderer/db/batch.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { START } from '../../kit/store-goods.ts';
import { batch, must } from '../../kit/store-runs.ts';
import type { Timed } from './side.ts';

const DAY_MS = 86_400_000;
const DAYS = 30;

/** The safety copy has nothing that the store has not. */
const noJournal = (() => Promise.resolve({ records: [], more: false })) as unknown as Ask;

/** Every thousand facts another day: the histories of the bench all happen at one moment. */
const spread = (envelope: Envelope): Envelope => ({
  ...envelope,
  fact: { ...envelope.fact, at: envelope.fact.at + (Math.floor(envelope.seq / 1000) % DAYS) * DAY_MS },
});

/** Times a report of thirty days: from sums that are kept, or from every fact there is. `parcels`: how many were packed in all. */
export async function timeReport(store: Store, from: 'sums' | 'facts', parcels: number): Promise<Timed> {
  if (from === 'facts') must(await store.commit(batch({ meta: [{ key: 'reports:head', value: null }] })));
  const played = {
    storeId: store.storeId,
    getMeta: (key: string) => store.getMeta(key),
    commit: (made: Batch) => store.commit(made),
    lastSeq: () => store.lastSeq(),
    factsAfter: async (seq: number, limit: number) => (await store.factsAfter(seq, limit)).map(spread),
  };
  const begin = performance.now();
  const book = createReportBook({
    ask: noJournal,
    store: played,
    timeZone: 'Europe/Moscow',
    between: () => new Promise((resolve) => void setTimeout(resolve, 0)),
  });
  await book.catchUp(() => true);
  const first = dayClock('Europe/Moscow')(START).day;
  const [sums] = await Promise.all([
    book.days(first, dayPlus(first, DAYS)),
    book.days(dayPlus(first, -DAYS), dayPlus(first, -1)),
  ]);
  const report = reportOf(sums);
  const ms = performance.now() - begin;
  return { ms, wrong: report.parcels === parcels ? null : `${report.parcels} parcels instead of ${parcels}` };
}
