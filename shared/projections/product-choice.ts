import type { ProductCommand } from '../domain/product/decide.ts';
import type { KnownProduct } from '../domain/product/state.ts';
import type { Trait } from '../domain/product/traits.ts';

/** What is done to all products that were chosen (PD5). */
export type BulkDeed =
  | { readonly kind: 'add-trait'; readonly trait: Trait }
  | { readonly kind: 'drop-trait'; readonly trait: Trait }
  | { readonly kind: 'set-shelf'; readonly shelf: string | null };

/** The commands of a deed; nothing for products that are so already. */
export function bulkCommands(
  products: readonly KnownProduct[],
  deed: BulkDeed,
  stamp: { readonly at: number; readonly by: string },
): readonly ProductCommand[] {
  return products.flatMap((product): readonly ProductCommand[] => {
    const { sku, traits, shelf } = product;
    if (deed.kind === 'set-shelf')
      return shelf === deed.shelf ? [] : [{ type: 'set-shelf', ...stamp, sku, shelf: deed.shelf }];
    const has = traits.includes(deed.trait);
    if (has === (deed.kind === 'add-trait')) return [];
    const next = has ? traits.filter((trait) => trait !== deed.trait) : [...traits, deed.trait];
    return [{ type: 'set-traits', ...stamp, sku, traits: next }];
  });
}
