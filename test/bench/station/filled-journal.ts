import path from 'node:path';
import { v7 } from 'uuid';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { openJournal } from '../../../electron/store/journal/journal.ts';
import { CUP, seen, START } from '../../kit/store-goods.ts';
import { factsOf } from '../store/histories.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const day = 86_400_000;
/** Postings of a day; the journal packs what is older. */
const PER_DAY = 1_000;
const PER_WRITE = 200;

/** How much a station keeps: `waiting` are to be packed, `left` have their whole history. */
export interface Size {
  readonly waiting: number;
  readonly left: number;
}

/** Writes the journal of a station that keeps so much into a data folder, as the app itself would have; answers its facts. */
export async function fillJournal(dataDir: string, { waiting, left }: Size): Promise<number> {
  let now = START;
  const clock: Clock = { now: () => now };
  const journal = await openJournal({ dir: path.join(dataDir, 'journal'), clock, log: silent });
  const storeId = v7();
  await journal.begin(storeId);
  let seq = 0;
  const recordsOf = (stream: string, facts: readonly object[]): JournalRecord[] =>
    facts.map((fact, i) => {
      const envelope = { id: v7(), stream, version: i + 1, seq: ++seq, station: 'BENCH', fact };
      return { kind: 'fact', envelope } as unknown as JournalRecord;
    });
  await journal.append(storeId, recordsOf(`product:${CUP.sku}`, [seen(CUP, 'Чашка «Лён», 300 мл')]));
  let records: JournalRecord[] = [];
  for (let n = 0; n < waiting + left; n += 1) {
    const { number, facts } = factsOf(n, n < waiting ? 'waiting' : 'left');
    records.push(...recordsOf(`posting:${number}`, facts));
    if (n % PER_DAY === 0) now += day;
    if (n % PER_WRITE !== PER_WRITE - 1) continue;
    await journal.append(storeId, records);
    records = [];
  }
  if (records.length > 0) await journal.append(storeId, records);
  await journal.idle();
  await journal.close();
  return seq;
}
