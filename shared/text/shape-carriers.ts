import type { OfferReason } from '../domain/rules/tariffs/propose.ts';
import type { PatternRefusal } from '../domain/rules/waybill/own.ts';
import type { TariffField, TariffTrouble } from '../intake/tariffs/read-tariffs.ts';
import type { Said } from './shape-station.ts';

/** Columns of the report and its file. */
export type CarrierColumn =
  'carrier' | 'parcels' | 'cost' | 'unpriced' | 'delivered' | 'p50' | 'p90' | 'late';

/** Texts of the desk's page of carriers, and of the proposal at the table, in one language. */
export interface CarriersText<T> {
  readonly hint: T;
  readonly tabs: Readonly<Record<'list' | 'prices' | 'report', T>>;
  readonly used: T;
  readonly off: T;
  readonly own: T;
  readonly formats: T;
  readonly noFormat: T;
  readonly prices: T;
  readonly noPrices: T;
  /** Lines of the tables of zones. */
  readonly places: T;
  readonly try: T;
  readonly tried: Readonly<Record<'fits' | 'also' | 'not', T>>;
  readonly contact: T;
  readonly contactHint: T;
  readonly days: T;
  readonly anyDay: T;
  readonly dayNames: Readonly<Record<'1' | '2' | '3' | '4' | '5' | '6' | '7', T>>;
  readonly untilHour: T;
  readonly hours: T;
  readonly hourWrong: T;
  readonly notes: T;
  readonly notesHint: T;
  readonly tooLong: T;
  readonly add: {
    readonly title: T;
    readonly hint: T;
    readonly name: T;
    readonly pattern: T;
    readonly patternHint: T;
    readonly save: T;
    readonly nameTaken: T;
    readonly wrong: Readonly<Record<PatternRefusal, T>>;
    readonly remove: T;
  };
  readonly mostDays: T;
  readonly mostDaysHint: T;
  readonly daysUnit: T;
  readonly daysWrong: T;
  readonly table: {
    readonly title: T;
    readonly hint: T;
    readonly choose: T;
    readonly sample: T;
    readonly sampleZones: T;
    readonly reading: T;
    readonly rates: T;
    readonly zones: T;
    readonly bad: T;
    readonly row: T;
    readonly troubles: Readonly<Record<TariffTrouble, T>>;
    readonly noColumns: T;
    readonly fields: Readonly<Record<TariffField, T>>;
    readonly replaces: T;
    readonly take: T;
    readonly takeRest: T;
    readonly back: T;
    readonly taken: T;
    readonly nothing: T;
    readonly unreadable: Said<T>;
    readonly here: T;
    readonly none: Said<T>;
    readonly save: T;
  };
  readonly trial: {
    readonly title: T;
    readonly region: T;
    readonly city: T;
    readonly grams: T;
    readonly nobody: T;
  };
  readonly proposal: {
    readonly title: T;
    readonly why: Readonly<Record<OfferReason, T>>;
    readonly days: T;
    readonly others: T;
    readonly notInTime: T;
  };
  readonly report: {
    readonly title: T;
    readonly hint: T;
    readonly make: T;
    readonly reading: T;
    readonly unread: T;
    readonly empty: T;
    readonly save: T;
    readonly columns: Readonly<Record<CarrierColumn, T>>;
    readonly days: T;
    readonly unknown: T;
  };
  readonly notKept: T;
}
