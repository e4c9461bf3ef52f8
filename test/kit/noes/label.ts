import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { parcelNumbers } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { numberAt, workUntil, type Place } from '../bench-shift.ts';
import type { BenchStation } from '../bench-station.ts';
import { ends } from '../memory-printer.ts';
import { at, codeAt, FOREIGN, type No } from './no.ts';

/** The marketplace's label lies ready and prints with the last deed. */
const ahead = { settings: { shipPolicy: 'at-confirmation' } } as const;

/** The label of a place's posting is out, or asked for. */
async function atLabel(bench: BenchStation, place: Place, synced = true): Promise<void> {
  await bench.quiet();
  await bench.scan(numberAt(bench, place));
  await workUntil(bench, 'label');
  if (synced) await bench.sync();
}

/** A cable in each of two parcels, told to the marketplace; answers their numbers. */
export async function inTwo(bench: BenchStation): Promise<readonly PostingNumber[]> {
  const number = numberAt(bench, 'cables');
  await bench.scan(number);
  await bench.scanAll(codeAt(bench, 'cables'), 'PL-NEXTBOX');
  await workUntil(bench, 'parked');
  await bench.scan('PL-OK');
  await bench.quiet();
  return parcelNumbers(await bench.posting(number));
}

/** One parcel of a split is cancelled, its stop was answered from afar, and its label is scanned. */
async function oneOfTwoCancelled(bench: BenchStation): Promise<PostingNumber> {
  const [, gone] = await inTwo(bench);
  if (gone === undefined) throw new Error('not split');
  bench.world.control.cancelPosting(gone, { by: 'client' });
  await bench.pull();
  await bench.quiet();
  return gone;
}

type Codes = Extract<
  PostingRefusal['code'],
  | 'already-shipping'
  | 'label-not-ready'
  | 'label-not-printed'
  | 'wrong-label'
  | 'not-parkable'
  | 'cancelled'
  | 'parcel-cancelled'
>;

/** Noes between the packed parcel and its closed one. */
export const labelNoes = {
  'already-shipping': [
    {
      of: 'undo of a packed parcel',
      provoke: (bench) => atLabel(bench, 'sf').then(() => bench.scan('PL-UNDO')),
      recover: (bench) => [numberAt(bench, 'sf')],
      ends: at('sf'),
    },
  ],
  'label-not-ready': [
    {
      of: 'asked for again before it came',
      async provoke(bench) {
        await bench.scan(numberAt(bench, 'mug'));
        await workUntil(bench, 'parked');
        await bench.scan('PL-REPRINT');
      },
      recover: () => ['PL-OK', 'PL-OK'],
    },
  ],
  'label-not-printed': [
    {
      of: 'torn, and scanned from somewhere',
      bench: ahead,
      async provoke(bench) {
        bench.world.printer.script(ends.torn);
        await atLabel(bench, 'express');
        await bench.scan(numberAt(bench, 'express'));
      },
      recover: () => ['PL-REPRINT', 'PL-WHY-NOT-PRINTED'],
      ends: at('express'),
    },
  ],
  'wrong-label': [
    {
      of: 'another parcel’s, on a label of the marketplace',
      bench: ahead,
      provoke: (bench) => atLabel(bench, 'mug').then(() => bench.scan(numberAt(bench, 'bulbs'))),
      recover: (bench) => [numberAt(bench, 'mug')],
    },
    {
      of: 'another parcel’s, on an own label',
      provoke: (bench) => atLabel(bench, 'sf').then(() => bench.scan(numberAt(bench, 'bulbs'))),
      recover: (bench) => [numberAt(bench, 'sf')],
      ends: at('sf'),
    },
    {
      of: 'a code of nobody',
      provoke: (bench) => atLabel(bench, 'courier').then(() => bench.scan(FOREIGN)),
      bench: { postings: 13 },
      recover: (bench) => [numberAt(bench, 'courier')],
      ends: at('courier'),
    },
    {
      of: 'the marketplace’s label is torn: another copy, then the right scan',
      bench: ahead,
      provoke: (bench) => atLabel(bench, 'mug').then(() => bench.scan(FOREIGN)),
      recover: () => ['PL-OK', 'PL-REPRINT', 'PL-WHY-DAMAGED'],
    },
  ],
  'not-parkable': [
    {
      of: 'not packed yet',
      provoke: (bench) => bench.scanAll(numberAt(bench, 'mug'), 'PL-PARK'),
      recover: (bench) => [codeAt(bench, 'mug')],
    },
  ],
  cancelled: [
    {
      of: 'in the middle of packing',
      async provoke(bench) {
        const number = numberAt(bench, 'bulbs');
        await bench.scanAll(number, codeAt(bench, 'bulbs'));
        bench.world.control.cancelPosting(number, { by: 'client' });
        await bench.pull();
        await bench.scan('PL-LEAVE');
      },
      recover: () => ['PL-OK'],
    },
    {
      of: 'closed, and in somebody’s hands at the hand-over',
      async provoke(bench) {
        const number = numberAt(bench, 'mug');
        await bench.scan(number);
        await workUntil(bench, 'parked');
        await bench.scan('PL-OK');
        await bench.quiet();
        await bench.scanAll(number, 'PL-OK', 'PL-WORK-HAND-OVER', number);
        bench.world.control.cancelPosting(number, { by: 'client' });
        await bench.pull();
        await bench.scanAll('PL-OK', number);
      },
      recover: () => ['PL-OK'],
      ends: at('cables'),
    },
  ],
  'parcel-cancelled': [
    {
      of: 'one of two, in somebody’s hands',
      async provoke(bench) {
        const gone = await oneOfTwoCancelled(bench);
        await bench.scanAll('PL-OK', gone);
      },
      recover: () => ['PL-OK'],
      ends: at('cables'),
    },
    {
      of: 'one of two, found at the hand-over',
      async provoke(bench) {
        const gone = await oneOfTwoCancelled(bench);
        await bench.scanAll('PL-OK', 'PL-WORK-HAND-OVER', gone);
      },
      recover: () => ['PL-OK'],
      ends: at('cables'),
    },
    {
      of: 'one of two, still among those that leave',
      async provoke(bench) {
        const gone = await oneOfTwoCancelled(bench);
        await bench.scan('PL-OK');
        const other = parcelNumbers(await bench.posting(numberAt(bench, 'cables'))).find(
          (each) => each !== gone,
        );
        if (other === undefined) throw new Error('none is left');
        await bench.scanAll(other, 'PL-OK', 'PL-WORK-HAND-OVER', other, 'PL-OK');
        if (bench.station.verdict() === null) await bench.scan('PL-OK');
      },
      async recover(bench) {
        const { ship } = await bench.posting(numberAt(bench, 'cables'));
        const gone = ship.state === 'confirmed' ? ship.numbers.at(-1) : undefined;
        return ['PL-OK', gone ?? '', 'PL-OK'];
      },
      ends: at('cables'),
    },
  ],
} as const satisfies Record<Codes, readonly No[]>;
