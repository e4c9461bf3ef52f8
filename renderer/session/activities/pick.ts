import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { problemReasons, type ProblemReason } from '#shared/domain/posting/facts.ts';
import { isFilled, type Slotted } from '#shared/domain/posting/picking.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import { losers, slotFor, wantedInAll } from '#shared/domain/rules/waves.ts';
import { message } from '#shared/text/message.ts';
import { groundOfRefusal } from '#shared/text/verdicts.ts';
import { postingNamed } from '../find.ts';
import type { TableOutcome } from '../table.ts';
import type { Verdict } from '../view.ts';
import type { Activity, ActivityScan, AtWork } from './activity.ts';
import type { ActivityParts } from './all.ts';
import { listData, printList } from './pick-list.ts';
import { pickScreen, readWave, type Hand, type PickMemory, type WaveState } from './pick-screen.ts';

type Answer = { readonly verdict: Verdict | null } | null | 'table';

/** Where the number of the last wave is kept. */
const LAST_WAVE = 'wave.last';

/** A slot's code read once more within so long, ms, is the trigger pulled twice, and opens nothing. */
const TWICE_MS = 1500;

const nothing: PickMemory = { hand: null, later: new Set(), short: null, print: 'none' };

/** Picking waves into the put wall (SPEC PI1-PI6, PW1-PW7). The wave is in the facts; what is remembered here may be forgotten. */
export function createPick(parts: ActivityParts, at: AtWork): Activity {
  const { book, store, ask, clock, ids, settings } = parts;
  let memory = nothing;
  /** Postings in the order of the puts of this table: undo takes the last one back. */
  let done: PostingNumber[] = [];
  let confirmed: { readonly slot: number; readonly at: number; readonly right: Verdict } | null = null;

  const wave = (): WaveState => readWave(book, settings().picking, memory);
  /** The unit in the hand, where its slot's code is scanned before anything else (PW3). */
  const waiting = ({ hand }: WaveState): Hand | null => (settings().picking.confirmSlot ? hand : null);
  const put = (part: Partial<PickMemory>): void => void (memory = { ...memory, ...part });
  const shown = (verdict: Verdict | null): Answer => ({ verdict });

  const refused = (refusal: PostingRefusal, got: KnownProduct | null = null): Verdict => {
    const ground = groundOfRefusal(refusal);
    const kind = ground === 'stop' ? 'notice' : ground;
    return { kind, scanId: ids.next(), refusal, got, expected: null, work: null };
  };

  /** What a deed was answered with where it did not happen; null where it did. */
  function trouble(outcome: TableOutcome): Verdict | null {
    if (outcome.kind === 'not-kept') {
      at.notKept(outcome.error.kind);
      return refused({ code: 'wrong-moment', status: 'picking' });
    }
    return outcome.kind === 'refused' ? refused(outcome.refusal) : null;
  }

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
    if (found === null)
      return refused({ code: 'unknown-code', read: read.kind === 'code' ? read.text : read.raw });
    return putUnit(scanId, found, members);
  }

  const namesPosting = ({ text, others }: Extract<ActivityScan, { kind: 'code' }>): boolean =>
    [text, ...others].some((reading) => postingNamed(reading, book) !== null);

  function productIn(read: ActivityScan): Found | null {
    if (read.kind === 'code') {
      for (const code of [read.text, ...read.others]) {
        const hit = book.byBarcode(code);
        if (hit !== null) return { ...hit, code };
      }
      return null;
    }
    const gtin = /01(\d{14})/u.exec(read.raw)?.[1];
    const product = gtin === undefined ? null : book.byGtin(gtin);
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
        return shown(await emptied(screen.number));
      case 'pick-short':
        return shown(await goesWithout(screen.stop.sku, now));
      case 'pick-offer':
      case 'pick-done':
        return shown(await begin(now));
      case 'pick':
        return shown(null);
    }
  }

  /** Gives the most urgent postings the free slots, one after another (PI1). */
  async function begin({ candidates, free, members }: WaveState): Promise<Verdict | null> {
    if (candidates.length === 0) return null;
    const kept = await store.getMeta(LAST_WAVE);
    const last = Math.max(typeof kept === 'number' ? kept : 0, ...members.map(({ picking }) => picking.wave));
    const number = last + 1;
    const counted = await store.commit({
      postings: [],
      products: [],
      effects: [],
      meta: [{ key: LAST_WAVE, value: number }],
    });
    if (!counted.ok) {
      at.notKept(counted.error.kind);
      return null;
    }
    for (const [i, { number: posting, wants }] of candidates.entries()) {
      const outcome = await at.run(posting, {
        type: 'pick',
        slot: free[i] ?? null,
        pick: { wave: number, wants },
      });
      if (outcome.kind === 'not-kept') return trouble(outcome);
    }
    memory = nothing;
    done = [];
    return null;
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
    if (call?.posting.slot === scanned) return emptied(call.posting.snapshot.number).then(shown);
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

  async function goesWithout(sku: Sku, { members }: WaveState): Promise<Verdict | null> {
    put({ short: null });
    const name = book.product(sku)?.state.name ?? sku;
    for (const { snapshot } of losers(members, sku)) {
      const bad = trouble(await at.run(snapshot.number, { type: 'report-problem', reason: why, note: name }));
      if (bad !== null) return bad;
    }
    return null;
  }

  /** Somebody says that nothing lies in the slot any more (PW6). */
  async function emptied(number: PostingNumber): Promise<Verdict | null> {
    const cancelled = book.posting(number)?.state.status === 'cancelled';
    return trouble(
      await at.run(number, cancelled ? { type: 'see-cancellation' } : { type: 'pick', slot: null }),
    );
  }

  async function print(now: WaveState): Promise<Answer> {
    const { members, stops } = now;
    if (stops.length === 0) return shown(refused({ code: 'wrong-moment', status: 'picking' }));
    const person = settings().packers.find(({ id }) => id === at.who());
    const listed = {
      wave: Math.max(...members.map(({ picking }) => picking.wave)),
      members,
      stops,
      picker: person?.name ?? null,
      now: clock.now(),
    };
    const lookup = (sku: Sku) => book.product(sku)?.state ?? null;
    const data = listData(listed, lookup, person?.language ?? settings().language);
    put({ print: await printList(data, settings(), ask, ids.next()) });
    return shown(null);
  }

  return {
    screen: () => pickScreen(wave(), memory, book, settings().picking),
    scanned,
    command,
    refresh: () => Promise.resolve(),
  };
}

interface Found {
  readonly product: KnownProduct;
  readonly units: number;
  readonly code: string;
}

/** The posting whose slot got a unit last, whichever table put it there. */
function latestPut(members: readonly Slotted[]): PostingNumber | undefined {
  let latest: { readonly number: PostingNumber; readonly at: number } | null = null;
  for (const { picking, snapshot, status } of members) {
    const put = picking.puts.at(-1);
    if (status === 'confirmed' && put !== undefined && (latest === null || put.at > latest.at))
      latest = { number: snapshot.number, at: put.at };
  }
  return latest?.number;
}
