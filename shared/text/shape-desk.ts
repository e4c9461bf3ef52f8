import type { LabelSize } from '../label/size.ts';
import type { Connection } from '../printing/printer.ts';
import type { ProblemReason } from '../domain/posting/facts.ts';
import type { CheckFinding } from '../domain/posting/findings.ts';
import type { Way } from '../domain/posting/snapshot.ts';
import type { PostingStatus } from '../domain/posting/state.ts';
import type { Trait } from '../domain/product/traits.ts';
import type { QueueStage } from '../projections/queue.ts';
import type { Said } from './shape-station.ts';

/** A part of an address that can be missing. */
export type AddressPart = Extract<CheckFinding, { code: 'address-incomplete' }>['missing'][number];

/** Things a marketplace wants before assembly; `other` for ones this version does not know. */
export const wantedData = [
  'gtd',
  'country',
  'rnpt',
  'imei',
  'weight',
  'jw_uin',
  'marking',
  'change_country',
  'other',
] as const;

/** One of `wantedData`. */
export type WantedData = (typeof wantedData)[number];

/** States of a posting at the marketplace in which it may not be assembled yet, as far as they are known. */
export const unreadyStates = ['awaiting_approve', 'awaiting_verification', 'awaiting_packaging'] as const;

/** One of `unreadyStates`. */
type UnreadyState = (typeof unreadyStates)[number];

/** Columns of the preview of an order file. */
export type IntakeColumn = 'row' | 'number' | 'cutoff' | 'goods' | 'quantity' | 'offer' | 'status' | 'result';

/** What can be wrong with one row of an order file. */
export type IntakeRowTrouble =
  'no-number' | 'bad-number' | 'no-product' | 'bad-quantity' | 'bad-date' | 'columns';

/** Why a file as a whole is not taken. */
export type IntakeFileTrouble =
  'empty' | 'not-a-table' | 'not-orders' | 'missing-columns' | 'wrong-encoding' | 'too-large' | 'fbo';

/** Texts of everything besides the packing screens, in one language. */
export interface DeskText<T> {
  readonly statuses: Readonly<
    Record<
      PostingStatus | 'start' | 'queue' | 'picking' | 'hand-over' | 'returns' | 'supply' | 'teach' | 'shelve',
      T
    >
  >;
  readonly stages: Readonly<Record<QueueStage, T>>;
  readonly ways: Readonly<Record<Way, T>>;
  readonly traits: Readonly<Record<Trait, T>>;
  readonly problems: Readonly<Record<ProblemReason, Said<T>>>;
  readonly findings: Readonly<Record<Exclude<CheckFinding['code'], 'over-limit'>, Said<T>>> & {
    readonly 'over-weight': Said<T>;
    readonly 'over-size': Said<T>;
    readonly 'no-flat': Said<T>;
    readonly none: T;
  };
  readonly address: Readonly<Record<AddressPart, T>>;
  readonly wants: Readonly<Record<WantedData, T>>;
  readonly unready: Readonly<Record<UnreadyState, T>>;
  readonly columns: {
    readonly cutoff: T;
    readonly posting: T;
    readonly goods: T;
    readonly units: T;
    readonly way: T;
    readonly checks: T;
    readonly stage: T;
  };
  readonly counts: { readonly postings: T; readonly units: T; readonly parcels: T; readonly problems: T };
  readonly practice: { readonly banner: T; readonly hint: T; readonly leave: T };
  readonly who: {
    readonly title: T;
    readonly hint: T;
    readonly change: T;
    readonly unknown: Said<T>;
    readonly packer: T;
    readonly supervisor: T;
  };
  readonly intake: {
    readonly title: T;
    readonly hint: T;
    readonly choose: T;
    readonly found: T;
    readonly fresh: T;
    readonly known: T;
    readonly badRows: T;
    readonly skipped: T;
    readonly take: T;
    readonly taken: T;
    readonly nothingNew: T;
    readonly row: T;
    readonly column: Readonly<Record<IntakeColumn, T>>;
    readonly rowTrouble: Readonly<Record<IntakeRowTrouble, T>>;
    readonly fileTrouble: Readonly<Record<IntakeFileTrouble, Said<T>>>;
  };
  readonly settings: {
    readonly title: T;
    readonly language: T;
    readonly languages: Readonly<Record<'zh-CN' | 'ru' | 'en', T>>;
    readonly theme: T;
    readonly themes: Readonly<Record<'light' | 'dark' | 'system', T>>;
    readonly sound: T;
    readonly labelSize: Said<T>;
    readonly sizes: Readonly<Record<LabelSize, T>>;
    readonly printer: Said<T>;
    readonly transports: Readonly<Record<Connection['kind'], T>>;
    readonly host: T;
    readonly port: T;
    readonly dpi: T;
    readonly testPrint: T;
    readonly testPrinted: T;
    readonly marketplace: Said<T>;
    readonly practice: Said<T>;
    readonly ozon: Said<T>;
    readonly clientId: T;
    readonly apiKey: T;
    readonly keyKept: T;
    readonly keyMemory: T;
    readonly keyOpen: T;
    readonly keyToFile: T;
    readonly keyToMemory: T;
    readonly keyWorks: T;
    readonly keyForget: T;
    readonly check: T;
    readonly people: Said<T>;
    readonly name: T;
    readonly addPerson: T;
    readonly printBadge: T;
    readonly save: T;
    readonly saved: T;
    readonly question: T;
    readonly next: T;
    readonly back: T;
    readonly finish: T;
    readonly promise: T;
    readonly scanner: Said<T>;
  };
}
