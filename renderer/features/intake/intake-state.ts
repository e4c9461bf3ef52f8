import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Columns } from '#shared/intake/fields.ts';
import type { TableZone } from '#shared/intake/moments.ts';
import type { FileTrouble, Mapping, TablePreview } from '#shared/intake/table.ts';
import type { OpenedTable } from './open-file.ts';
import type { TableFile } from './table-file.ts';

/** A file that was opened: its name, what is in it, and the worker that holds it. */
export interface OpenFile {
  readonly name: string;
  readonly opened: OpenedTable;
  readonly table: TableFile;
}

/** How far something is. */
export interface Progress {
  readonly stage: 'reading' | 'parsing' | 'checking' | 'looking' | 'taking';
  readonly done: number;
  readonly total: number;
}

/** What a person says of the columns, before it is used. */
export interface Draft {
  readonly columns: Columns;
  readonly zone: TableZone;
  /** Name under which the layout is remembered. */
  readonly called: string;
}

/** A file that was read, before anything of it is taken in. */
export interface ReadFile extends OpenFile {
  readonly mapping: Mapping;
  /** Where the columns came from. */
  readonly by:
    { readonly kind: 'ozon' | 'person' } | { readonly kind: 'remembered'; readonly called: string };
  readonly preview: TablePreview;
  readonly known: ReadonlySet<PostingNumber>;
}

/** What became of a file. */
export interface Report {
  readonly added: number;
  readonly changed: number;
  readonly known: number;
  /** Whether somebody stopped it on the way. */
  readonly stopped: boolean;
}

/** Where the intake of a file stands. */
export type IntakeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: Progress }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly trouble: FileTrouble | { readonly code: 'unreadable' | 'too-large' };
    }
  | ({ readonly kind: 'mapping'; readonly draft: Draft } & OpenFile)
  | ({ readonly kind: 'read' } & ReadFile)
  | ({ readonly kind: 'taking'; readonly progress: Progress } & ReadFile)
  | ({ readonly kind: 'taken'; readonly report: Report } & ReadFile)
  /** The store did not keep all of it. */
  /** The store took no more; `full`: the disk is. */
  | ({ readonly kind: 'broken'; readonly full: boolean } & ReadFile);
