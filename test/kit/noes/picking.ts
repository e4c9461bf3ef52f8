import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { isSlotted, type Slotted } from '#shared/domain/posting/picking.ts';
import type { Sku } from '#shared/kit/brand.ts';
import { numberAt } from '../bench-shift.ts';
import type { BenchStation } from '../bench-station.ts';
import type { No } from './no.ts';

const bench = { postings: 24 } as const;

const begin = (station: BenchStation): Promise<void> => station.scanAll('PL-WORK-PICK', 'PL-OK');

const slotted = (station: BenchStation): Slotted[] => [...station.now.book.slotted()].filter(isSlotted);

function stopOf(station: BenchStation): { readonly sku: Sku; readonly slot: number } {
  const { screen } = station;
  if (screen.kind !== 'pick') throw new Error(screen.kind);
  return { sku: screen.stop.sku, slot: screen.stop.slots[0]?.slot ?? 0 };
}

/** A unit of the wave lies in the hand; answers the slot it goes into. */
async function unitInHand(station: BenchStation): Promise<number> {
  await begin(station);
  await station.scan(station.codeOf(stopOf(station).sku));
  const { screen } = station;
  return screen.kind === 'put' ? screen.slot : 0;
}

const intoItsSlot = (station: BenchStation): readonly string[] => {
  const { screen } = station;
  return [`PL-SLOT-${screen.kind === 'put' ? screen.slot : 0}`];
};

/** A product that only the wave wants. */
function onlyInWave(station: BenchStation): Sku {
  const only = slotted(station)
    .flatMap(({ picking }) => picking.wants)
    .find(({ sku }) =>
      [...station.now.book.wanting(sku)].every((number) => {
        const posting = station.now.book.posting(number)?.state;
        return posting !== undefined && isSlotted(posting);
      }),
    );
  if (only === undefined) throw new Error('everything is wanted elsewhere too');
  return only.sku;
}

/** A slot in which something lies has a cancelled order. */
async function slotCalled(station: BenchStation): Promise<number> {
  const slot = await unitInHand(station);
  await station.scan(`PL-SLOT-${slot}`);
  const hit = slotted(station).find((each) => each.slot === slot);
  if (hit === undefined) throw new Error('nothing in the slot');
  station.world.control.cancelPosting(hit.snapshot.number, { by: 'client' });
  await station.pull();
  return slot;
}

type Codes = Extract<
  PostingRefusal['code'],
  'wave-wants' | 'wrong-slot' | 'slot-first' | 'slot-incomplete' | 'slot-empty' | 'empty-first' | 'take-back'
>;

/** Noes of picking a wave into the put wall. */
export const pickingNoes = {
  'wave-wants': [
    {
      of: 'an item of the wave at the queue',
      bench,
      async provoke(station) {
        await begin(station);
        await station.scanAll('PL-LEAVE', station.codeOf(onlyInWave(station)));
      },
      recover: (station) => ['PL-WORK-PICK', station.codeOf(onlyInWave(station))],
    },
  ],
  'wrong-slot': [
    {
      of: 'another slot',
      bench,
      provoke: async (station) => {
        const slot = await unitInHand(station);
        await station.scan(`PL-SLOT-${slot === 1 ? 2 : 1}`);
      },
      recover: intoItsSlot,
    },
  ],
  'slot-first': [
    {
      of: 'the next item before the slot',
      bench,
      provoke: async (station) => {
        await begin(station);
        const code = station.codeOf(stopOf(station).sku);
        await station.scanAll(code, code);
      },
      recover: intoItsSlot,
    },
    {
      of: 'OK instead of the slot',
      bench,
      provoke: (station) => unitInHand(station).then(() => station.scan('PL-OK')),
      recover: intoItsSlot,
    },
  ],
  'slot-incomplete': [
    {
      of: 'a slot that lacks units',
      bench,
      provoke: (station) => begin(station).then(() => station.scanAll('PL-LEAVE', 'PL-SLOT-1')),
      recover: () => ['PL-WORK-PICK'],
    },
  ],
  'slot-empty': [
    {
      of: 'a slot of nobody',
      bench,
      provoke: (station) => begin(station).then(() => station.scan('PL-SLOT-24')),
      recover: () => ['PL-OK'],
    },
  ],
  'empty-first': [
    {
      of: 'an item while a slot must be emptied',
      bench,
      async provoke(station) {
        const code = station.codeOf(
          (await station.posting(numberAt(station, 'mug'))).snapshot.lines[0]?.sku ?? ('' as never),
        );
        await slotCalled(station);
        if (station.station.verdict()?.kind === 'stop') await station.scan('PL-OK');
        await station.scan(code);
      },
      recover: () => ['PL-OK', 'PL-OK'],
    },
  ],
  'take-back': [
    {
      of: 'undo of a put',
      bench,
      async provoke(station) {
        const slot = await unitInHand(station);
        await station.scanAll(`PL-SLOT-${slot}`, 'PL-UNDO');
      },
      recover: () => ['PL-OK'],
    },
  ],
} as const satisfies Record<Codes, readonly No[]>;
