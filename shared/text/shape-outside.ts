import type { Effect } from '../process/effects.ts';
import type { KeyAbility } from '../market/account.ts';
import type { AuthTrouble, MarketError } from '../market/errors.ts';
import type { PrinterCondition } from '../printing/state.ts';
import type { Said } from './shape-station.ts';

/** How a print job can end other than well: the closed words of `PrintResult.detail`. */
export const printDetails = [
  'unreachable',
  'busy',
  'paper-out',
  'ribbon-out',
  'head-open',
  'paused',
  'jam',
  'overheated',
  'cutter',
  'queue-stopped',
  'no-permission',
  'no-queue',
  'refused',
  'wrong-language',
  'no-support',
  'garbled',
  'model-unknown',
  'withdrawn',
  'label-too-large',
  'label-unreadable',
  'wider-than-head',
  'wrong-dpi',
  'cut',
  'timed-out',
  'interrupted',
  'disk',
  'label-torn',
  'label-foreign',
  'label-larger-than-stock',
  'label-missing',
  'unfit',
  'font-missing',
  'engine-lost',
  'other',
] as const;

/** One of `printDetails`; `other` for words this version does not know. */
export type PrintDetail = (typeof printDetails)[number];

/** Reasons of our own for which an effect waits, besides those of marketplace and printer. */
export const waitReasons = [
  'label-pending',
  'marks-checking',
  'not-assembled',
  'papers-making',
  'barcode-making',
  'places-making',
  'cancel-asked',
  'fault',
] as const;

/** One of `waitReasons`. */
export type WaitReason = (typeof waitReasons)[number];

/** What the world outside the table does, in one language: marketplace, network, printer, labels. */
export interface OutsideText<T> {
  readonly market: Readonly<Record<Exclude<MarketError['kind'], 'auth'>, Said<T>>>;
  readonly auth: Readonly<Record<AuthTrouble, Said<T>>>;
  /** What is told of the key and the clock before anything goes wrong. */
  readonly key: Readonly<
    Record<'days' | 'hours' | 'ended' | 'fast' | 'slow' | 'retiring' | 'missing', Said<T>>
  >;
  /** What a key lets the station do. */
  readonly abilities: Readonly<Record<KeyAbility, T>>;
  readonly print: Readonly<Record<PrintDetail, Said<T>>>;
  readonly maybe: Said<T>;
  readonly effects: Readonly<Record<Effect['kind'], T>>;
  readonly waits: Readonly<Record<WaitReason, T>> & { readonly verifying: T; readonly unknown: T };
  /** Refusals that are our own word, not the marketplace's. */
  readonly refusal: {
    readonly marks: T;
    readonly parcels: T;
    readonly silent: T;
    readonly returnMoved: T;
    readonly returnNotOffered: T;
  };
  readonly status: {
    readonly online: T;
    readonly offline: T;
    readonly neverOnline: T;
    readonly sent: T;
    readonly waiting: T;
    readonly because: T;
    /** The oldest unsent thing, and what keeps it. */
    readonly oldest: T;
    readonly oldestWhy: T;
    readonly printer: Readonly<Record<PrinterCondition | 'busy', T>>;
    readonly jobs: T;
    readonly label: {
      readonly ready: T;
      readonly own: T;
      readonly 'after-ship': T;
      readonly waiting: T;
      readonly waitingLong: T;
      readonly refused: T;
      readonly printed: T;
      readonly printing: T;
      readonly maybe: T;
    };
  };
}
