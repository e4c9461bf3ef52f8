import type { SupplyRefusal } from '../domain/supply/refusals.ts';
import type { PrintOutcome, SupplyStatus } from '../domain/supply/state.ts';
import type { Said } from './shape-station.ts';

/** Buttons of a supply at the desk. */
type SupplyButton =
  | 'reprint'
  | 'reopen'
  | 'print'
  | 'csv'
  | 'xlsx'
  | 'close'
  | 'closeShort'
  | 'giveUp'
  | 'takeUp'
  | 'anew'
  | 'really'
  | 'tellAgain'
  | 'replace'
  | 'left'
  | 'marketLabels';

/** What supplies to the marketplace's warehouse say, in one language. */
export interface SuppliesText<T> {
  readonly name: T;
  /** Why something about a supply was not done. */
  readonly refused: Readonly<Record<SupplyRefusal['code'], Said<T>>>;
  /** Cargo places: `{{no}}` is their number. */
  readonly carton: T;
  readonly pallet: T;
  readonly table: {
    readonly choose: Said<T>;
    readonly none: Said<T>;
    readonly to: T;
    readonly progress: T;
    readonly first: T;
    readonly verb: T;
    readonly another: T;
    readonly mark: T;
    readonly left: T;
    readonly of: T;
    readonly inCarton: T;
    readonly onPallet: T;
    readonly onPalletCount: T;
    readonly stand: T;
    readonly allIn: Said<T>;
    readonly closeFirst: Said<T>;
    readonly sure: Said<T>;
    readonly label: {
      readonly title: T;
      readonly hint: T;
      readonly prints: T;
      readonly failed: T;
      readonly maybe: T;
      readonly weight: T;
      readonly noWeight: T;
    };
    readonly done: Said<T> & { readonly next: T };
    readonly buttons: {
      readonly closeCarton: T;
      readonly closePallet: T;
      readonly finish: T;
      readonly finishShort: T;
      readonly reprint: T;
      readonly reopen: T;
      readonly open: T;
    };
    readonly next: T;
    readonly foreign: Said<T>;
  };
  readonly desk: {
    readonly hint: T;
    readonly empty: Said<T>;
    readonly choose: T;
    readonly begin: T;
    readonly back: T;
    readonly columns: Readonly<Record<'number' | 'warehouse' | 'date' | 'packed' | 'places' | 'status', T>>;
    readonly status: Readonly<Record<SupplyStatus, T>>;
    readonly places: T;
    readonly noDate: T;
    readonly since: T;
    readonly why: T;
    readonly form: {
      readonly new: T;
      readonly anew: T;
      readonly goods: T;
      readonly find: T;
      readonly notFound: T;
      readonly quantity: T;
      readonly add: T;
      readonly remove: T;
      readonly file: T;
      readonly fileHint: T;
      readonly reading: T;
      readonly unread: T;
      readonly fromFile: T;
      readonly columns: T;
      readonly bad: T;
      readonly row: T;
      readonly units: T;
      readonly keep: T;
      readonly kept: T;
    };
    readonly missing: T;
    readonly missingMore: T;
    readonly allIn: T;
    readonly label: Readonly<Record<'open' | 'asked' | PrintOutcome | 'on', T>>;
    readonly contents: T;
    readonly weight: T;
    readonly none: T;
    readonly buttons: Readonly<Record<SupplyButton, T>>;
    readonly reason: T;
    readonly list: T;
    /** What the marketplace knows of a supply. */
    readonly market: {
      readonly later: T;
      readonly waits: T;
      readonly told: T;
      readonly left: T;
      readonly refused: T;
      readonly offered: T;
      /** Words that the marketplace or the station has for why it was not taken. */
      readonly why: Readonly<Record<(typeof placesWhys)[number], T>>;
      /** A word that has no text. */
      readonly word: T;
      readonly row: T;
      /** What is wrong with goods of a place. */
      readonly goods: Readonly<Record<(typeof goodsWhys)[number], T>>;
      readonly labels: Readonly<Record<'making' | 'failed', T>>;
      readonly from: T;
      readonly reading: T;
      readonly none: T;
      readonly unread: T;
      readonly unknown: T;
      readonly take: T;
      readonly taken: T;
    };
    readonly csv: Readonly<Record<(typeof packingColumns)[number], T>>;
  };
}

/** Why cargo places are not taken, as far as it has a text: the marketplace's words and the station's own. */
export const placesWhys = [
  'INVALID_STATE',
  'IS_FINALIZED',
  'VALIDATION_FAILED',
  'WAREHOUSE_LIMITS_EXCEED',
  'SUPPLY_NOT_BELONG_CONTRACTOR',
  'SUPPLY_NOT_BELONG_COMPANY',
  'SKU_DISTRIBUTION_DISABLED',
  'SUPPLY_IS_NOT_EMPTY',
  'SUPPLY_IS_EMPTY',
  'TOO_MANY_PLACES',
  'FOREIGN_PLACES',
  'PLACES_NOT_MADE',
  'PLACES_NOT_ALL_TOLD',
] as const;

/** What is wrong with goods of a cargo place, as far as it has a text. */
export const goodsWhys = [
  'SUPPLY_ITEM_NOT_FOUND',
  'DUPLICATED_SUPPLY_ITEM',
  'BEFORE_DEADLINE',
  'QUANTITY_NOT_DIVISIBLE_BY_QUANT',
  'NOT_SINGLE_PALLET_SKU_IN_PALLET_CARGO',
] as const;

/** Columns of the packing list as a table. */
export const packingColumns = [
  'place',
  'code',
  'pallet',
  'article',
  'sku',
  'name',
  'quantity',
  'weight',
] as const;
