import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import { commandCode } from '#shared/domain/rules/command-codes.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { productPicture } from '../../ui/addresses.ts';

/** What a thing on the practice table is; decides how its button looks and reads. */
type OfferKind =
  | 'badge'
  | 'item'
  | 'wrong-item'
  | 'unknown'
  | 'posting'
  | 'command'
  | 'mark'
  | 'data'
  | 'waybill'
  | 'label'
  | 'torn-label'
  | 'other-label';

/** A thing that can be clicked as if it were scanned. */
export interface Offer {
  readonly id: string;
  readonly kind: OfferKind;
  /** What the scanner would send, without its suffix. */
  readonly text: string;
  /** Proper name: product, person, number; empty where the kind says it all. */
  readonly name: string;
  readonly picture: string | null;
  /** The command behind a printed code. */
  readonly command: StationCommand | null;
}

type Bare = Pick<Offer, 'kind' | 'text' | 'name'>;

/** An offer without a picture. */
export const thing = ({ kind, text, name }: Bare): Offer => ({
  id: `${kind}:${text}`,
  kind,
  text,
  name,
  picture: null,
  command: null,
});

/** A printed command code. */
export const commandOffer = (command: StationCommand): Offer => {
  const text = commandCode(command);
  return {
    id: text,
    kind: command.kind === 'badge' ? 'badge' : 'command',
    text,
    name: '',
    picture: null,
    command,
  };
};

/** A product by its first barcode of a single unit; null where it has none to scan. */
export function productOffer(
  product: KnownProduct | null,
  kind: 'item' | 'wrong-item' = 'item',
): Offer | null {
  const code = product?.allBarcodes.find((candidate) => candidate.units === 1)?.code;
  if (product === null || code === undefined) return null;
  const picture = productPicture(product);
  return { ...thing({ kind, text: code, name: product.name }), picture };
}
