import type { Settings } from '#shared/bridge/settings.ts';
import { goodsFields, isEnough, type GoodsColumns } from '#shared/intake/goods-fields.ts';
import type { GoodsTableOf } from '#shared/intake/goods-commands.ts';
import { columnsAt, layoutOf, namesOf } from '#shared/intake/layout.ts';
import { withLayout } from '../tables/with-layout.ts';

/** What a table of products is for: each has columns of its own. */
export type GoodsLayoutOf = GoodsTableOf | 'supply';

/** A table of counts may have the columns of one of products, and mean them otherwise. */
const keyOf = (of: GoodsLayoutOf, header: readonly string[]): string => `${of}:${layoutOf(header)}`;

/** What somebody said before of the columns of such a table; null where nobody did, or they are not enough any more (PD9). */
export function rememberedGoods(
  of: GoodsLayoutOf,
  header: readonly string[],
  { mappings }: Pick<Settings, 'mappings'>,
): GoodsColumns | null {
  const known = mappings.find(({ layout }) => layout === keyOf(of, header));
  if (known === undefined) return null;
  const columns = columnsAt(goodsFields, known.columns, header);
  return isEnough(columns) ? columns : null;
}

/** The settings with these columns remembered for such a table (PD9). */
export const withGoods = (
  settings: Settings,
  of: GoodsLayoutOf,
  {
    name,
    header,
    columns,
  }: { readonly name: string; readonly header: readonly string[]; readonly columns: GoodsColumns },
): Settings =>
  withLayout(settings, {
    layout: keyOf(of, header),
    name: name.slice(0, 80),
    columns: namesOf(columns, header),
    zone: '',
  });
