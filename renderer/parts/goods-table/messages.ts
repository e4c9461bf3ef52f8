import type { GoodsColumns } from '#shared/intake/goods-fields.ts';
import type { GoodsTable, GoodsWish, KnownGoods } from '#shared/intake/goods-reader.ts';
import type { FileTrouble } from '#shared/intake/table.ts';

/** A table of products that was opened: what a person needs to say what its columns are. */
export interface OpenedGoods {
  readonly header: readonly string[];
  /** Up to three different values of each column. */
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
  readonly encoding: string;
  readonly moreSheets: number;
  readonly guess: GoodsColumns;
}

/** What the window asks of the worker that holds a file; what is `known` comes in parts before `read`, so that no message is a long one. */
export type ToGoods =
  | { readonly kind: 'open'; readonly file: Blob }
  | { readonly kind: 'known'; readonly known: readonly KnownGoods[] }
  | { readonly kind: 'read'; readonly columns: GoodsColumns };

/** What it answers; `part`s come before the `read` they belong to, so that no message is a long one. */
export type FromGoods =
  | { readonly kind: 'at'; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly trouble: FileTrouble | { readonly code: 'unreadable' } }
  | { readonly kind: 'opened'; readonly opened: OpenedGoods }
  | { readonly kind: 'part'; readonly wishes: readonly GoodsWish[] }
  | { readonly kind: 'read'; readonly table: Omit<GoodsTable, 'wishes'> };
