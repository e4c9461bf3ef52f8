import { sku, type PostingNumber, type Sku, barcode } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { isBlocking } from '#shared/domain/posting/findings.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { checkPosting } from '#shared/domain/rules/check.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { MarketAnswer } from '#shared/bridge/calls.ts';
import type { MarketProduct, PostingPage } from '#shared/market/port.ts';
import type { Result } from '#shared/kit/result.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Book } from '../session/book.ts';
import type { Commands } from '../session/execute.ts';
import type { Ask } from './door.ts';

/** What intake needs. */
export interface PullParts {
  readonly ask: Ask;
  readonly book: Book;
  readonly commands: Commands;
  readonly clock: Clock;
  readonly settings: () => Settings;
  /** Rows the marketplace sent and nobody could read: logged by number, kept out. */
  readonly unreadable: (number: string | null, detail: string) => void;
}

const DAY = 86_400_000;
/** Window of cut-offs that is read: late ones of the last days, and everything ahead. */
const WINDOW = { back: 30 * DAY, ahead: 60 * DAY } as const;
/** Postings re-read one by one when they vanished from the list (cancelled ones do). */
const REREAD = 50;

/** Reads all unfulfilled postings once and takes them in (IN1-IN6). Returns how many were read. */
export async function pullPostings(parts: PullParts): Promise<Result<number, MarketError>> {
  const now = parts.clock.now();
  const query = { kind: 'unfulfilled', cutoffFrom: now - WINDOW.back, cutoffTo: now + WINDOW.ahead } as const;
  const seen = new Set<PostingNumber>();
  for (let cursor: string | null = null; ; ) {
    const page: MarketAnswer<PostingPage> = await parts.ask('market.postings', { query, cursor });
    if (!page.ok) return err(page.error);
    for (const row of page.value.unreadable) parts.unreadable(row.number, row.detail);
    const products = await learnProducts(page.value.postings, parts);
    if (!products.ok) return products;
    for (const snapshot of page.value.postings) {
      seen.add(snapshot.number);
      await takeIn(snapshot, parts);
    }
    cursor = page.value.cursor;
    if (cursor === null) break;
  }
  return rereadVanished(seen, parts);
}

/** Whatever we still work on and the list no longer names is looked at by itself. */
async function rereadVanished(seen: ReadonlySet<PostingNumber>, parts: PullParts): Promise<Result<number, MarketError>> {
  const vanished = [...parts.book.postings()]
    .filter((posting) => posting.snapshot.source === 'market' && posting.status !== 'cancelled' && !seen.has(posting.snapshot.number))
    .slice(0, REREAD);
  for (const { snapshot } of vanished) {
    const read = await parts.ask('market.posting', { number: snapshot.number });
    if (!read.ok && read.error.kind === 'not-found') continue; // a split's parent, or a shop that was swapped: nothing to take over
    if (!read.ok) return err(read.error);
    await takeIn(read.value, parts);
  }
  return ok(seen.size);
}

/** Takes one posting in, checks it, and confirms it where the warehouse lets good ones through. */
export async function takeIn(snapshot: PostingSnapshot, parts: PullParts): Promise<void> {
  const { book, commands, clock, settings } = parts;
  const stamp = { at: clock.now(), by: snapshot.source === 'market' ? 'market' : 'file' };
  const taken = await commands.posting(snapshot.number, { type: 'intake', snapshot, ...stamp });
  if (taken.kind !== 'done' || taken.after.status !== 'new') return;
  const findings = checkPosting(snapshot, {
    now: clock.now(),
    lookup: (id) => book.product(id)?.state ?? null,
    sameBuyer: sameBuyer(snapshot, book),
    maxGrams: null,
  });
  await commands.posting(snapshot.number, { type: 'check', findings, at: clock.now(), by: 'station' });
  if (!settings().autoConfirm || findings.some(isBlocking)) return;
  await commands.posting(snapshot.number, { type: 'confirm', despiteFindings: false, policy: settings().shipPolicy, at: clock.now(), by: 'station' });
}

function sameBuyer(snapshot: PostingSnapshot, book: Book): readonly string[] {
  const { buyerName, address } = snapshot.destination;
  if (buyerName === null || address === null) return [];
  return [...book.postings()]
    .filter(({ snapshot: other }) => other.number !== snapshot.number && other.destination.buyerName === buyerName && other.destination.address === address)
    .map((posting) => posting.snapshot.number);
}

async function learnProducts(postings: readonly PostingSnapshot[], parts: PullParts): Promise<Result<number, MarketError>> {
  const lines = postings.flatMap((posting) => posting.lines);
  const unknown = [...new Set(lines.map((line) => line.sku))].filter((id) => parts.book.product(id) === null);
  if (unknown.length === 0) return ok(0);
  const read = await parts.ask('market.products', { skus: unknown.slice(0, 1000) });
  if (!read.ok) return err(read.error);
  const marked = new Set<Sku>(lines.filter((line) => line.marking === 'required').map((line) => line.sku));
  for (const product of read.value) await seeProduct(product, marked.has(product.sku), parts);
  return ok(read.value.length);
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
