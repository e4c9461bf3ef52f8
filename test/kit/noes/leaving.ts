import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { numberAt, workUntil, type Place } from '../bench-shift.ts';
import type { BenchStation } from '../bench-station.ts';
import { at, desk, ok, type No } from './no.ts';
import { inTwo } from './label.ts';

/** Packs, labels and closes a place's posting. */
async function closed(bench: BenchStation, place: Place): Promise<void> {
  const number = numberAt(bench, place);
  await bench.scan(number);
  await workUntil(bench, 'parked', 'label');
  await bench.scan('PL-LEAVE');
  await bench.quiet();
  await bench.scanAll(number, 'PL-OK');
}

/** A place's parcel left with its carrier. */
export async function left(bench: BenchStation, place: Place): Promise<void> {
  await closed(bench, place);
  await bench.scanAll('PL-WORK-HAND-OVER', numberAt(bench, place), 'PL-OK', 'PL-OK', 'PL-LEAVE');
  await bench.quiet();
}

const handing = 'PL-WORK-HAND-OVER';
const GET = '/v3/posting/fbs/get';

/** The code of a return whose order left before this station knew of it. */
async function strangeReturn(bench: BenchStation): Promise<string> {
  for (const { snapshot } of bench.now.book.postings())
    for (const { offerId } of snapshot.lines) {
      const told = await bench.world.ask('market.returns', { of: 'offer', offerId });
      const row = (told.ok ? told.value : []).find(
        ({ number, barcode }) =>
          number !== null && barcode !== null && bench.now.book.posting(number) === null,
      );
      if (row !== undefined) return row.barcode ?? '';
    }
  throw new Error('every return is of a known order');
}

type Codes = Extract<
  PostingRefusal['code'],
  | 'handed-over'
  | 'not-read-lately'
  | 'not-closed'
  | 'not-leaving'
  | 'batch-foreign'
  | 'batch-already'
  | 'batch-incomplete'
  | 'not-returnable'
  | 'return-unclear'
  | 'judge-first'
  | 'posting-absent'
>;

/** Noes when parcels leave, and when they come back. */
export const leavingNoes = {
  'handed-over': [
    {
      of: 'at the hand-over',
      provoke: (bench) => left(bench, 'sf').then(() => bench.scanAll(handing, numberAt(bench, 'sf'))),
      recover: ok,
    },
    {
      of: 'at the table',
      provoke: (bench) => left(bench, 'sf').then(() => bench.scan(numberAt(bench, 'sf'))),
      recover: ok,
    },
  ],
  'not-read-lately': [
    {
      of: 'the marketplace does not tell',
      async provoke(bench) {
        await closed(bench, 'mug');
        await bench.scanAll(handing, numberAt(bench, 'mug'));
        bench.world.control.setFault({ fault: { kind: 'internal' }, path: GET, times: Infinity });
        bench.world.clock.pass(15 * 60_000);
        await bench.scan('PL-OK');
        if (bench.station.verdict() === null) await bench.scan('PL-OK');
      },
      recover(bench) {
        bench.world.control.clearFaults();
        return ['PL-OK'];
      },
    },
  ],
  'not-closed': [
    {
      of: 'sent without a parcel',
      async provoke(bench) {
        const number = numberAt(bench, 'digital');
        await bench.now.execute.posting(number, {
          type: 'send-virtually',
          why: 'digital',
          usedBy: null,
          along: null,
          number: 'VIRT-20261122-0001',
          note: 'by mail',
          presaleUntil: null,
          physical: [],
          ...desk(bench),
        });
        await bench.scanAll(handing, number);
      },
      recover: ok,
    },
  ],
  'not-leaving': [
    {
      of: 'not packed',
      provoke: (bench) => bench.scanAll(handing, numberAt(bench, 'mug')),
      recover: (bench) => ['PL-OK', 'PL-LEAVE', numberAt(bench, 'mug')],
    },
    {
      of: 'no label yet',
      async provoke(bench) {
        await bench.scan(numberAt(bench, 'mug'));
        await workUntil(bench, 'parked');
        await bench.scanAll('PL-OK', handing, numberAt(bench, 'mug'));
      },
      recover: () => ['PL-OK', 'PL-LEAVE'],
    },
    {
      of: 'its label was not scanned',
      async provoke(bench) {
        await bench.scan(numberAt(bench, 'mug'));
        await workUntil(bench, 'parked');
        await bench.scan('PL-OK');
        await bench.quiet();
        await bench.scanAll(handing, numberAt(bench, 'mug'));
      },
      recover: (bench) => ['PL-OK', 'PL-LEAVE', numberAt(bench, 'mug')],
    },
    {
      of: 'it has a problem',
      provoke: (bench) =>
        bench.scanAll(
          numberAt(bench, 'bulbs'),
          'PL-PROBLEM-OTHER',
          'PL-OK',
          handing,
          numberAt(bench, 'bulbs'),
        ),
      recover: ok,
    },
    {
      of: 'opened again',
      async provoke(bench) {
        const number = numberAt(bench, 'mug');
        await closed(bench, 'mug');
        await bench.now.execute.posting(number, { type: 'reopen', reason: 'look again', ...desk(bench) });
        await bench.scanAll(handing, number);
      },
      recover: (bench) => ['PL-OK', 'PL-LEAVE', numberAt(bench, 'mug')],
    },
  ],
  'batch-foreign': [
    {
      of: 'another carrier’s',
      async provoke(bench) {
        await closed(bench, 'mug');
        await closed(bench, 'sf');
        await bench.scanAll(handing, numberAt(bench, 'sf'), numberAt(bench, 'mug'));
      },
      recover: ok,
      ends: at('sf'),
    },
  ],
  'batch-already': [
    {
      of: 'scanned twice',
      async provoke(bench) {
        await closed(bench, 'sf');
        await bench.scanAll(handing, numberAt(bench, 'sf'), numberAt(bench, 'sf'));
      },
      recover: ok,
      ends: at('sf'),
    },
  ],
  'batch-incomplete': [
    {
      of: 'one parcel of two',
      async provoke(bench) {
        const [one = '', two = ''] = await inTwo(bench);
        await bench.scanAll(one, two, 'PL-OK', handing, one, 'PL-OK');
      },
      async recover(bench) {
        const { ship } = await bench.posting(numberAt(bench, 'cables'));
        return [ship.state === 'confirmed' ? (ship.numbers[1] ?? '') : ''];
      },
      ends: at('cables'),
    },
  ],
  'not-returnable': [
    {
      of: 'it has not left',
      provoke: (bench) => bench.scanAll('PL-WORK-RETURNS', numberAt(bench, 'mug')),
      recover: () => ['PL-OK', 'PL-LEAVE'],
    },
  ],
  'return-unclear': [
    {
      of: 'an item of which nothing came back',
      async provoke(bench) {
        const sku = (await bench.posting(numberAt(bench, 'mug'))).snapshot.lines[0]?.sku;
        await bench.scanAll('PL-WORK-RETURNS', sku === undefined ? '' : bench.codeOf(sku));
      },
      recover: () => ['PL-OK', 'PL-LEAVE'],
    },
  ],
  'judge-first': [
    {
      of: 'OK before all are judged',
      provoke: (bench) =>
        left(bench, 'sf').then(() => bench.scanAll('PL-WORK-RETURNS', numberAt(bench, 'sf'), 'PL-OK')),
      recover: () => ['PL-OK', 'PL-WHY-RESTOCK'],
    },
  ],
  'posting-absent': [
    {
      of: 'a return of an order that this station never had',
      provoke: async (bench) => bench.scanAll('PL-WORK-RETURNS', await strangeReturn(bench)),
      recover: () => ['PL-OK', 'PL-LEAVE'],
    },
  ],
} as const satisfies Record<Codes, readonly No[]>;
