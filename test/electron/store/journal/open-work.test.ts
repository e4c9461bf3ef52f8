import path from 'node:path';
import { expect, test } from 'vitest';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { postingStream, supplyStream } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import { FIRST_SHOP, shopId } from '#shared/domain/shop.ts';
import { postingNumber, supplyNumber } from '#shared/kit/brand.ts';
import { openJournal } from '../../../../electron/store/journal/journal.ts';
import { createOpenWork } from '../../../../electron/store/journal/open-work.ts';
import { labelled, snapshot } from '../../../kit/postings.ts';
import { CUPS, goods, planned, supplyRun } from '../../../kit/supplies.ts';
import { freshDir, handClock, memoryLog } from '../../kit/house.ts';

const B = shopId('B');
const back = { type: 'scan-back', scanId: 'b', code: 'ii30525117479', owner: null } as const;
const at = { at: 5, by: 'BOSS' };

/** A journal of one shop's closed parcel, how often its facts were read, and the way to write more. */
async function house() {
  const dir = path.join(await freshDir(), 'journal');
  const journal = await openJournal({ dir, clock: handClock(), log: memoryLog() });
  await journal.begin('store-a');
  const number = postingNumber('7-7-1');
  const { facts } = labelled(snapshot({ number, shop: B })).must(back);
  let seq = 0;
  const write = (more: readonly (PostingFact | SupplyFact)[], of = postingStream(number)) => {
    const records = more.map((fact): JournalRecord => {
      seq += 1;
      return {
        kind: 'fact',
        envelope: { id: `f${seq}`, stream: of, version: seq, seq, station: 'S1', fact },
      };
    });
    return journal.append('store-a', records);
  };
  await write(facts);
  let reads = 0;
  const counted = {
    facts: (after: number, limit: number) => {
      if (after === 0) reads += 1;
      return journal.facts(after, limit);
    },
    factsOf: (stream: string) => journal.factsOf(stream),
    read: (after: number, limit: number) => journal.read(after, limit),
    head: () => journal.head(),
    state: () => journal.state(),
  };
  const work = createOpenWork({ of: () => counted });
  return { work, write, reads: () => reads, closed: { number, closedAt: facts.at(-1)?.at } };
}

test('SHP15 a closed parcel that nobody handed over is named, and keeps its shop until somebody says where it is', async () => {
  const { work, write, closed } = await house();
  expect(await work('ozon', B)).toEqual({ postings: 1, unsent: 0, closed: [closed] });
  expect(await work('ozon', FIRST_SHOP)).toEqual({ postings: 0, unsent: 0 });
  await write([{ ...at, type: 'LeftSaid', why: 'other-way', note: 'the buyer came' }]);
  expect(await work('ozon', B)).toEqual({ postings: 0, unsent: 0 });
  await write([{ ...at, type: 'HereSaid' }]);
  expect(await work('ozon', B)).toEqual({ postings: 1, unsent: 0, closed: [closed] });
});

test('SHP15 the journal is read once for a removal: asked again, nothing is read before something was written', async () => {
  const { work, write, reads } = await house();
  await work('ozon', B);
  await work('ozon', B);
  expect(reads()).toBe(1);
  await write([{ ...at, type: 'NoteWritten', text: 'x' }]);
  await work('ozon', B);
  expect(reads()).toBe(2);
  await work('ozon', FIRST_SHOP);
  expect(reads()).toBe(3);
});

test('FM8 a supply that was ordered at a shop keeps it while it is packed, and while it was not taken', async () => {
  const { work, write } = await house();
  await write([{ ...at, type: 'LeftSaid', why: 'other-way', note: 'gone' }]);
  const run = supplyRun('2000045');
  const stream = supplyStream(supplyNumber('2000045'));
  const plan = { ...planned(goods(CUPS, 1)), market: { supplyId: '77', shop: B } };
  run.tell({ type: 'plan-supply', number: '2000045', source: 'hand', plan, anew: false });
  await write(run.facts, stream);
  expect(await work('ozon', B)).toEqual({ postings: 0, supplies: 1, unsent: 0 });
  expect(await work('ozon', FIRST_SHOP)).toEqual({ postings: 0, unsent: 0 });
  const begun = run.facts.length;
  run.scan(CUPS, 1, null, 's1');
  run.carton();
  run.tell({ type: 'close-supply', short: false });
  run.tell({ type: 'places-refused', no: 1, words: ['INVALID_STATE'], rows: [] });
  await write(run.facts.slice(begun), stream);
  expect(await work('ozon', B)).toEqual({ postings: 0, supplies: 1, unsent: 0 });
  const refused = run.facts.length;
  run.tell({ type: 'leave-places' });
  await write(run.facts.slice(refused), stream);
  expect(await work('ozon', B)).toEqual({ postings: 0, unsent: 0 });
});
