import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Formed, HandoverMethod } from '#shared/market/handover.ts';
import type { Page } from '#shared/market/page.ts';
import { isPlain, must, readQueue, shipAndWait } from './marketplace-bench.ts';
import type { MarketplaceBench } from './marketplace-bench.ts';

/** Calls whose effect may happen while the answer gets lost. */
export type LosableCall =
  | 'createCarriage'
  | 'approveCarriage'
  | 'createCargo'
  | 'moveDelivery'
  | 'answerCancelRequest'
  | 'actOnReturn';

/** A bench that can also do what happens around hand-over and returns. */
export interface HandoverBench extends MarketplaceBench {
  /** A buyer wishes to cancel; answers the id of the wish. */
  wishesToCancel(number: PostingNumber): string;
  courierCode(number: PostingNumber): string;
  missAtSorting(number: PostingNumber): void;
  /** The next such call takes effect, but its answer gets lost. */
  loseAnswer(call: LosableCall): void;
  /** The next file breaks off half way although the answer says that all is well. */
  tearFile(): void;
  /** Long enough for papers, tasks and hand-over; ms. */
  readonly later: {
    readonly papers: number;
    readonly task: number;
    readonly handedOver: number;
    readonly accepted: number;
    readonly delivered: number;
  };
}

/** All rows of a list. */
export async function allRows<T>(read: (cursor: string | null) => Answer<Page<T>>): Promise<readonly T[]> {
  const rows: T[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 100; pages += 1) {
    const page: Page<T> = await must(read(cursor));
    if (page.unreadable.length > 0) throw new Error(JSON.stringify(page.unreadable));
    rows.push(...page.rows);
    cursor = page.cursor;
    if (cursor === null) return rows;
  }
  throw new Error('the list does not end');
}

/** The value of something that must have been formed. */
export async function mustForm<T>(answer: Answer<Formed<T>>): Promise<T> {
  const result = await must(answer);
  if (!result.formed) throw new Error(`not formed: ${JSON.stringify(result.trouble)}`);
  return result.value;
}

/** Ships some postings of the way with the most to do, and answers them with that way. */
export async function makeReady(
  bench: HandoverBench,
  count: number,
): Promise<{ readonly method: HandoverMethod; readonly ready: readonly PostingSnapshot[] }> {
  const methods = await allRows((cursor) =>
    bench.market.handoverMethods({ methodId: null, departureDay: null }, cursor),
  );
  const queue = await readQueue(bench);
  for (const method of methods) {
    const fits = queue.filter(
      (posting) =>
        posting.warehouse === method.warehouse &&
        posting.way === 'fbs' &&
        !posting.express &&
        isPlain(posting),
    );
    if (fits.length < count || !method.entrusted) continue;
    const ready: PostingSnapshot[] = [];
    for (const posting of fits.slice(0, count)) ready.push(await shipAndWait(bench, posting));
    return { method, ready };
  }
  throw new Error('no way has so much to do');
}

/** Ships one posting that the seller delivers himself. */
export async function readyOfSeller(bench: HandoverBench): Promise<PostingSnapshot> {
  const found = (await readQueue(bench)).find(
    (posting) => posting.way === 'non-integrated' && isPlain(posting),
  );
  if (found === undefined) throw new Error('nothing to deliver oneself');
  return shipAndWait(bench, found);
}
