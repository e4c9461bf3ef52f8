import type { Sku } from '../../kit/brand.ts';
import { no, yes, type ProductDecision } from './decision.ts';
import type { ProductState } from './state.ts';

/** How far a table of products or of counts is taken in: `done` of `total` rows of the file `name` (PD11). */
export interface TableNote {
  /** Of this taking in; another one of the same file has another. */
  readonly id: string;
  readonly of: 'products' | 'stock';
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** Since when; ms since 1970 UTC. */
  readonly since: number;
  /** Somebody left the rest of it as it is. */
  readonly left?: true;
}

/** How far a table is, noted with the last product of the rows that are in: what is in the journal is told with them (PD11). */
export interface NoteTable {
  readonly type: 'note-table';
  readonly table: TableNote;
}

/** Notes it; of a product that nobody knows nothing was taken in. */
export function decideNote(
  state: ProductState,
  { at, by, sku, table }: NoteTable & { readonly at: number; readonly by: string; readonly sku: Sku },
): ProductDecision {
  return state.status === 'known'
    ? yes({ type: 'TableNoted', at, by, sku, table })
    : no({ code: 'product-unknown', sku });
}
