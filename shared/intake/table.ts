import type { PostingSnapshot } from '../domain/posting/snapshot.ts';
import type { Columns } from './fields.ts';
import type { TableGoods } from './goods.ts';
import type { TableZone } from './moments.ts';

/** What is wrong with a row; each has a sentence and what to do. */
export type RowTroubleCode =
  | 'posting-number'
  | 'sku'
  | 'quantity'
  | 'date'
  | 'price'
  | 'weight'
  | 'barcode'
  | 'name'
  | 'short-row'
  /** A spreadsheet turned the number into `1.52E+12`. */
  | 'shortened'
  /** A spreadsheet took zeros off its front. */
  | 'lost-zeros';

/** What is wrong with one row; `row` counts from 1 with everything above it, as a spreadsheet does. */
export interface RowTrouble {
  readonly row: number;
  /** The heading of the column, as it is in the file. */
  readonly column: string;
  readonly code: RowTroubleCode;
  readonly value: string;
}

/** Why a file is not taken at all. */
export type FileTrouble =
  | { readonly code: 'empty' }
  | { readonly code: 'not-text'; readonly looksLike: 'pdf' | 'binary' }
  /** A workbook with a password, or of the format before 2007. */
  | { readonly code: 'locked' | 'old-workbook' }
  /** A workbook that does not unpack, or unpacks to more than any table of orders has. */
  | { readonly code: 'broken-workbook' }
  | { readonly code: 'too-many-rows'; readonly most: number };

/** How a table is to be read. */
export interface Mapping {
  readonly columns: Columns;
  readonly zone: TableZone;
  /** Ozon's own export: its posting numbers and skus have a form of their own. */
  readonly ozon: boolean;
}

/** How goods are named in a table that has no skus. */
export type KeyedBy = 'sku' | 'offerId' | 'barcode';

/** A file read: postings that can be taken in, rows that cannot, postings that need no packing. */
export interface TablePreview {
  readonly postings: readonly PostingSnapshot[];
  readonly goods: readonly TableGoods[];
  readonly keyedBy: KeyedBy;
  readonly troubles: readonly RowTrouble[];
  /** Cancelled or already delivered: left out, counted. */
  readonly finished: number;
  readonly rows: number;
}
