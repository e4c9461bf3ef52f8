import type { Sku } from '../../kit/brand.ts';
import { emptyWhy, putOf, wantedOf, type Slotted, type Want } from '../posting/picking.ts';
import type { PostingSnapshot } from '../posting/snapshot.ts';
import type { ProductLookup } from './checklist.ts';
import { partsOf } from './kits.ts';

/** What is to lie in the slot of a posting: kits by their parts, digital goods left out (PI2). */
export function wantsOf({ lines }: Pick<PostingSnapshot, 'lines'>, lookup: ProductLookup): readonly Want[] {
  const wants = new Map<Sku, number>();
  const add = (sku: Sku, quantity: number): void => void wants.set(sku, (wants.get(sku) ?? 0) + quantity);
  for (const line of lines) {
    const { sku, quantity } = line;
    const product = lookup(sku);
    if (product?.traits.includes('digital')) continue;
    const parts = partsOf(product, line);
    if (parts.length === 0) add(sku, quantity);
    for (const part of parts) add(part.sku, part.quantity * quantity);
  }
  return [...wants].map(([sku, quantity]) => ({ sku, quantity }));
}

/** Whether a posting is worth a slot; one with a single kind of goods is packed item first (PI1). */
export const isForWave = (wants: readonly Want[]): boolean => wants.length > 1;

/** Whether units go into this slot now. */
const isOpen = (posting: Slotted): boolean => posting.status === 'confirmed' && emptyWhy(posting) === null;

/** The slot for scanned units: of those that want so many, the most urgent; null where none does (PW1). `members`: most urgent first. */
export const slotFor = (members: readonly Slotted[], sku: Sku, units: number): Slotted | null =>
  members.find((each) => isOpen(each) && wantedOf(each.picking, sku) >= units) ?? null;

/** Units of a product that the slots of a wave want altogether. */
export const wantedInAll = (members: readonly Slotted[], sku: Sku): number =>
  members
    .filter(isOpen)
    .flatMap(({ picking }) => picking.wants)
    .reduce((sum, want) => sum + (want.sku === sku ? want.quantity : 0), 0);

/** One thing that is still to fetch, and the slots it goes to. */
export interface PickStop {
  readonly sku: Sku;
  /** Null where nobody wrote it down. */
  readonly shelf: string | null;
  readonly name: string;
  readonly left: number;
  readonly slots: readonly { readonly slot: number; readonly quantity: number }[];
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Along the shelves by their numbers; what has none at the end, by name (PI3). */
function alongShelves(a: PickStop, b: PickStop): number {
  if (a.shelf === null || b.shelf === null)
    return Number(a.shelf === null) - Number(b.shelf === null) || names.compare(a.name, b.name);
  return names.compare(a.shelf, b.shelf) || names.compare(a.name, b.name);
}

/** A posting with the place where it is put together, and what is still wanted there. */
export interface Planned {
  readonly slot: number;
  readonly wants: readonly Want[];
  readonly snapshot: Pick<PostingSnapshot, 'lines'>;
}

/** What these want, in the order of the way (PI3). */
export function plannedStops(planned: Iterable<Planned>, lookup: ProductLookup): readonly PickStop[] {
  const stops = new Map<Sku, PickStop>();
  for (const { slot, wants, snapshot } of planned) {
    for (const { sku, quantity } of wants) {
      if (quantity === 0) continue;
      const product = lookup(sku);
      const name = product?.name ?? snapshot.lines.find((line) => line.sku === sku)?.name ?? sku;
      const before = stops.get(sku) ?? { sku, name, shelf: product?.shelf ?? null, left: 0, slots: [] };
      const slots = [...before.slots, { slot, quantity }];
      stops.set(sku, { ...before, left: before.left + quantity, slots });
    }
  }
  return [...stops.values()].sort(alongShelves);
}

/** What a wave still wants, in the order of the way; `members`: most urgent first. */
export const pickStops = (members: readonly Slotted[], lookup: ProductLookup): readonly PickStop[] =>
  plannedStops(
    members.filter(isOpen).map(({ slot, picking, snapshot }) => ({
      slot,
      snapshot,
      wants: picking.wants.map(({ sku }) => ({ sku, quantity: wantedOf(picking, sku) })),
    })),
    lookup,
  );

/**
 * Who goes without when nothing more of a product is found: the pieces that lie in slots go to the most urgent postings that
 * they fill, all others lose (PI4). `members`: most urgent first.
 */
export function losers(members: readonly Slotted[], sku: Sku): readonly Slotted[] {
  const wanting = members.filter(
    (each) => isOpen(each) && each.picking.wants.some((want) => want.sku === sku),
  );
  let found = wanting.reduce((sum, { picking }) => sum + putOf(picking, sku), 0);
  return wanting.filter(({ picking }) => {
    const wanted = wantedOf(picking, sku) + putOf(picking, sku);
    if (wanted > found) return true;
    found -= wanted;
    return false;
  });
}
