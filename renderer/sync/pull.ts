import { sku, type PostingNumber, type Sku, barcode } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { isBlocking } from '#shared/domain/posting/findings.ts';
import { policyOf } from '#shared/domain/posting/ship-policy.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { checkPosting } from '#shared/domain/rules/check.ts';
import { isTransient, type MarketError } from '#shared/market/errors.ts';
import type { MarketProduct } from '#shared/market/goods.ts';
import type { Result } from '#shared/kit/result.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Book } from '../session/book.ts';
import type { Commands } from '../session/execute.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { ourPart } from './our-split.ts';
import { readUnfulfilled } from './read-list.ts';

/** What intake needs. */
export interface PullParts {
  readonly ask: Ask;
  readonly book: Book;
  readonly commands: Commands;
  readonly clock: Clock;
  readonly settings: () => Settings;
  /** What the station knows of a posting, finished ones too. */
  readonly posting: (number: PostingNumber) => Promise<KnownPosting | null>;
  /** Rows the marketplace sent and nobody could read: logged by number, kept out. */
  readonly unreadable: (number: string | null, detail: string) => void;
}

/** Postings re-read one by one when they vanished from the list. */
const REREAD = 50;
/** Another fifty of them have their turn after this, ms. */
const REREAD_TURN_MS = 20_000;
/** Products the door takes in one call. */
const PRODUCTS = 1000;

/** Reads all unfulfilled postings once and takes them in (IN1-IN6). Returns how many were read. */
export async function pullPostings(parts: PullParts): Promise<Result<number, MarketError>> {
  const seen = new Set<PostingNumber>();
  let trouble: MarketError | null = null;
  const read = await readUnfulfilled(parts, async (page) => {
    for (const row of page.unreadable) parts.unreadable(row.number, row.detail);
    const products = await learnProducts(page.postings, parts);
    if (!products.ok) trouble = products.error;
    for (const snapshot of page.postings) {
      seen.add(snapshot.number);
      // Cancellations are taken in whatever happens; a posting whose goods nobody could look up is not confirmed yet.
      await takeListed(snapshot, products.ok, parts);
    }
  });
  if (!read.ok) return read;
  const reread = await rereadVanished(seen, parts);
  if (!reread.ok) return reread;
  return trouble === null ? ok(seen.size) : err(trouble);
}

/** Leaves out what the table has nothing to do with: what left before this station knew of it, and parcels of our own splits. */
async function takeListed(snapshot: PostingSnapshot, confirm: boolean, parts: PullParts): Promise<void> {
  const known = await parts.posting(snapshot.number);
  if (known === null && (snapshot.phase === 'delivering' || snapshot.phase === 'delivered')) return;
  const ours = await ourPart(snapshot, known, parts);
  if (ours !== null) await takeIn(ours, parts, confirm);
}

/** Whatever we still work on and the list no longer names is looked at by itself, a part of it each time. */
async function rereadVanished(
  seen: ReadonlySet<PostingNumber>,
  parts: PullParts,
): Promise<Result<null, MarketError>> {
  const vanished = [...parts.book.postings()]
    .filter((posting) => posting.snapshot.source === 'market' && posting.status !== 'cancelled')
    .map((posting) => posting.snapshot.number)
    .filter((number) => !seen.has(number))
    .sort();
  const turns = Math.max(1, Math.ceil(vanished.length / REREAD));
  const turn = Math.floor(parts.clock.now() / REREAD_TURN_MS) % turns;
  for (const number of vanished.slice(turn * REREAD, (turn + 1) * REREAD)) {
    const read = await parts.ask('market.posting', { number });
    if (read.ok) await takeListed(read.value, true, parts);
    else if (isTransient(read.error) || read.error.kind === 'auth') return err(read.error);
    // A split's parent, or a shop that was swapped: nothing to take over, and no reason to stop reading.
    else if (read.error.kind !== 'not-found') parts.unreadable(number, read.error.kind);
  }
  return ok(null);
}

/** Takes one posting in, checks it, and confirms it where the warehouse lets good ones through. */
export async function takeIn(snapshot: PostingSnapshot, parts: PullParts, confirm = true): Promise<void> {
  const { book, commands, clock, settings } = parts;
  const stamp = { at: clock.now(), by: snapshot.source === 'market' ? 'market' : 'file' };
  const taken = await commands.posting(snapshot.number, { type: 'intake', snapshot, ...stamp });
  if (taken.kind === 'not-kept') throw new Error(`intake not kept: ${taken.error.kind}`);
  if (!confirm || taken.kind !== 'done' || taken.after.status !== 'new') return;
  const findings = checkPosting(taken.after.snapshot, {
    now: clock.now(),
    lookup: (id) => book.product(id)?.state ?? null,
    sameBuyer: sameBuyer(snapshot, book),
    maxGrams: null,
  });
  await commands.posting(snapshot.number, { type: 'check', findings, at: clock.now(), by: 'station' });
  if (!settings().autoConfirm || findings.some(isBlocking)) return;
  const policy = policyOf(settings(), taken.after.snapshot);
  const by = { at: clock.now(), by: 'station' };
  await commands.posting(snapshot.number, { type: 'confirm', despiteFindings: false, policy, ...by });
}

function sameBuyer(snapshot: PostingSnapshot, book: Book): readonly string[] {
  const { buyerName, address } = snapshot.destination;
  if (buyerName === null || address === null) return [];
  return [...book.postings()]
    .filter(
      ({ snapshot: other }) =>
        other.number !== snapshot.number &&
        other.destination.buyerName === buyerName &&
        other.destination.address === address,
    )
    .map((posting) => posting.snapshot.number);
}

async function learnProducts(
  postings: readonly PostingSnapshot[],
  parts: PullParts,
): Promise<Result<null, MarketError>> {
  const lines = postings.flatMap((posting) => posting.lines);
  const unknown = [...new Set(lines.map((line) => line.sku))].filter((id) => parts.book.product(id) === null);
  const marked = new Set<Sku>(lines.filter((line) => line.marking === 'required').map((line) => line.sku));
  for (let from = 0; from < unknown.length; from += PRODUCTS) {
    const read = await parts.ask('market.products', { skus: unknown.slice(from, from + PRODUCTS) });
    if (!read.ok) return read;
    for (const product of read.value) await seeProduct(product, marked.has(product.sku), parts);
  }
  return ok(null);
}

async function seeProduct(product: MarketProduct, marking: boolean, parts: PullParts): Promise<void> {
  const { offerId, name, pictureUrl, grams, lengthMm, widthMm, heightMm } = product;
  const barcodes = product.barcodes.map(barcode);
  await parts.commands.product(sku(product.sku), {
    type: 'see',
    at: parts.clock.now(),
    by: 'market',
    sku: product.sku,
    entry: { offerId, name, barcodes, pictureUrl, grams, lengthMm, widthMm, heightMm },
    market: { oversize: product.oversize, marking },
  });
}
