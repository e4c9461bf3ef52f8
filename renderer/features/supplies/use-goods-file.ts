import { useEffect, useRef, useState } from 'react';
import type { GoodsTroubleCode } from '#shared/intake/goods-reader.ts';
import type { SupplyGoods } from '#shared/domain/supply/plan.ts';
import { createGoodsReading, type GoodsReading } from '../../parts/goods-table/goods-file.ts';
import { MOST_BYTES } from '../../parts/tables/limits.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** A row that is left out, and why; `units`: no number of pieces. */
export interface BadGoodsRow {
  readonly row: number;
  readonly why: GoodsTroubleCode | 'units';
  readonly value: string;
}

/** How far taking goods from a file is. */
export type GoodsFileState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' | 'unread' | 'no-columns'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly bad: readonly BadGoodsRow[] };

/** Reads the goods of a supply out of a table, in the worker that reads tables of products. Goods must be known. */
export function useGoodsFile(take: (goods: readonly SupplyGoods[]) => void) {
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
    const { guess } = opened.value;
    const named = guess.sku ?? guess.offerId ?? guess.barcode;
    if (named === undefined || guess.units === undefined) return setState({ kind: 'no-columns', name });
    // Only what a supply asks for: whatever else stands in the file is nobody's wish here.
    const { sku, offerId, barcode, units } = guess;
    const columns = Object.fromEntries(
      Object.entries({ sku, offerId, barcode, units }).flatMap(([field, place]) =>
        place === undefined ? [] : [[field, place]],
      ),
    );
    const known = [...runtime.book.products()].map((each) => ({
      sku: each.sku,
      offerId: each.offerId,
      codes: each.allBarcodes.map(({ code }) => code),
    }));
    const table = await reading.read(columns, known);
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
    take(goods);
    setState({ kind: 'read', name, bad: bad.toSorted((a, b) => a.row - b.row) });
  }

  return {
    state,
    choose: (file: File): void =>
      void read(file).catch((fault: unknown) => {
        log('supply-file', String(fault));
        setState({ kind: 'unread', name: file.name });
      }),
  };
}
