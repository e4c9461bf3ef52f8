import type { PostingSnapshot, Way } from '#shared/domain/posting/snapshot.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { ShipPackage } from '#shared/market/assembly.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { PostingPage, PostingQuery } from '#shared/market/reading.ts';

/** Things that change a marketplace and are counted behind its back. */
type CountedEffect =
  | 'boxes'
  | 'cancel'
  | 'cancel-units'
  | 'carriage-approve'
  | 'country'
  | 'cutoff'
  | 'delivered'
  | 'delivering'
  | 'last-mile'
  | 'marks'
  | 'marks-updated'
  | 'ship'
  | 'split'
  | 'tracking';

/** A marketplace together with the hand that moves its world. Its shop has every way of leaving, marks and a multi-box. */
export interface MarketplaceBench {
  readonly market: Marketplace;
  /** ms since 1970 UTC. */
  now(): number;
  /** Lets time go by, ms; what is due then has happened. */
  pass(ms: number): void;
  /** Numbers that the unfulfilled queue must hold now. */
  queue(): readonly string[];
  buyerCancels(number: PostingNumber): void;
  /** How often an effect took place, counted by the marketplace itself. */
  effects(number: PostingNumber, effect: CountedEffect): number;
  offline(gone: boolean): Promise<void>;
  /** The next ship call takes effect, but its answer gets lost. */
  loseShipAnswer(): void;
  /** The next assembly fails in the background. */
  failAssembly(number: PostingNumber): void;
  /** A marking code as it is printed on a unit that carries this barcode. */
  mark(barcode: string, serial: number): string;
  stop(): Promise<void>;
}

const day = 86_400_000;

/** Value of an answer that must be a success; the error's kind in the message otherwise. */
export async function must<T>(answer: Answer<T>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Error of an answer that must be a failure. */
export async function mustFail(answer: Answer<unknown>): Promise<MarketError> {
  const result = await answer;
  if (result.ok) throw new Error(`succeeded: ${JSON.stringify(result.value)}`);
  return result.error;
}

/** All pages of a reading. */
export async function readAll(market: Marketplace, query: PostingQuery): Promise<readonly PostingPage[]> {
  const pages: PostingPage[] = [];
  let cursor: string | null = null;
  do {
    const page: PostingPage = await must(market.postings(query, cursor));
    pages.push(page);
    cursor = page.cursor;
    if (pages.length > 200) throw new Error('the reading does not end');
  } while (cursor !== null);
  return pages;
}

/** The whole queue of postings that are not finished, whatever their cut-off. */
export async function readQueue(bench: MarketplaceBench): Promise<readonly PostingSnapshot[]> {
  const query = {
    kind: 'unfulfilled',
    cutoffFrom: bench.now() - 60 * day,
    cutoffTo: bench.now() + 120 * day,
  } as const;
  return (await readAll(bench.market, query)).flatMap((page) => page.postings);
}

/** The first posting of the queue that fits; a shop without one is a fault of the bench. */
export async function pick(
  bench: MarketplaceBench,
  fits: (posting: PostingSnapshot) => boolean,
): Promise<PostingSnapshot> {
  const found = (await readQueue(bench)).find(fits);
  if (found === undefined) throw new Error('the shop has no such posting');
  return found;
}

/** Whether a posting may be shipped at once, without marks or boxes first. */
export const isPlain = (posting: PostingSnapshot): boolean =>
  posting.phase === 'shippable' &&
  !posting.multibox &&
  posting.lines.every((line) => line.marking !== 'required' && line.wants.length === 0);

/** Such a posting of one way. */
export const plain =
  (way: Way, units = 1) =>
  (posting: PostingSnapshot): boolean =>
    posting.way === way &&
    isPlain(posting) &&
    posting.lines.reduce((sum, line) => sum + line.quantity, 0) >= units;

/** Everything in one parcel. */
export const whole = (posting: PostingSnapshot): readonly ShipPackage[] => [
  { lines: posting.lines.map(({ sku, quantity }) => ({ sku, quantity })) },
];

/** Ships and waits until it is done. */
export async function shipAndWait(
  bench: MarketplaceBench,
  posting: PostingSnapshot,
): Promise<PostingSnapshot> {
  await must(bench.market.ship(posting.number, whole(posting)));
  for (let waits = 0; waits < 60; waits += 1) {
    const now = await must(bench.market.posting(posting.number));
    if (now.phase === 'shipped') return now;
    bench.pass(2_000);
  }
  throw new Error('never shipped');
}
