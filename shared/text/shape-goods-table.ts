import type { Trait } from '../domain/product/traits.ts';
import type { GoodsField } from '../intake/goods-fields.ts';
import type { GoodsTableOf } from '../intake/goods-commands.ts';
import type { GoodsTroubleCode } from '../intake/goods-reader.ts';
import type { FileTrouble } from '../intake/table.ts';

/** Texts of taking a table of products or of stock in, in one language. */
export interface GoodsTableText<T> {
  readonly title: Readonly<Record<GoodsTableOf, T>>;
  readonly hint: Readonly<Record<GoodsTableOf, T>>;
  readonly save: Readonly<Record<'csv' | 'xlsx' | 'broken', T>>;
  readonly begin: T;
  readonly choose: T;
  readonly another: T;
  readonly leave: T;
  readonly working: T;
  readonly file: Readonly<Record<FileTrouble['code'] | 'unreadable' | 'too-large', T>>;
  readonly map: Readonly<
    Record<'hint' | 'moreSheets' | 'look' | 'missing' | 'theirs' | 'samples' | 'ours' | 'unused', T>
  >;
  readonly fields: Readonly<Record<GoodsField, T>>;
  readonly traits: Readonly<Record<Trait, T>>;
  readonly troubles: Readonly<Record<GoodsTroubleCode, T>>;
  readonly preview: Readonly<
    Record<
      | 'change'
      | 'fresh'
      | 'bad'
      | 'back'
      | 'take'
      | 'badRows'
      | 'row'
      | 'value'
      | 'why'
      | 'remembered'
      | 'becomes'
      | 'new',
      T
    >
  >;
  readonly taken: T;
  readonly already: string;
  readonly left: T;
  /** A table that was cut off before its end. */
  readonly cutOff: Readonly<Record<'title' | 'rows' | 'again' | 'dismiss' | 'notKept', T>> & {
    readonly hint: Readonly<Record<GoodsTableOf, T>>;
  };
  readonly broken: T;
}
