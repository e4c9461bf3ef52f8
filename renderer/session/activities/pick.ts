import { slotWanting } from '../find.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { problemReasons, type ProblemReason } from '#shared/domain/posting/facts.ts';
import { isFilled, type Slotted } from '#shared/domain/posting/picking.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import { slotFor, wantedInAll } from '#shared/domain/rules/waves.ts';
import { message } from '#shared/text/message.ts';
import { postingNamed } from '../find.ts';
import type { Verdict } from '../view.ts';
import { readAs, type Activity, type ActivityScan, type AtWork } from './activity.ts';
import type { ActivityParts } from './all.ts';
import { createPickDeeds, latestPut } from './pick-deeds.ts';
import { pickScreen, readWave, type Hand, type PickMemory, type WaveState } from './pick-screen.ts';

type Answer = { readonly verdict: Verdict | null } | null | 'table';

/** A slot's code read once more within so long, ms, is the trigger pulled twice, and opens nothing. */
const TWICE_MS = 1500;

const nothing: PickMemory = { hand: null, later: new Set(), short: null, print: 'none' };

/** Picking waves into the put wall (SPEC PI1-PI6, PW1-PW7). The wave is in the facts; what is remembered here may be forgotten. */
export function createPick(parts: ActivityParts, at: AtWork): Activity {
  const { book, clock, ids, settings } = parts;
  let memory = nothing;
  /** Postings in the order of the puts of this table: undo takes the last one back. */
  let done: PostingNumber[] = [];
  let confirmed: { readonly slot: number; readonly at: number; readonly right: Verdict } | null = null;

  const wave = (): WaveState => readWave(book, settings().picking, memory);
  /** The unit in the hand, where its slot's code is scanned before anything else (PW3). */
  const waiting = ({ hand }: WaveState): Hand | null => (settings().picking.confirmSlot ? hand : null);
  const put = (part: Partial<PickMemory>): void => void (memory = { ...memory, ...part });
  const shown = (verdict: Verdict | null): Answer => ({ verdict });
  const { refused, trouble, ...deeds } = createPickDeeds(parts, at);
  /** The slot that was called out aloud last. */
  let called: PostingNumber | null = null;

  async function scanned(scanId: string, read: ActivityScan): Promise<Verdict | null | 'table'> {
    const found = productIn(read);
    if (found === null && read.kind === 'code' && namesPosting(read)) return 'table';
    const now = wave();
    const { members, call } = now;
    const hand = waiting(now);
    if (members.length === 0) return 'table';
    if (hand !== null) return refused({ code: 'slot-first', slot: hand.slot });
    if (call !== null) {
      put({ hand: null });
      return refused({ code: 'empty-first', slot: call.posting.slot });
    }
    if (found === null) return refused({ code: 'unknown-code', read: readAs(read) });
    return putUnit(scanId, found, members);
  }

  const namesPosting = ({ text, others }: Extract<ActivityScan, { kind: 'code' }>): boolean =>
    [text, ...others].some((reading) => postingNamed(reading, book) !== null);

  function productIn(read: ActivityScan): Found | null {
    if (read.kind === 'code') {
      for (const code of [read.text, ...read.others]) {
        const hit = book.byBarcode(code, (sku) => slotWanting(sku, book) !== null);
        if (hit !== null) return { ...hit, code };
      }
      return null;
    }
    const gtin = /01(\d{14})/u.exec(read.raw)?.[1];
    const product = gtin === undefined ? null : book.byGtin(gtin, (sku) => slotWanting(sku, book) !== null);
    return product === null ? null : { product, units: 1, code: read.raw };
  }

  async function putUnit(
    scanId: string,
    { product, units, code }: Found,
    members: readonly Slotted[],
  ): Promise<Verdict | null> {
    const { sku, name } = product;
    const thing = { sku, name };
    const into = slotFor(members, sku, units);
    if (into === null) {
      put({ hand: null });
      const wanted = wantedInAll(members, sku);
      if (wanted > 0) return refused({ code: 'one-too-many', thing, wanted, units }, product);
      return refused({ code: 'wrong-item', got: thing, expected: null, read: code }, product);
    }
    const { number } = into.snapshot;
    const outcome = await at.run(number, { type: 'put', scanId, code, product: { sku, name, units } });
    const bad = trouble(outcome);
    if (bad !== null) return bad;
    const hand: Hand = { number, slot: into.slot, thing };
    done.push(number);
    put({ hand, short: null });
    at.speak(message('pick:aloud.slot', { slot: into.slot }), 'number');
    return { kind: 'right', scanId, thing, units };
  }

  async function command(said: StationCommand): Promise<Answer> {
    const now = wave();
    switch (said.kind) {
      case 'ok':
        return ok(now);
      case 'slot':
        return slot(said.slot, now);
      case 'undo':
        return undo(now);
      case 'skip':
        return skip(now);
      case 'problem':
        return problem(said.reason, now);
      case 'reprint':
        return print(now);
      default:
        return shown(refused({ code: 'wrong-moment', status: 'picking' }));
    }
  }

  async function ok(now: WaveState): Promise<Answer> {
    const screen = pickScreen(now, memory, book, settings().picking);
    switch (screen.kind) {
      case 'put':
        if (screen.confirm) return shown(refused({ code: 'slot-first', slot: screen.slot }));
        put({ hand: null });
        return shown(null);
      case 'slot-call':
        return shown(await deeds.emptied(screen.number));
      case 'pick-short':
        return goWithout(screen.stop.sku, now);
      case 'pick-offer':
      case 'pick-done':
        return begin(now);
      case 'pick':
        return shown(null);
    }
  }

  async function begin(now: WaveState): Promise<Answer> {
    const bad = await deeds.begin(now);
    memory = nothing;
    done = [];
    return shown(bad);
  }

  async function goWithout(sku: Sku, { members }: WaveState): Promise<Answer> {
    put({ short: null });
    const bad = await deeds.goWithout(sku, members, why);
    callOut();
    return shown(bad);
  }

  /** A slot that must be emptied is said aloud once: eyes and hands may be at the shelves. */
  function callOut(): void {
    const posting = wave().call?.posting ?? null;
    const number = posting?.snapshot.number ?? null;
    if (posting !== null && number !== called)
      at.speak(message('pick:aloud.empty', { slot: posting.slot }), 'number');
    called = number;
  }

  async function print(now: WaveState): Promise<Answer> {
    if (now.stops.length === 0) return shown(refused({ code: 'wrong-moment', status: 'picking' }));
    put({ print: await deeds.print(now) });
    return shown(null);
  }

  /** A slot's code: where the unit in the hand goes, a slot that is empty now, or a posting to pack. */
  function slot(scanned: number, now: WaveState): Promise<Answer> | Answer {
    const { call } = now;
    const hand = waiting(now);
    if (hand !== null) {
      if (scanned !== hand.slot) return shown(refused({ code: 'wrong-slot', slot: hand.slot, got: scanned }));
      put({ hand: null });
      const right: Verdict = { kind: 'right', scanId: ids.next(), thing: hand.thing, units: 1 };
      confirmed = { slot: scanned, at: clock.now(), right };
      const filled = readWave(book, settings().picking, memory).members.some(
        (each) => each.slot === scanned && isFilled(each.picking),
      );
      if (filled) at.speak(message('pick:aloud.complete', { slot: scanned }), 'number');
      return shown(right);
    }
    put({ hand: null });
    if (call?.posting.slot === scanned) return deeds.emptied(call.posting.snapshot.number).then(shown);
    if (confirmed?.slot === scanned && clock.now() - confirmed.at < TWICE_MS) return shown(confirmed.right);
    return 'table';
  }

  /** The last unit comes out of its slot again (PW4). */
  async function undo({ members }: WaveState): Promise<Answer> {
    if (memory.short !== null) {
      put({ short: null });
      return shown(null);
    }
    const last = done.at(-1);
    const number = members.some(({ snapshot }) => snapshot.number === last) ? last : latestPut(members);
    if (number === undefined) return shown(refused({ code: 'nothing-to-undo' }));
    const posting = members.find(({ snapshot }) => snapshot.number === number);
    const unit = posting?.picking.puts.at(-1);
    const bad = trouble(await at.run(number, { type: 'undo-put' }));
    if (bad !== null || posting === undefined || unit === undefined) return shown(bad);
    done = done.slice(0, -1);
    put({ hand: null });
    const name = book.product(unit.sku)?.state.name ?? unit.sku;
    return shown(refused({ code: 'take-back', thing: { sku: unit.sku, name }, slot: posting.slot }));
  }

  function skip(now: WaveState): Answer {
    const [stop] = now.stops;
    if (memory.short !== null) {
      put({ short: null });
      return shown(null);
    }
    if (waiting(now) !== null || stop === undefined)
      return shown(refused({ code: 'wrong-moment', status: 'picking' }));
    const later = new Set([...memory.later, stop.sku]);
    put({ hand: null, later: now.stops.every(({ sku }) => later.has(sku)) ? new Set([stop.sku]) : later });
    return shown(null);
  }

  let why: ProblemReason = 'out-of-stock';
  /** Nothing more of what is to fetch is found: asked about before anybody loses (PI4). */
  function problem(reason: string | null, now: WaveState): Answer {
    const { call, stops } = now;
    const hand = waiting(now);
    const [stop] = stops;
    if (hand !== null) return shown(refused({ code: 'slot-first', slot: hand.slot }));
    if (call !== null) return shown(refused({ code: 'empty-first', slot: call.posting.slot }));
    if (stop === undefined) return shown(refused({ code: 'wrong-moment', status: 'picking' }));
    why = problemReasons.find((each) => each === reason && each !== 'ship-refused') ?? 'out-of-stock';
    put({ short: stop.sku, hand: null });
    return shown(null);
  }

  return {
    screen: () => pickScreen(wave(), memory, book, settings().picking),
    scanned,
    command,
    refresh: () => Promise.resolve(callOut()),
  };
}

interface Found {
  readonly product: KnownProduct;
  readonly units: number;
  readonly code: string;
}
