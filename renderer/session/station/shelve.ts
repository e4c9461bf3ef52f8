import { mayShelve } from '#shared/bridge/settings.ts';
import type { ProductRefusal } from '#shared/domain/product/refusals.ts';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import { sameShelf } from '#shared/domain/rules/shelf-codes.ts';
import type { Screen, Verdict } from '../view.ts';
import type { Hand } from './hand.ts';

/** A product that is told where it lies, as far as that has come; nothing is kept before `set`. */
export type Shelving =
  /** Which product; `shelf` where that one was scanned first, null where it is asked for afterwards. */
  | { readonly stage: 'which'; readonly offer: ThingRef | null; readonly shelf: string | null }
  /** Which shelf; `before` is where it lay. */
  | { readonly stage: 'where'; readonly product: ThingRef; readonly before: string | null }
  | {
      readonly stage: 'set';
      readonly product: ThingRef;
      readonly before: string | null;
      /** Null: it lies nowhere any more. */
      readonly shelf: string | null;
      /** Whether the next unit scanned lies there too. */
      readonly more: boolean;
    };

/** Whether whoever is here may; asked anew each time, as the right may have been taken away. */
function permitted({ who, parts }: Hand): boolean {
  const id = who.packer()?.id;
  const person = parts.settings().packers.find((each) => each.id === id);
  return person !== undefined && mayShelve(person);
}

function refused(hand: Hand, scanId: string, refusal: ProductRefusal): void {
  hand.shelving = null;
  hand.refuse(scanId, { code: 'shelve-refused', refusal });
}

/** What the screen asks for; null where it asks for no product. */
function askedFor(screen: Screen): ThingRef | null {
  switch (screen.kind) {
    case 'pick':
    case 'pick-short':
      return { sku: screen.stop.sku, name: screen.stop.name };
    case 'put':
      return screen.thing;
    case 'scan':
    case 'mark':
    case 'data':
      return { sku: screen.line.sku, name: screen.line.name };
    default:
      return null;
  }
}

/** What was scanned last; null where that was no product. */
function scannedLast(verdict: Verdict | null): ThingRef | null {
  if (verdict?.kind === 'right') return verdict.thing;
  const got = verdict !== null && 'got' in verdict ? verdict.got : null;
  return got === null ? null : { sku: got.sku, name: got.name };
}

/** A thing in the wrong place is meant before what is asked for, which is meant before what went right. */
function offerFor(hand: Hand): ThingRef | null {
  const { verdict, parts } = hand;
  const wrong = verdict?.kind === 'right' ? null : scannedLast(verdict);
  const offer = wrong ?? askedFor(hand.screen()) ?? scannedLast(verdict);
  return offer !== null && parts.book.product(offer.sku) !== null ? offer : null;
}

/** SHELF, or the code of a shelf: asks what lies there, or where something lies (PR8, PR10). */
export function beginShelving(hand: Hand, scanId: string, shelf: string | null): void {
  if (!permitted(hand)) return refused(hand, scanId, { code: 'not-permitted', what: 'shelve' });
  hand.shelving = { stage: 'which', offer: shelf === null ? offerFor(hand) : null, shelf };
  hand.show(null);
}

/** Where a product lies as far as known. */
export const shelfBefore = (hand: Hand, { sku }: ThingRef): string | null =>
  hand.parts.book.product(sku)?.state.shelf ?? null;

/** The way a shelf is written already: a scanner may have changed the case of its letters. Null where nothing lies there. */
export function knownShelf({ parts }: Hand, shelf: string): string | null {
  for (const { shelf: known } of parts.book.products())
    if (known !== null && sameShelf(known, shelf)) return known;
  return null;
}

/** Writes down where a product lies (PR8). `more`: the next unit scanned lies there too. */
export async function setShelf(
  hand: Hand,
  scanId: string,
  product: ThingRef,
  { shelf, more }: { readonly shelf: string | null; readonly more: boolean },
): Promise<void> {
  const before = shelfBefore(hand, product);
  const written = shelf === null ? null : (knownShelf(hand, shelf) ?? shelf);
  if (!(await keep(hand, scanId, product, written))) return;
  hand.shelving = { stage: 'set', product, before, shelf: written, more };
  hand.show({ kind: 'right', scanId, thing: product, units: 1 });
}

/** It lies where it lay before (PR11); asks what else lies on the shelf, where several were put there. */
export async function takeBackShelf(
  hand: Hand,
  scanId: string,
  { product, before, shelf, more }: Extract<Shelving, { stage: 'set' }>,
): Promise<void> {
  if (!(await keep(hand, scanId, product, before))) return;
  hand.shelving = more ? { stage: 'which', offer: null, shelf } : null;
  hand.show(null);
}

async function keep(hand: Hand, scanId: string, { sku }: ThingRef, shelf: string | null): Promise<boolean> {
  const { parts, by } = hand;
  const outcome = await parts.execute.product(sku, {
    type: 'set-shelf',
    shelf,
    mayShelve: permitted(hand),
    sku,
    at: parts.clock.now(),
    by: by(),
  });
  if (outcome.kind === 'done') return true;
  if (outcome.kind === 'not-kept') parts.notKept(outcome.error.kind);
  else refused(hand, scanId, outcome.refusal);
  return false;
}

/** Back to what was asked before. */
export function stopShelving(hand: Hand): void {
  hand.shelving = null;
  hand.show(null);
}
