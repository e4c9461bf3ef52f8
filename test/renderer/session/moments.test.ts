import { expect, it } from 'vitest';
import type { PickScreen } from '../../../renderer/session/pick-view.ts';
import type { Screen } from '../../../renderer/session/view.ts';
import { benchPins } from '../../kit/bench-pins.ts';
import { freshMark, freshWaybill } from '../../kit/bench-packer.ts';
import { benchAtWork, letTeach, numberAt, pack, packAndPrint, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

/** Screens of packing; those of other kinds of work have tests of their own. */
type At = Exclude<Screen['kind'], PickScreen['kind'] | 'data'> | 'label-asked';

/** Brings a station to a screen; the posting it is about stands at this place of the shop. */
const ways: Record<At, (bench: BenchStation) => Promise<unknown>> = {
  start: (bench) => bench.restart(),
  pin: async (bench) => {
    bench.pins = await benchPins(bench.clock, { BOSS: '4711' });
    await bench.scan('PL-BADGE-BOSS');
  },
  queue: () => Promise.resolve(),
  scan: (bench) => bench.scan(numberAt(bench, 'cables')),
  mark: async (bench) => {
    await bench.scan(numberAt(bench, 'marked'));
    await bench.scan(codeOf(bench, 'marked'));
  },
  step: async (bench) => {
    await bench.scan(numberAt(bench, 'express'));
    await workUntil(bench, 'step');
  },
  photo: async (bench) => {
    const { packing } = bench.settings;
    bench.settings = {
      ...bench.settings,
      packing: { ...packing, photo: { ...packing.photo, duty: 'required' } },
    };
    await bench.scan(numberAt(bench, 'express'));
    await workUntil(bench, 'photo');
  },
  waybill: async (bench) => {
    await bench.scan(numberAt(bench, 'sf'));
    await workUntil(bench, 'waybill');
  },
  label: async (bench) => {
    await packAndPrint(bench, numberAt(bench, 'express'));
    await bench.scan(`tap:${numberAt(bench, 'express')}`);
  },
  'label-asked': (bench) => pack(bench, numberAt(bench, 'sf')),
  parked: (bench) => pack(bench, numberAt(bench, 'express')),
  closed: async (bench) => {
    await packAndPrint(bench, numberAt(bench, 'express'));
    await bench.scan(numberAt(bench, 'express'));
  },
  reason: (bench) => bench.scanAll(numberAt(bench, 'cables'), 'PL-PROBLEM'),
  'hand-over': (bench) => bench.scan('PL-WORK-HAND-OVER'),
  returns: (bench) => bench.scan('PL-WORK-RETURNS'),
  supply: (bench) => bench.scan('PL-WORK-SUPPLY'),
  problem: (bench) => bench.scanAll(numberAt(bench, 'cables'), 'PL-PROBLEM-DAMAGED'),
  scanner: (bench) => bench.scan('PL-WORK-SCANNER'),
  shelve: (bench) => bench.scanAll('PL-BADGE-BOSS', numberAt(bench, 'cables'), 'PL-SHELF'),
  teach: async (bench) => {
    letTeach(bench);
    await bench.scanAll(numberAt(bench, 'cables'), '4006381333924', 'PL-TEACH');
  },
};

function codeOf(bench: BenchStation, place: 'marked' | 'bulbs' | 'digital'): string {
  const [line] = bench.now.book.posting(numberAt(bench, place))?.state.snapshot.lines ?? [];
  if (line === undefined) throw new Error('no line');
  return bench.codeOf(line.sku);
}

/** One of everything a scanner can read; none of it is what the postings above are waiting for. */
const kinds: Record<string, (bench: BenchStation) => string> = {
  'goods of another posting': (bench) => codeOf(bench, 'bulbs'),
  'unknown code': () => '4006381333931',
  'number of another posting': (bench) => numberAt(bench, 'integrated'),
  'foreign marking code': () => freshMark('4006381333931'),
  'waybill number': () => freshWaybill(),
  'unknown command': () => 'PL-NONSENSE',
  'slot code': () => 'PL-SLOT-7',
  undo: () => 'PL-UNDO',
  skip: () => 'PL-SKIP',
  'next box': () => 'PL-NEXTBOX',
  park: () => 'PL-PARK',
  reprint: () => 'PL-REPRINT',
  problem: () => 'PL-PROBLEM',
  'box code': () => 'PL-BOX-S',
  'weight code': () => 'PL-G-400',
  reason: () => 'PL-WHY-LOST',
  ok: () => 'PL-OK',
  leave: () => 'PL-LEAVE',
  badge: () => 'PL-BADGE-BOSS',
  'sign-off': () => 'PL-OUT',
};

/** Facts that only remember a mistake. */
const REMEMBERED = 'ScanRefused';

/** What is meant to happen; everything that is not named here changes no fact of any posting. */
const expected: Partial<Record<At, Partial<Record<string, readonly string[]>>>> = {
  queue: {
    'goods of another posting': ['PackingStarted', 'UnitScanned'],
    'number of another posting': ['PackingStarted'],
    'slot code': ['PackingStarted'],
  },
  scan: { problem: [], ok: [], badge: ['ParcelTakenOver'] },
  mark: { undo: ['LastUndone'], badge: ['ParcelTakenOver'] },
  step: {
    badge: ['ParcelTakenOver'],
    undo: ['LastUndone'],
    ok: ['StepDone'],
    'box code': ['BoxChosen'],
    'weight code': ['Weighed'],
  },
  waybill: {
    badge: ['ParcelTakenOver'],
    undo: ['LastUndone'],
    'weight code': ['Weighed'],
    'box code': ['BoxChosen'],
  },
  'label-asked': { park: ['Parked'], badge: ['ParcelTakenOver'] },
  label: { park: [], badge: ['ParcelTakenOver'] },
  photo: {
    badge: ['ParcelTakenOver'],
    undo: ['LastUndone'],
    ok: [],
    'weight code': ['Weighed'],
    'box code': ['BoxChosen'],
  },
  parked: {
    'goods of another posting': ['PackingStarted', 'UnitScanned'],
    'number of another posting': ['PackingStarted'],
    'slot code': ['PackingStarted'],
  },
  closed: {
    'goods of another posting': ['PackingStarted', 'UnitScanned'],
    'number of another posting': ['PackingStarted'],
    'slot code': ['PackingStarted'],
  },
  reason: { badge: ['ParcelTakenOver'] },
  teach: { badge: ['ParcelTakenOver'] },
  problem: {
    'goods of another posting': ['PackingStarted', 'UnitScanned'],
    'number of another posting': ['PackingStarted'],
    'slot code': ['PackingStarted'],
  },
};

const offerIn = (screen: Screen): string | null =>
  (screen.kind === 'teach' || screen.kind === 'shelve') && screen.stage === 'which'
    ? (screen.offer?.sku ?? null)
    : null;

async function allFacts(bench: BenchStation): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { number } of bench.world.control.postings()) {
    const facts = await bench.now.store.factsOf(`posting:${number}`);
    names.push(...facts.map(({ fact }) => fact.type));
  }
  return names;
}

const difference = (after: readonly string[], before: readonly string[]): readonly string[] => {
  const left = [...before];
  return after.filter((name) => {
    const place = left.indexOf(name);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
};

/** Commands that may be said to an empty question: OK to nothing, a second badge, PARK where the shelf is known. */
const silent: ReadonlySet<string> = new Set(['ok', 'badge', 'leave', 'park', 'problem']);

const table = (Object.keys(ways) as At[]).flatMap((at) =>
  Object.keys(kinds).map((kind) => [at, kind] as const),
);

it.each(table)(
  'at %s, a scan of: %s: gets its verdict and changes nothing but what it says',
  async (at, kind) => {
    const bench = await benchAtWork({ store: quickStore });
    await bench.now.execute.posting(numberAt(bench, 'integrated'), {
      type: 'pick',
      slot: 7,
      at: 0,
      by: 'BOSS',
    });
    await ways[at](bench);
    expect(bench.screen.kind).toBe(at === 'label-asked' ? 'label' : at);
    const before = await allFacts(bench);
    const said = bench.said.length;
    const offered = offerIn(bench.screen);
    await bench.scan(kinds[kind]?.(bench) ?? '');
    const news = difference(await allFacts(bench), before).filter((name) => name !== REMEMBERED);
    expect(news).toEqual(expected[at]?.[kind] ?? []);
    // A code that was read is never swallowed: it does something, changes what is shown, or is answered with a verdict.
    const answered = news.length > 0 || bench.screen.kind !== at || bench.said.length > said;
    // The check of a scanner says on its own screen what is wrong with what arrived.
    const told =
      bench.screen.kind === 'scanner' && (bench.screen.trouble !== null || bench.screen.sheet !== null);
    // The next product that a code may belong to is another question on the same screen.
    const another = bench.screen.kind === 'teach' && offerIn(bench.screen) !== offered;
    expect(answered || told || another || silent.has(kind) || at === 'waybill').toBe(true);
    expect(bench.notKept).toEqual([]);
  },
);
