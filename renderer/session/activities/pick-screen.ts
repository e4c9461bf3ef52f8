import type { Settings } from '#shared/bridge/settings.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import {
  emptyWhy,
  isFilled,
  putOf,
  unitsOf,
  unitsPut,
  type EmptyWhy,
  type Slotted,
} from '#shared/domain/posting/picking.ts';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import { losers, pickStops, type PickStop } from '#shared/domain/rules/waves.ts';
import type { Book } from '../book.ts';
import type { ListPrint, PickScreen, Wall, WallSlot, WaveOffer } from '../pick-view.ts';
import { candidatesIn, membersOf, type Candidate } from './wave-book.ts';

/** A unit that was put last. */
export interface Hand {
  readonly number: PostingNumber;
  readonly slot: number;
  readonly thing: ThingRef;
}

/** What picking remembers besides the facts; all of it may be forgotten. */
export interface PickMemory {
  /** The unit in the hand, while the table shows where it goes. */
  readonly hand: Hand | null;
  /** What the packer left for later. */
  readonly later: ReadonlySet<Sku>;
  /** Of what nothing more was found, while that is asked about. */
  readonly short: Sku | null;
  readonly print: ListPrint;
}

/** A slot that must be emptied. */
export interface Call {
  readonly posting: Slotted;
  readonly why: EmptyWhy;
}

/** The wave as it stands. */
export interface WaveState {
  readonly members: readonly Slotted[];
  readonly stops: readonly PickStop[];
  readonly call: Call | null;
  /** The unit in the hand, if its slot still is what it was. */
  readonly hand: Hand | null;
  readonly free: readonly number[];
  readonly candidates: readonly Candidate[];
}

const callIn = (members: readonly Slotted[]): Call | null =>
  members
    .flatMap((posting): Call[] => {
      const why = emptyWhy(posting);
      return why === null ? [] : [{ posting, why }];
    })
    .sort((a, b) => a.posting.slot - b.posting.slot)[0] ?? null;

/** Where the hand's slot is still waiting for it. */
const handIn = (members: readonly Slotted[], hand: Hand | null): Hand | null => {
  const posting = members.find(({ snapshot }) => snapshot.number === hand?.number);
  return posting?.status === 'confirmed' && emptyWhy(posting) === null ? hand : null;
};

/** Reads the wave out of the book. */
export function readWave(book: Book, { slots }: Settings['picking'], memory: PickMemory): WaveState {
  const members = membersOf(book);
  const lookup = (sku: Sku) => book.product(sku)?.state ?? null;
  const stops = pickStops(members, lookup);
  const free = Array.from({ length: slots }, (_, i) => i + 1).filter((slot) => book.bySlot(slot) === null);
  return {
    members,
    stops: [
      ...stops.filter(({ sku }) => !memory.later.has(sku)),
      ...stops.filter(({ sku }) => memory.later.has(sku)),
    ],
    call: callIn(members),
    hand: handIn(members, memory.hand),
    free,
    candidates: stops.length > 0 ? [] : candidatesIn(book, free.length),
  };
}

function slotState(posting: Slotted): WallSlot['state'] {
  if (emptyWhy(posting) !== null) return 'empty';
  if (posting.status !== 'confirmed') return 'packing';
  return isFilled(posting.picking) ? 'complete' : 'open';
}

function wallOf({ members, free }: WaveState, print: ListPrint): Wall {
  const taken = members.map((posting): WallSlot => ({
    slot: posting.slot,
    state: slotState(posting),
    put: unitsPut(posting.picking),
    wanted: unitsOf(posting.picking),
  }));
  const empty = free.map((slot): WallSlot => ({ slot, state: 'free', put: 0, wanted: 0 }));
  const cutOffs = members.flatMap(({ snapshot }) => snapshot.cutoffAt ?? []);
  const sum = (what: 'put' | 'wanted'): number => taken.reduce((total, slot) => total + slot[what], 0);
  return {
    wave: Math.max(0, ...members.map(({ picking }) => picking.wave)),
    slots: [...taken, ...empty].sort((a, b) => a.slot - b.slot),
    put: sum('put'),
    wanted: sum('wanted'),
    cutoffAt: cutOffs.length === 0 ? null : Math.min(...cutOffs),
    print,
  };
}

function offerOf(candidates: readonly Candidate[]): WaveOffer {
  const wants = candidates.flatMap((each) => each.wants);
  return {
    postings: candidates.length,
    units: wants.reduce((sum, { quantity }) => sum + quantity, 0),
    kinds: new Set(wants.map(({ sku }) => sku)).size,
  };
}

function callScreen({ posting, why }: Call, wall: Wall, book: Book): PickScreen {
  const { slot, picking, snapshot } = posting;
  const things = picking.wants.flatMap(({ sku }) => {
    const units = putOf(picking, sku);
    if (units === 0) return [];
    const product = book.product(sku)?.state;
    const name = product?.name ?? snapshot.lines.find((line) => line.sku === sku)?.name ?? sku;
    return [{ sku, name, units, shelf: product?.shelf ?? null }];
  });
  return { kind: 'slot-call', wall, slot, why, number: snapshot.number, things };
}

/** The one question of picking: the unit in the hand first, then a slot that must be emptied, then what is to fetch. */
export function pickScreen(
  wave: WaveState,
  memory: PickMemory,
  book: Book,
  { confirmSlot }: Settings['picking'],
): PickScreen {
  const { members, stops, call, hand, candidates } = wave;
  const wall = wallOf(wave, memory.print);
  if (hand !== null) {
    const into = members.find(({ snapshot }) => snapshot.number === hand.number);
    const fills = into !== undefined && isFilled(into.picking);
    const [next = null] = stops;
    return { kind: 'put', wall, thing: hand.thing, slot: hand.slot, confirm: confirmSlot, fills, next };
  }
  if (call !== null) return callScreen(call, wall, book);
  const short = stops.find(({ sku }) => sku === memory.short);
  if (short !== undefined) {
    const losing = losers(members, short.sku);
    return {
      kind: 'pick-short',
      wall,
      stop: short,
      losers: losing.map(({ snapshot, slot }) => ({ number: snapshot.number, slot })),
    };
  }
  const [stop, next = null] = stops;
  if (stop !== undefined) return { kind: 'pick', wall, stop, next, kinds: stops.length };
  const offer = offerOf(candidates);
  return members.length === 0 ? { kind: 'pick-offer', offer, wall } : { kind: 'pick-done', wall, offer };
}
