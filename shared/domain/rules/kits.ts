import type { SnapshotLine } from '../posting/snapshot.ts';
import type { KitPart, KnownProduct } from '../product/state.ts';

/** The parts a line is packed by; none where it is no kit, is set to be packed as a whole, or its own unit needs a marking code (KI1, KI2). */
export function partsOf(
  product: KnownProduct | null,
  { marking }: Pick<SnapshotLine, 'marking'>,
): readonly KitPart[] {
  if (product === null || product.kitAs === 'whole' || marking === 'required') return [];
  return product.kit;
}
