import { useEffect, useRef, useState } from 'react';
import type { GoodsColumns, GoodsField } from '#shared/intake/goods-fields.ts';
import type { GoodsTroubleCode } from '#shared/intake/goods-reader.ts';
import type { SupplyGoods } from '#shared/domain/supply/plan.ts';
import { createGoodsReading, type GoodsReading } from '../../parts/goods-table/goods-file.ts';
import { rememberedGoods, withGoods } from '../../parts/goods-table/goods-layout.ts';
import { knownGoods } from '../../parts/goods-table/known-goods.ts';
import type { OpenedGoods } from '../../parts/goods-table/messages.ts';
import { MOST_BYTES } from '../../parts/tables/limits.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** A row that is left out, and why; `units`: no number of pieces. */
export interface BadGoodsRow {
  readonly row: number;
  readonly why: GoodsTroubleCode | 'units';
  readonly value: string;
}

/** A table whose columns somebody has to say, or looks at again. */
interface Mapping {
  readonly kind: 'mapping';
  readonly name: string;
  readonly opened: OpenedGoods;
  readonly columns: GoodsColumns;
}

/** How far taking goods from a file is. */
export type GoodsFileState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' | 'unread'; readonly name: string }
  | Mapping
  | { readonly kind: 'read'; readonly mapping: Mapping; readonly bad: readonly BadGoodsRow[] };

/** What a column of a supply's table may mean. */
export const supplyFields = ['sku', 'offerId', 'barcode', 'units'] as const satisfies readonly GoodsField[];

/** Whether the columns name the products and how many of each. */
export const isSupplyTable = ({ sku, offerId, barcode, units }: GoodsColumns): boolean =>
  (sku ?? offerId ?? barcode) !== undefined && units !== undefined;

/** Only what a supply asks for: whatever else stands in the file is nobody's wish here. */
const onlySupply = (columns: GoodsColumns): GoodsColumns =>
  Object.fromEntries(
    supplyFields.flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field]]])),
  );

/** Reads the goods of a supply out of a table, in the worker that reads tables of products. Goods must be known. */
export function useGoodsFile(put: (goods: readonly SupplyGoods[]) => void) {
  const { runtime, log } = useStarted();
  const [state, setState] = useState<GoodsFileState>({ kind: 'none' });
  const held = useRef<GoodsReading | null>(null);
  useEffect(() => () => held.current?.close(), []);

  async function read(file: File): Promise<void> {
    const { name } = file;
    setState({ kind: 'reading', name });
    held.current?.close();
    if (file.size > MOST_BYTES) return setState({ kind: 'unread', name });
    const reading = createGoodsReading(() => undefined);
    held.current = reading;
    const opened = await reading.open(file);
    if (!opened.ok) return setState({ kind: 'unread', name });
    const remembered = rememberedGoods('supply', opened.value.header, runtime.settings());
    const columns = onlySupply(remembered ?? opened.value.guess);
    const mapping: Mapping = { kind: 'mapping', name, opened: opened.value, columns };
    if (isSupplyTable(columns)) await take(mapping);
    else setState(mapping);
  }

  async function take(mapping: Mapping): Promise<void> {
    const reading = held.current;
    if (reading === null) return;
    setState({ kind: 'reading', name: mapping.name });
    const table = await reading.read(mapping.columns, knownGoods({ runtime }));
    const bad: BadGoodsRow[] = table.troubles.map(({ row, code, value }) => ({ row, why: code, value }));
    const goods: SupplyGoods[] = [];
    for (const wish of table.wishes) {
      const product = runtime.book.product(wish.sku)?.state;
      if (product === undefined) bad.push({ row: wish.row, why: 'unknown', value: wish.sku });
      else if (wish.units === undefined || wish.units < 1)
        bad.push({ row: wish.row, why: 'units', value: String(wish.units ?? '') });
      else
        goods.push({
          sku: product.sku,
          name: product.name,
          article: product.offerId,
          quantity: wish.units,
        });
    }
    put(goods);
    setState({ kind: 'read', mapping, bad: bad.toSorted((a, b) => a.row - b.row) });
  }

  /** That the columns could not be remembered must not keep the table out. */
  async function look(mapping: Mapping): Promise<void> {
    const { name, opened, columns } = mapping;
    const next = withGoods(runtime.settings(), 'supply', { name, header: opened.header, columns });
    await runtime.saveSettings(next).catch((fault: unknown) => log('supply-file', String(fault)));
    await take(mapping);
  }

  const run = (name: string, work: Promise<void>): void =>
    void work.catch((fault: unknown) => {
      log('supply-file', String(fault));
      setState({ kind: 'unread', name });
    });

  return {
    state,
    choose: (file: File): void => run(file.name, read(file)),
    /** Says what the columns are. */
    map: (columns: GoodsColumns): void => {
      if (state.kind === 'mapping') setState({ ...state, columns });
    },
    look: (): void => {
      if (state.kind === 'mapping') run(state.name, look(state));
    },
    /** Looks at the columns of the table that was read again. */
    again: (): void => {
      if (state.kind === 'read') setState(state.mapping);
    },
    leave: (): void => setState({ kind: 'none' }),
  };
}
