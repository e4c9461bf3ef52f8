import type { TableField } from '../intake/fields.ts';
import type { TableZone } from '../intake/moments.ts';
import type { FileTrouble, RowTroubleCode } from '../intake/table.ts';
import type { Said } from './shape-station.ts';

/** Encodings that are told, since the reading may have been wrong. */
export type ToldEncoding = 'windows-1251' | 'gb18030';

/** Texts of taking tables in, in one language. */
export interface IntakeText<T> {
  readonly stage: Readonly<Record<'reading' | 'parsing' | 'checking' | 'looking' | 'taking', T>>;
  readonly cancel: T;
  readonly stopped: T;
  /** Not one row can be used. */
  readonly useless: T;
  readonly recoded: Readonly<Record<ToldEncoding, T>>;
  readonly fields: Readonly<Record<TableField, T>>;
  readonly map: {
    readonly title: T;
    readonly hint: T;
    readonly theirs: T;
    readonly samples: T;
    readonly ours: T;
    readonly unused: T;
    readonly required: T;
    readonly or: T;
    readonly missing: T;
    readonly ready: T;
    readonly zone: T;
    readonly zones: Readonly<Record<TableZone, T>>;
    readonly name: T;
    readonly preview: T;
    readonly change: T;
    readonly remembered: T;
    readonly ozon: T;
    readonly sheet: T;
  };
  readonly rowTrouble: Readonly<Record<RowTroubleCode, Said<T>>>;
  readonly column: T;
  readonly download: T;
  readonly badFile: {
    readonly row: T;
    readonly column: T;
    readonly value: T;
    readonly what: T;
    readonly todo: T;
  };
  readonly report: {
    readonly added: T;
    readonly known: T;
    readonly changed: T;
    readonly refused: T;
    readonly finished: T;
  };
  readonly fileTrouble: Readonly<Record<Exclude<FileTrouble['code'], 'empty' | 'not-text'>, Said<T>>>;
  readonly market: {
    readonly reading: T;
    readonly readingOf: T;
    readonly unreadable: T;
    readonly unreadableHint: T;
  };
}
