import { shopOf } from '#shared/domain/shop.ts';
import { parcelNumbers } from '#shared/domain/posting/state.ts';
import { postingNamed } from '../session/find.ts';
import { ok, type Result } from '#shared/kit/result.ts';
import { isTransient, type MarketError } from '#shared/market/errors.ts';
import { marketNow, OVERLAP_MS } from './pull-changes.ts';
import { placeKey, type PullPlace, type Sweep } from './pull-place.ts';
import type { PullParts } from './pull.ts';
import { takePage } from './take-page.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Window of cut-offs that is read: late ones, and everything ahead; as long as one reading may be. */
const WINDOW = { back: 120 * DAY, ahead: 240 * DAY } as const;
/** Pages of the whole list in one turn: the first reading hurries, the later ones are a safety net beside the work. */
const PAGES = { first: 20, later: 4 } as const;
/** The whole list is read again after this: a page of it a minute on the average, at least every few hours. */
const AGAIN = { shortest: 10 * MINUTE, longest: 4 * 60 * MINUTE } as const;
/** Postings re-read one by one in a turn when they vanished from the list. */
const REREAD = 20;

const isDue = (place: PullPlace, { clock, memory }: PullParts): boolean => {
  if (place.sweep !== null || place.sweptAt === null || !memory.swept) return true;
  const pause = Math.min(AGAIN.longest, Math.max(AGAIN.shortest, place.pages * MINUTE));
  const since = clock.now() - place.sweptAt;
  return since >= pause || since < 0;
};

function begin(parts: PullParts): Sweep {
  const now = parts.clock.now();
  const active = [...parts.book.postings()].filter(
    ({ snapshot, status }) =>
      snapshot.source === 'market' && shopOf(snapshot) === shopOf(parts) && status !== 'cancelled',
  );
  parts.memory.unseen = new Set(active.flatMap(parcelNumbers));
  return {
    startedAt: now,
    cutoffFrom: now - WINDOW.back,
    cutoffTo: now + WINDOW.ahead,
    cursor: null,
    read: 0,
    pages: 0,
    total: null,
  };
}

/** A part of the whole list (PL2, PL4): the first time, at each start, and every few hours. Answers the place afterwards. */
export async function readList(place: PullPlace, parts: PullParts): Promise<Result<PullPlace, MarketError>> {
  if (!isDue(place, parts)) return ok(place);
  const first = place.sweptAt === null;
  let after: PullPlace = { ...place, sweep: place.sweep ?? begin(parts) };
  for (let pages = 0; after.sweep !== null && pages < (first ? PAGES.first : PAGES.later); pages += 1) {
    const read = await readOn(after, after.sweep, parts);
    if (!read.ok) return read;
    after = read.value;
  }
  return ok(after);
}

async function readOn(
  place: PullPlace,
  sweep: Sweep,
  parts: PullParts,
): Promise<Result<PullPlace, MarketError>> {
  const { memory, clock } = parts;
  const { cutoffFrom, cutoffTo, cursor } = sweep;
  const query = { kind: 'unfulfilled', cutoffFrom, cutoffTo } as const;
  const page = await parts.ask('market.postings', { query, cursor });
  if (!page.ok) {
    // A cursor that the marketplace no longer takes would stop the reading for ever: from the beginning then.
    if (cursor === null || isTransient(page.error) || page.error.kind === 'auth') return page;
    return ok({ ...place, sweep: begin(parts) });
  }
  const next: Sweep = {
    ...sweep,
    startedAt: sweep.pages === 0 ? marketNow(page.value, parts) : sweep.startedAt,
    cursor: page.value.cursor,
    read: sweep.read + page.value.postings.length,
    pages: sweep.pages + 1,
    total: page.value.total ?? sweep.total,
  };
  const after = page.value.cursor === null ? ended(place, next, clock.now()) : { ...place, sweep: next };
  const taken = await takePage(page.value, parts, [
    { key: placeKey(parts.shop), value: withMarks(after, next) },
  ]);
  if (!taken.ok) return taken;
  for (const { number } of page.value.postings) memory.unseen?.delete(number);
  const first = place.sweptAt === null;
  memory.progress = first && after.sweep !== null ? { read: next.read, total: next.total } : null;
  if (first) parts.progress?.();
  if (after.sweep === null) tellVanished(parts);
  return ok(withMarks(after, next));
}

/** Changes are asked for from the moment the first reading began. */
const withMarks = (place: PullPlace, sweep: Sweep): PullPlace => ({
  ...place,
  recent: place.recent ?? sweep.startedAt - OVERLAP_MS,
  older: place.older ?? sweep.startedAt - OVERLAP_MS,
});

const ended = (place: PullPlace, sweep: Sweep, now: number): PullPlace => ({
  ...place,
  sweep: null,
  sweptAt: now,
  pages: sweep.pages,
});

/** Whatever we still work on and the list did not name has left it. A reading that began in another life cannot tell. */
function tellVanished({ memory, book }: PullParts): void {
  memory.swept = memory.unseen !== null;
  const left = [...(memory.unseen ?? [])].filter((number) => postingNamed(number, book) !== null);
  memory.vanished.splice(0, Infinity, ...left.sort());
  memory.unseen = null;
}

/** Postings that left the list are looked at by themselves, a few each turn (PL5). */
export async function rereadVanished(parts: PullParts): Promise<Result<null, MarketError>> {
  const { vanished } = parts.memory;
  for (let left = REREAD; left > 0; left -= 1) {
    const [number] = vanished;
    if (number === undefined) break;
    const read = await parts.ask('market.posting', { number });
    if (!read.ok && (isTransient(read.error) || read.error.kind === 'auth')) return read;
    vanished.shift();
    if (read.ok) {
      const page = { postings: [read.value], cursor: null, unreadable: [] };
      const taken = await takePage(page, parts, []);
      if (!taken.ok) return taken;
      // A split's parent, or a shop that was swapped: nothing to take over, and no reason to stop reading.
    } else if (read.error.kind !== 'not-found') parts.unreadable(number, read.error.kind);
  }
  return ok(null);
}
