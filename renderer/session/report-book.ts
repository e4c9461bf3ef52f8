import type { Ask } from '#shared/bridge/station-api.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { dayClock, daysFrom, type Day } from '#shared/projections/reports/day-clock.ts';
import { dayOfShop, inDayOfShop } from '#shared/projections/reports/day-of-shop.ts';
import { mergeDays } from '#shared/projections/reports/merge-days.ts';
import { createReportFold, foldBegin, type FoldPlace } from '#shared/projections/reports/fold.ts';
import { emptyDay, type DaySums } from '#shared/projections/reports/sums.ts';
import { mayGo, type Trace } from '#shared/projections/reports/trace.ts';
import type { MetaRow } from '../db/rows.ts';
import type { Store } from '../db/store.ts';
import { factsSince } from './facts-since.ts';

/** What is kept of the facts for the reports; counted up whenever sums are made otherwise: they are made anew then. */
const LAYOUT = 2;
/** Postings under way lie in so many parts, of which only the touched ones are written. */
const PARTS = 64;
/** So many facts are read before what was made of them is written. */
const WRITTEN_AT = 60_000;

/** Beside what the sums stand: whose facts, by which clock, how far. */
interface Head {
  readonly layout: number;
  readonly storeId: string;
  readonly zone: string;
  readonly seq: number;
  /** Keys of days and shops. */
  readonly days: readonly string[];
  readonly parts: readonly number[];
  readonly pace: FoldPlace['pace'];
}

/** What it needs. */
interface ReportBookParts {
  readonly ask: Ask;
  readonly store: Pick<Store, 'storeId' | 'factsAfter' | 'lastSeq' | 'getMeta' | 'commit'>;
  /** IANA zone that days are told in. */
  readonly timeZone: string;
  /** Lets the table go first; between two pieces. */
  readonly between: () => Promise<void>;
}

/** Sums of days, kept beside the facts and made anew from them whenever they are missing or of another layout (RP2). */
export interface ReportBook {
  /**
   * Reads what came since the last time, as long as `told` (facts done, of all) answers that it is still wanted.
   * Rejects as reads do.
   */
  catchUp(told: (done: number, total: number) => boolean): Promise<void>;
  /** The sums of these days, in order, of one shop or of all (null); a day on which nothing happened is empty. */
  days(from: Day, to: Day, shop?: ShopId | null): Promise<readonly (readonly [Day, DaySums])[]>;
  /** The shops of which anything was counted on these days; the first one always (SHP18). */
  shops(from: Day, to: Day): Promise<readonly ShopId[]>;
  /** Lets go of what it holds in memory: nobody looks any more. */
  forget(): void;
}

/** How far the reading is, and what of it is written. */
interface Standing {
  seq: number;
  readonly place: FoldPlace;
  readonly names: Set<string>;
  readonly filled: Set<number>;
}

const HEAD = 'reports:head';
const dayKey = (key: string): string => `reports:day:${key}`;
const partKey = (part: number): string => `reports:part:${part}`;

function partOf(posting: string): number {
  let sum = 0;
  for (let i = 0; i < posting.length; i += 1) sum = (sum * 31 + posting.charCodeAt(i)) | 0;
  return Math.abs(sum) % PARTS;
}

function keysByDay(names: Iterable<string>): ReadonlyMap<Day, readonly string[]> {
  const keys = new Map<Day, string[]>();
  for (const key of [...names].toSorted()) {
    const { day } = inDayOfShop(key);
    keys.set(day, [...(keys.get(day) ?? []), key]);
  }
  return keys;
}

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' && value !== null && 'layout' in value && value.layout === LAYOUT;

/** Opens nothing before it is asked: what it keeps in memory is little, and can be dropped at any time. */
export function createReportBook(parts: ReportBookParts): ReportBook {
  const { store, timeZone } = parts;
  const clock = dayClock(timeZone);
  let known: Standing | null = null;
  const turn = inTurn();

  async function open(): Promise<Standing> {
    const head = await store.getMeta(HEAD);
    const place = foldBegin();
    const lastSeq = await store.lastSeq();
    if (!isHead(head) || head.storeId !== store.storeId || head.zone !== timeZone || head.seq > lastSeq)
      return { seq: 0, place, names: new Set(), filled: new Set() };
    for (const values of await Promise.all(head.parts.map((part) => store.getMeta(partKey(part)))))
      for (const [posting, trace] of values as Iterable<[string, Trace]>) place.traces.set(posting, trace);
    return {
      seq: head.seq,
      place: { ...place, pace: head.pace },
      names: new Set(head.days),
      filled: new Set(head.parts),
    };
  }

  async function dayOf(name: string, names: ReadonlySet<string>): Promise<DaySums> {
    const kept = names.has(name) ? await store.getMeta(dayKey(name)) : null;
    return (kept as DaySums | null) ?? emptyDay();
  }

  /** Days that facts are about to touch are at hand before. */
  async function fetchDays({ place, names }: Standing, facts: readonly Envelope[]): Promise<void> {
    const touched = new Set(facts.map(({ fact }) => clock(fact.at).day));
    const keys = [...touched, ...[...names].filter((key) => touched.has(inDayOfShop(key).day))];
    for (const key of keys) if (!place.days.has(key)) place.days.set(key, await dayOf(key, names));
  }

  function rowsOf(
    { place, names, filled, seq }: Standing,
    days: ReadonlySet<string>,
    touched: ReadonlySet<number>,
    now: number,
  ): MetaRow[] {
    const shares = new Map<number, [string, Trace][]>([...touched].map((part) => [part, []]));
    for (const [posting, trace] of place.traces) {
      if (mayGo(trace, now)) place.traces.delete(posting);
      else shares.get(partOf(posting))?.push([posting, trace]);
    }
    for (const day of days) names.add(day);
    for (const part of touched) filled.add(part);
    const head: Head = {
      layout: LAYOUT,
      storeId: store.storeId,
      zone: timeZone,
      seq,
      days: [...names],
      parts: [...filled],
      pace: place.pace,
    };
    return [
      ...[...days].map((day) => ({ key: dayKey(day), value: place.days.get(day) })),
      ...[...shares].map(([part, value]) => ({ key: partKey(part), value })),
      { key: HEAD, value: head },
    ];
  }

  async function read(told: (done: number, total: number) => boolean): Promise<void> {
    const at = (known ??= await open());
    const days = new Set<string>();
    const touched = new Set<number>();
    const fold = createReportFold(at.place, clock, {
      day: (day) => days.add(day),
      trace: (posting) => touched.add(partOf(posting)),
    });
    let unwritten = 0;
    let now = 0;
    const write = async (): Promise<void> => {
      if (unwritten === 0) return;
      const meta = rowsOf(at, days, touched, now);
      const done = await store.commit({ postings: [], products: [], effects: [], meta });
      if (!done.ok) throw new Error(done.error.kind);
      for (const day of at.place.days.keys()) at.place.days.delete(day);
      days.clear();
      touched.clear();
      unwritten = 0;
    };
    const from = at.seq;
    for await (const facts of factsSince(from, parts)) {
      await fetchDays(at, facts);
      fold(facts);
      at.seq = facts.at(-1)?.seq ?? at.seq;
      now = facts.at(-1)?.fact.at ?? now;
      unwritten += facts.length;
      if (!told(at.seq, await store.lastSeq())) break;
      if (unwritten >= WRITTEN_AT) await write();
      await parts.between();
    }
    await write();
  }

  return {
    // Whoever comes while another reads goes on where that one stops, which may be early.
    catchUp: (told) =>
      turn(() =>
        read(told).catch((thrown: unknown) => {
          known = null; // what was not written is read anew
          throw thrown;
        }),
      ),
    async days(from, to, shop = null) {
      const { names } = known ?? (await open());
      const keys = keysByDay(names);
      const sumsOf = async (day: Day): Promise<DaySums> => {
        if (shop !== null) return dayOf(dayOfShop(day, shop), names);
        const all = await Promise.all((keys.get(day) ?? []).map((key) => dayOf(key, names)));
        return mergeDays(all);
      };
      return Promise.all(daysFrom(from, to).map(async (day) => [day, await sumsOf(day)] as const));
    },
    async shops(from, to) {
      const { names } = known ?? (await open());
      const wanted = new Set(daysFrom(from, to));
      const found = [...names].map(inDayOfShop).filter(({ day }) => wanted.has(day));
      return [...new Set([FIRST_SHOP, ...found.map(({ shop }) => shop)])];
    },
    forget() {
      // What is being read is written first.
      void turn(() => {
        known = null;
        return Promise.resolve();
      });
    },
  };
}
