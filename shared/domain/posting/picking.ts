import type { Sku } from '../../kit/brand.ts';
import { sameContent } from './content.ts';
import type { KnownPosting } from './state.ts';

/** How many of a product go into a slot. */
export interface Want {
  readonly sku: Sku;
  readonly quantity: number;
}

/** Units laid into a slot with one scan. `at` in ms since 1970 UTC. */
interface Put {
  readonly scanId: string;
  readonly sku: Sku;
  readonly units: number;
  readonly at: number;
}

/** What lies in the slot of a posting, and what is to lie there (PI2). */
export interface Picking {
  readonly wave: number;
  readonly wants: readonly Want[];
  /** What the buyer ordered when it got its slot; a posting of another content is called out (PW6). */
  readonly content: readonly Want[];
  readonly puts: readonly Put[];
}

/** A posting that has a slot of a wave. */
export type Slotted = KnownPosting & { readonly slot: number; readonly picking: Picking };

/** Whether a posting has a slot of a wave. */
export const isSlotted = (posting: KnownPosting): posting is Slotted =>
  posting.slot !== null && posting.picking !== undefined && posting.picking !== null;

/** The slot that leads to a posting: that of a wave is free as soon as its goods are in a box (PW5). */
export const slotOf = ({ slot, picking }: KnownPosting): number | null => (picking === null ? null : slot);

/** Units of a product that lie in the slot. */
export const putOf = ({ puts }: Picking, sku: Sku): number =>
  puts.reduce((sum, put) => sum + (put.sku === sku ? put.units : 0), 0);

/** Units of a product that the slot still wants. */
export const wantedOf = (picking: Picking, sku: Sku): number =>
  picking.wants.reduce((sum, want) => sum + (want.sku === sku ? want.quantity : 0), 0) - putOf(picking, sku);

/** Units that the slot is to hold. */
export const unitsOf = ({ wants }: Picking): number => wants.reduce((sum, { quantity }) => sum + quantity, 0);

/** Units that lie in the slot. */
export const unitsPut = ({ puts }: Picking): number => puts.reduce((sum, { units }) => sum + units, 0);

/** Whether everything wanted lies in the slot (PW5). */
export const isFilled = (picking: Picking): boolean => unitsPut(picking) === unitsOf(picking);

/** Why a slot must be emptied. */
export type EmptyWhy = 'cancelled' | 'changed' | 'problem';

/** Why the slot of a posting must be emptied; null while its goods belong there (PW6). */
export function emptyWhy({ status, picking, snapshot }: Slotted): EmptyWhy | null {
  if (status === 'cancelled' || status === 'problem') return status;
  return sameContent(picking.content, snapshot.lines) ? null : 'changed';
}
