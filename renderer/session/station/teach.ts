import { barcode, type Barcode, type Sku } from '#shared/kit/brand.ts';
import { mayTeach } from '#shared/bridge/settings.ts';
import { isPostingNumber } from '#shared/intake/cells.ts';
import { barcodeTrouble } from '#shared/domain/product/barcodes.ts';
import type { ProductCommand } from '#shared/domain/product/decide.ts';
import type { BarcodeWhy, ProductRefusal } from '#shared/domain/product/refusals.ts';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import type { ProductState } from '#shared/domain/product/state.ts';
import type { Outcome } from '../execute.ts';
import type { Hand } from './hand.ts';

/** A code that is taught, as far as that has come; nothing is kept before `taught`. `skipped`: products said not to be it. */
export type Teaching = { readonly code: Barcode } & (
  | { readonly stage: 'which'; readonly skipped: number }
  | { readonly stage: 'units' | 'taught'; readonly product: ThingRef; readonly units: number }
);

type Named = Extract<Teaching, { stage: 'units' | 'taught' }>;

/** Work at which an unknown code may be anything but a product's. */
const otherCodes: ReadonlySet<string> = new Set(['hand-over', 'returns', 'scanner']);

/** Whether whoever is here may teach; asked anew each time, as the right may have been taken away. */
function permitted({ who, parts }: Hand): boolean {
  const id = who.packer()?.id;
  const person = parts.settings().packers.find((each) => each.id === id);
  return person !== undefined && mayTeach(person);
}

/** What else the station knows a code to be (TE4). */
async function takenBy({ parts }: Hand, code: Barcode): Promise<'parcel' | 'insert' | null> {
  const { book, store, settings } = parts;
  if (settings().packing.inserts.some((insert) => insert.sku === code)) return 'insert';
  const named =
    isPostingNumber(code) ||
    book.byLabelCode(code) !== null ||
    (await store.postingByLabelCode(code)) !== null ||
    (await store.usedWaybill(code)) !== null;
  return named ? 'parcel' : null;
}

/** Refused; nothing of the code is remembered. */
function refused(hand: Hand, scanId: string, refusal: ProductRefusal): void {
  const owner = refusal.code === 'barcode-of-another' ? refusal.owner : null;
  hand.teaching = null;
  hand.refuse(scanId, {
    code: 'teach-refused',
    refusal,
    owner: owner === null ? null : (hand.parts.book.product(owner)?.state.name ?? null),
  });
}

const unusable = (code: Barcode, why: BarcodeWhy): ProductRefusal => ({
  code: 'barcode-unusable',
  barcode: code,
  why,
});

/** TEACH after a code that nobody knows: asks what it belongs to (TE1). */
export async function beginTeaching(hand: Hand, scanId: string): Promise<void> {
  const { verdict } = hand;
  const refusal = verdict?.kind === 'unknown' ? verdict.refusal : null;
  if (refusal?.code !== 'unknown-code' || otherCodes.has(hand.screen().kind))
    return hand.refuse(scanId, { code: 'nothing-to-teach' });
  if (!permitted(hand)) return refused(hand, scanId, { code: 'not-permitted', what: 'teach' });
  const code = barcode(refusal.read);
  const trouble = barcodeTrouble(code) ?? (await takenBy(hand, code));
  if (trouble !== null) return refused(hand, scanId, unusable(code, trouble));
  hand.teaching = { code, stage: 'which', skipped: 0 };
  hand.show(null);
}

/** The product that the code belongs to is known now. */
export function teachAs(hand: Hand, code: Barcode, product: ThingRef): void {
  hand.teaching = { code, stage: 'units', product, units: 1 };
}

/** Teaches the code; the unit in the hand is not counted (TE3, TE5). */
export async function teach(hand: Hand, scanId: string, { code, product, units }: Named): Promise<void> {
  const owner = hand.parts.book.byBarcode(code)?.product.sku ?? null;
  const taken = await takenBy(hand, code);
  const outcome = await run(hand, product.sku, {
    type: 'teach',
    code,
    units,
    mayTeach: permitted(hand),
    owner,
    taken,
  });
  if (outcome.kind === 'not-kept') return hand.parts.notKept(outcome.error.kind);
  if (outcome.kind === 'refused') return refused(hand, scanId, outcome.refusal);
  hand.teaching = { code, stage: 'taught', product, units };
  hand.show({ kind: 'right', scanId, thing: product, units });
}

/** Takes back what was taught right before (TE6). */
export async function forget(hand: Hand, scanId: string, { code, product }: Named): Promise<void> {
  const outcome = await run(hand, product.sku, { type: 'forget', code, mayTeach: permitted(hand) });
  if (outcome.kind === 'not-kept') return hand.parts.notKept(outcome.error.kind);
  if (outcome.kind === 'refused') return refused(hand, scanId, outcome.refusal);
  stopTeaching(hand);
}

/** Back to what was asked before the code. */
export function stopTeaching(hand: Hand): void {
  hand.teaching = null;
  hand.show(null);
}

type Told =
  Extract<ProductCommand, { type: 'teach' | 'forget' }> extends infer C
    ? C extends unknown
      ? Omit<C, 'at' | 'by' | 'sku'>
      : never
    : never;

const run = ({ parts, by }: Hand, sku: Sku, command: Told): Promise<Outcome<ProductState, ProductRefusal>> =>
  parts.execute.product(sku, { ...command, sku, at: parts.clock.now(), by: by() });
