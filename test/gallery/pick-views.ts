import { postingNumber } from '#shared/kit/brand.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { PickStop } from '#shared/domain/rules/waves.ts';
import type { PickScreen, Wall, WallSlot } from '../../renderer/session/pick-view.ts';
import type { StationView, Verdict } from '../../renderer/session/view.ts';
import { product, type ThingName } from './goods.ts';
import { CUTOFF } from './parcel.ts';
import { offline, settingsIn, view } from './views.ts';

/** Slots as they are in the middle of a wave: what lies there, of how many; 0 of 0 is a free one. */
const usual: readonly (readonly [put: number, wanted: number])[] = [
  [2, 2],
  [3, 3],
  [1, 2],
  [2, 4],
  [5, 5],
  [1, 3],
  [1, 3],
  [0, 0],
  [3, 5],
  [1, 2],
  [4, 4],
  [2, 3],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
];

const slotOf = ([put, wanted]: readonly [number, number], i: number): WallSlot => ({
  slot: i + 1,
  state: wanted === 0 ? 'free' : put === wanted ? 'complete' : 'open',
  put,
  wanted,
});

function wall(slots: readonly WallSlot[] = usual.map(slotOf), part: Partial<Wall> = {}): Wall {
  const sum = (what: 'put' | 'wanted'): number => slots.reduce((total, slot) => total + slot[what], 0);
  return {
    wave: slots.every(({ state }) => state === 'free') ? 0 : 14,
    slots,
    put: sum('put'),
    wanted: sum('wanted'),
    cutoffAt: slots.every(({ state }) => state === 'free') ? null : CUTOFF,
    print: 'none',
    ...part,
  };
}

const large = wall(
  Array.from({ length: 24 }, (_, i) => slotOf([i % 5 === 0 ? 12 : i % 12, 12], i)),
  { wave: 128, print: 'waits' },
);
const empty = wall(Array.from({ length: 12 }, (_, i) => slotOf([0, 0], i)));
const done = wall(
  usual.slice(0, 12).map(([, wanted], i) => slotOf([wanted, wanted], i)),
  { print: 'sent' },
);

const stopOf = (thing: ThingName, language: Language, slots: PickStop['slots']): PickStop => {
  const { sku, name, shelf } = product(thing, language);
  return { sku, name, shelf, left: slots.reduce((sum, { quantity }) => sum + quantity, 0), slots };
};

const into = (...slots: readonly (readonly [slot: number, quantity: number])[]): PickStop['slots'] =>
  slots.map(([slot, quantity]) => ({ slot, quantity }));

/** Picking a wave and the put wall. */
export function pickViews(language: Language): Readonly<Record<string, StationView>> {
  const show = (screen: PickScreen, verdict: Verdict | null = null, part = {}): StationView =>
    view(language, screen, verdict, part);
  const of = (thing: ThingName) => ({
    sku: product(thing, language).sku,
    name: product(thing, language).name,
  });
  const right: Verdict = { kind: 'right', scanId: 'r', thing: of('plush'), units: 1 };
  const plush = stopOf('plush', language, into([7, 2], [9, 1]));
  const long = stopOf(
    'long',
    language,
    into([3, 12], [4, 1], [7, 2], [9, 1], [10, 10], [12, 1], [6, 1], [2, 1]),
  );
  const unknown = stopOf('cableBlack', language, into([4, 1]));
  const fetch = (stop: PickStop, next: PickStop | null, at = wall()): PickScreen => ({
    kind: 'pick',
    wall: at,
    stop,
    next,
    kinds: 5,
  });
  const put: PickScreen = {
    kind: 'put',
    wall: wall(),
    thing: of('plush'),
    slot: 7,
    confirm: true,
    fills: false,
    next: long,
  };
  const numbers = [
    '0208245774-0029-1',
    '0208251190-0012-1',
    '0208260417-0006-1',
    '0208260418-0001-1',
    '0208260533-0009-1',
  ];
  const called = (
    why: 'cancelled' | 'changed' | 'problem',
    slot: number,
    things: readonly ThingName[],
  ): PickScreen => ({
    kind: 'slot-call',
    wall: wall(
      usual.map((each, i) =>
        i + 1 === slot ? { ...slotOf(each, i), state: 'empty' as const } : slotOf(each, i),
      ),
    ),
    slot,
    why,
    number: postingNumber(numbers[0] ?? ''),
    things: things.map((thing, i) => ({ ...of(thing), units: i + 1, shelf: product(thing, language).shelf })),
  });
  const refused = (refusal: PostingRefusal): Verdict => ({
    kind: refusal.code === 'wrong-slot' ? 'wrong' : refusal.code === 'one-too-many' ? 'many' : 'notice',
    scanId: 'n',
    refusal,
    got: refusal.code === 'one-too-many' ? product('plush', language) : null,
    expected: null,
    work: null,
  });
  const short = (stop: PickStop, losers: number): PickScreen => ({
    kind: 'pick-short',
    wall: wall(),
    stop,
    losers: numbers.slice(0, losers).map((number, i) => ({ number: postingNumber(number), slot: i + 3 })),
  });
  const [person] = settingsIn(language).packers;
  const may = { packer: person === undefined ? null : { ...person, mayShelve: true } };
  return {
    'pick-offer': show({ kind: 'pick-offer', offer: { postings: 12, units: 68, kinds: 31 }, wall: empty }),
    'pick-offer-one': show({ kind: 'pick-offer', offer: { postings: 1, units: 2, kinds: 2 }, wall: empty }),
    'pick-offer-none': show({ kind: 'pick-offer', offer: { postings: 0, units: 0, kinds: 0 }, wall: empty }),
    'pick-fetch': show(fetch(plush, long)),
    'pick-fetch-right': show(fetch(plush, long), right),
    'pick-fetch-long': show(fetch(long, plush, large), null, { status: offline }),
    'pick-fetch-no-shelf': show(fetch(unknown, null)),
    'pick-fetch-back': show(fetch(plush, long), refused({ code: 'take-back', thing: of('long'), slot: 7 })),
    'pick-put': show(put, right),
    'pick-put-fills': show({ ...put, slot: 24, fills: true, wall: large, thing: of('long') }, right),
    'pick-put-flowing': show({ ...put, confirm: false }, right),
    'pick-put-first': show(put, refused({ code: 'slot-first', slot: 7 })),
    'pick-wrong-slot': show(put, refused({ code: 'wrong-slot', slot: 7, got: 17 })),
    'pick-many': show(
      fetch(unknown, null),
      refused({ code: 'one-too-many', thing: of('plush'), wanted: 3, units: 1 }),
    ),
    'pick-incomplete': show(fetch(plush, long), refused({ code: 'slot-incomplete', slot: 3, left: 21 })),
    'pick-short': show(short(plush, 2)),
    'pick-short-many': show(short(long, 5)),
    'pick-short-may': show(short(long, 5), null, may),
    'pick-fetch-may': show(fetch(long, plush, large), null, may),
    'slot-call': show(called('cancelled', 7, ['plush', 'fox'])),
    'slot-call-many': show(called('problem', 12, ['long', 'fox', 'jar', 'cable', 'powerbank'])),
    'slot-call-nothing': show(called('changed', 6, [])),
    'slot-call-first': show(called('cancelled', 7, ['plush']), refused({ code: 'empty-first', slot: 7 })),
    'pick-done': show({ kind: 'pick-done', wall: done, offer: { postings: 4, units: 12, kinds: 9 } }),
    'pick-done-last': show({ kind: 'pick-done', wall: wall(), offer: { postings: 0, units: 0, kinds: 0 } }),
    'wave-wants': view(language, { kind: 'queue' }, refused({ code: 'wave-wants', slot: 12 })),
  };
}
