import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { PostingPage } from '#shared/market/reading.ts';
import { isOthers } from '#shared/domain/posting/decide-intake.ts';
import type { MetaRow } from '../db/rows.ts';
import { learnProducts } from './learn-products.ts';
import type { PostingSteps } from '../session/steps.ts';
import { readMeans, type goneParcel } from './our-split.ts';
import type { PullParts } from './pull.ts';
import { takeInSteps } from './take-in.ts';

/**
 * Takes a page of postings in; `meta` is written with the last of them, so that a crash goes on where it was (PL1). Where
 * their goods could not be looked up they are taken in unconfirmed and the place stays, so that the page is read again; it
 * stays too where new ones found no room.
 */
export async function takePage(
  page: PostingPage,
  parts: PullParts,
  meta: readonly MetaRow[],
): Promise<Result<null, MarketError>> {
  tellUnreadable(page, parts);
  const { wanted, gone } = await sorted(page.postings, parts);
  const goods = await learnProducts(wanted, parts);
  const steps = [...wanted.map((snapshot) => takeInSteps(snapshot, parts, goods.ok)), ...gone];
  const done = await parts.commands.many.postings(steps, {
    meta: goods.ok && !parts.memory.noRoom ? meta : [],
  });
  if (!done.ok) throw new Error(`intake not kept: ${done.error.kind}`);
  return goods.ok ? ok(null) : err(goods.error);
}

function tellUnreadable(page: PostingPage, { memory, unreadable }: PullParts): void {
  for (const { number } of page.postings) memory.unreadable.delete(number);
  for (const { number, detail } of page.unreadable) {
    if (memory.unreadable.get(number ?? '?') !== detail) unreadable(number, detail);
    memory.unreadable.set(number ?? '?', detail);
  }
}

interface Sorted {
  readonly wanted: readonly PostingSnapshot[];
  /** Parcels of our own splits that were cancelled by themselves (CN9). */
  readonly gone: readonly PostingSteps[];
}

const parcelGoneSteps = (
  number: PostingNumber,
  gone: NonNullable<ReturnType<typeof goneParcel>>,
  { clock }: PullParts,
): PostingSteps => ({
  number,
  next: (step) => (step === 0 ? { ...gone, at: clock.now(), by: 'market' } : null),
});

/**
 * Leaves out what the table has nothing to do with: what left before this station knew of it, and parcels of our own splits;
 * and while the disk is full whatever is new.
 */
async function sorted(snapshots: readonly PostingSnapshot[], parts: PullParts): Promise<Sorted> {
  const known = await knownAmong(snapshots, parts);
  const wanted: PostingSnapshot[] = [];
  const gone: PostingSteps[] = [];
  for (const snapshot of snapshots) {
    const mine = known.get(snapshot.number) ?? null;
    if (mine !== null && isOthers(mine, snapshot)) {
      tellOthers(snapshot, parts);
      continue;
    }
    const means = await readMeans(snapshot, mine, parts);
    if (means.kind === 'parcel') {
      if (means.gone !== null) gone.push(parcelGoneSteps(means.of, means.gone, parts));
      continue;
    }
    if (mine === null && (snapshot.phase === 'delivering' || snapshot.phase === 'delivered')) continue;
    if (mine === null && !parts.hasRoom()) {
      parts.memory.noRoom = true;
      continue;
    }
    wanted.push(snapshot);
  }
  return { wanted, gone };
}

const OTHERS = 'other-shop';

/** A number that another shop has: what one shop says never changes what another sold (SHP8). */
function tellOthers({ number }: PostingSnapshot, { memory, unreadable }: PullParts): void {
  if (memory.unreadable.get(number) !== OTHERS) unreadable(number, OTHERS);
  memory.unreadable.set(number, OTHERS);
}

async function knownAmong(
  snapshots: readonly PostingSnapshot[],
  { book, store }: PullParts,
): Promise<ReadonlyMap<PostingNumber, KnownPosting>> {
  const known = new Map<PostingNumber, KnownPosting>();
  const rest: PostingNumber[] = [];
  for (const { number } of snapshots) {
    const active = book.posting(number);
    if (active === null) rest.push(number);
    else known.set(number, active.state);
  }
  if (rest.length > 0)
    for (const { state } of await store.postings(rest)) known.set(state.snapshot.number, state);
  return known;
}
