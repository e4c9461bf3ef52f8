import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { isSlotted, putOf, slotOf, type Slotted } from '#shared/domain/posting/picking.ts';
import type { WaveCandidate } from '#shared/domain/rules/wave-plan.ts';
import { wantsOf } from '#shared/domain/rules/waves.ts';
import type { QueueRow } from '#shared/projections/queue.ts';
import type { StoreError } from '../db/errors.ts';
import type { Store } from '../db/store.ts';
import type { Book } from './book.ts';
import type { Executor } from './execute.ts';
import { isGone } from './find.ts';
import { membersOf } from './activities/wave-book.ts';
import { beginWave } from './wave-log.ts';

/** What waves at the desk need. */
export interface DeskWaveParts {
  readonly store: Pick<Store, 'getMeta' | 'commit'>;
  readonly book: Book;
  readonly execute: Pick<Executor, 'posting'>;
  readonly clock: Clock;
  /** Who is at the desk. */
  readonly by: string;
}

/** Confirmed postings without a slot, most urgent first (WV1). */
export function waveCandidates(
  book: Book,
  rows: readonly QueueRow[] = book.rows(),
): readonly WaveCandidate[] {
  const lookup = (sku: Sku) => book.product(sku)?.state ?? null;
  const found: WaveCandidate[] = [];
  for (const row of rows) {
    if (row.stage !== 'ready') continue;
    const posting = book.posting(row.number)?.state;
    if (posting === undefined || slotOf(posting) !== null || isGone(posting.snapshot.phase)) continue;
    const { snapshot } = posting;
    found.push({ number: row.number, snapshot, wants: wantsOf(snapshot, lookup) });
  }
  return found;
}

/** Slots of the wall that nothing has. */
export const freeSlots = (book: Book, slots: number): readonly number[] =>
  Array.from({ length: slots }, (_, i) => i + 1).filter((slot) => book.bySlot(slot) === null);

/** A wave that was started: whoever did not get a slot is named (WV3). */
export interface WaveStarted {
  readonly wave: number;
  readonly started: readonly PostingNumber[];
  readonly left: readonly { readonly number: PostingNumber; readonly why: PostingRefusal }[];
}

/** Gives the postings of a planned wave their slots, as far as they still stand as they were planned (WV3). */
export async function startWave(
  plan: readonly WaveCandidate[],
  { slots, picker }: { readonly slots: number; readonly picker: string | null },
  { store, book, execute, clock, by }: DeskWaveParts,
): Promise<Result<WaveStarted, StoreError>> {
  const free = freeSlots(book, slots);
  const fitting = plan.slice(0, free.length);
  const numbers = fitting.map(({ number }) => number);
  const at = clock.now();
  const begun = await beginWave(store, { members: membersOf(book), numbers, at, by, picker });
  if (!begun.ok) return begun;
  const wave = begun.value;
  const started: PostingNumber[] = [];
  const left: { number: PostingNumber; why: PostingRefusal }[] = [];
  for (const { number, wants: planned } of fitting) {
    const slot = free[started.length] ?? null;
    const now = book.posting(number)?.state;
    const wants =
      now === undefined ? planned : wantsOf(now.snapshot, (sku) => book.product(sku)?.state ?? null);
    const command = { type: 'pick', slot, pick: { wave, wants }, at: clock.now(), by } as const;
    const outcome = await execute.posting(number, command);
    if (outcome.kind === 'not-kept') return err(outcome.error);
    if (outcome.kind === 'refused') left.push({ number, why: outcome.refusal });
    else if (outcome.facts > 0) started.push(number);
    else left.push({ number, why: { code: 'wave-wants', slot: slotIn(book, number) } });
  }
  return ok({ wave, started, left });
}

const slotIn = (book: Book, number: PostingNumber): number => book.posting(number)?.state.slot ?? 0;

/** Goods that lie in a slot, and must be laid back before it is free. */
export interface SlotGoods {
  readonly number: PostingNumber;
  readonly slot: number;
  readonly things: readonly {
    readonly sku: Sku;
    readonly name: string;
    readonly units: number;
    readonly shelf: string | null;
  }[];
}

const membersIn = (book: Book, wave: number): readonly Slotted[] =>
  membersOf(book).filter((posting) => posting.status === 'confirmed' && posting.picking.wave === wave);

/** Slots of a wave in which something lies (WV5). */
export const goodsInSlots = (book: Book, wave: number): readonly SlotGoods[] =>
  membersIn(book, wave).flatMap(({ snapshot, slot, picking }) => {
    const things = picking.wants.flatMap(({ sku }) => {
      const units = putOf(picking, sku);
      const product = book.product(sku)?.state;
      const name = product?.name ?? snapshot.lines.find((line) => line.sku === sku)?.name ?? sku;
      return units === 0 ? [] : [{ sku, name, units, shelf: product?.shelf ?? null }];
    });
    return things.length === 0 ? [] : [{ number: snapshot.number, slot, things }];
  });

/**
 * Gives a wave up: its empty slots are free at once; those in which goods lie only where somebody says that they are laid
 * back (WV5). Answers how many slots are free now.
 */
export async function giveUpWave(
  wave: number,
  laidBack: boolean,
  { book, execute, clock, by }: DeskWaveParts,
): Promise<Result<number, StoreError>> {
  let freed = 0;
  for (const { snapshot, picking } of membersIn(book, wave)) {
    if (picking.puts.length > 0 && !laidBack) continue;
    const number = snapshot.number;
    const now = book.posting(number)?.state;
    // Somebody laid a unit in while the others were freed: it is no longer empty.
    if (now === undefined || !isSlotted(now) || (!laidBack && now.picking.puts.length > 0)) continue;
    const outcome = await execute.posting(number, { type: 'pick', slot: null, at: clock.now(), by });
    if (outcome.kind === 'not-kept') return err(outcome.error);
    if (outcome.kind === 'done' && outcome.facts > 0) freed += 1;
  }
  return ok(freed);
}

/** Whose orders these are, each shop once. */
export function shopsIn(book: Pick<Book, 'posting'>, numbers: readonly PostingNumber[]): readonly ShopId[] {
  const found = numbers.flatMap((number) => {
    const posting = book.posting(number)?.state;
    return posting === undefined ? [] : [shopOf(posting.snapshot)];
  });
  return [...new Set(found)];
}
