import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { FileTrouble, Mapping, TablePreview } from '#shared/intake/table.ts';
import type { OpenedTable } from './open-file.ts';

/** What the window asks of the worker that holds a file. */
export type ToTable =
  | { readonly kind: 'open'; readonly file: Blob }
  | { readonly kind: 'map'; readonly mapping: Mapping }
  /** The rows with these numbers, as they stand in the file. */
  | { readonly kind: 'rows'; readonly numbers: readonly number[] };

/** What the worker answers; `part`s come before the `mapped` they belong to, so that no message is a long one. */
export type FromTable =
  | {
      readonly kind: 'stage';
      readonly stage: 'parsing' | 'checking';
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'refused'; readonly trouble: FileTrouble | { readonly code: 'unreadable' } }
  | { readonly kind: 'opened'; readonly opened: OpenedTable }
  | { readonly kind: 'part'; readonly postings: readonly PostingSnapshot[] }
  | { readonly kind: 'mapped'; readonly preview: Omit<TablePreview, 'postings'> }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] };
