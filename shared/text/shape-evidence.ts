import type { AuditKind } from '../bridge/calls/audit.ts';
import type { EvidenceEvent } from '../projections/evidence/timeline.ts';
import type { OverrideKind } from '../projections/reports/overrides.ts';
import type { Said } from './shape-station.ts';

/** Columns of the tables of a dispute pack. */
export type EvidenceColumn =
  'time' | 'who' | 'what' | 'detail' | 'scanned' | 'answer' | 'product' | 'article' | 'sku' | 'quantity';

/** What a dispute pack is about, line by line. */
export type EvidenceFactName =
  | 'made'
  | 'station'
  | 'order'
  | 'ordered'
  | 'cutoff'
  | 'way'
  | 'carrier'
  | 'tracking'
  | 'status'
  | 'packedBy'
  | 'weight'
  | 'buyer'
  | 'phone'
  | 'address';

/** What the list of overrides says beside its kinds, in closed words. */
export type AuditDetail =
  | 'came'
  | 'gone'
  | 'name'
  | 'role'
  | 'yes'
  | 'no'
  | 'wrong'
  | 'wait'
  | 'no-supervisor'
  | 'again'
  | 'correct'
  | 'leave'
  | 'short'
  | 'lost'
  | 'photoDays'
  | 'clipDays'
  | 'keepDays'
  | 'backupsKept';

/** Parts of the settings of which the list of overrides tells. */
export const auditedParts = [
  'stationName',
  'theme',
  'sound',
  'volume',
  'lockMinutes',
  'deskFor',
  'marketplace',
  'practice',
  'shipPolicy',
  'shipPolicies',
  'autoConfirm',
  'packing',
  'picking',
  'queue',
  'returns',
  'virtual',
  'carriers',
  'stock',
  'disputes',
  'seller',
  'card',
  'printers',
  'routes',
  'designs',
  'logos',
  'serial',
  'storage',
  'drafts',
  'silentDays',
] as const;

/** One of `auditedParts`. */
export type AuditedPart = (typeof auditedParts)[number];

/** Texts of dispute packs, disputes and the list of overrides, in one language. */
export interface EvidenceText<T> {
  readonly save: Readonly<
    Record<
      | 'zip'
      | 'pdf'
      | 'buyer'
      | 'saving'
      | 'saved'
      | 'missing'
      | 'left'
      | 'no-room'
      | 'disk'
      | 'closed'
      | 'failed',
      T
    >
  >;
  readonly pack: {
    readonly title: T;
    readonly facts: Readonly<Record<EvidenceFactName, T>>;
    readonly tables: Readonly<Record<'timeline' | 'verdicts' | 'contents', T>>;
    readonly columns: Readonly<Record<EvidenceColumn, T>>;
    readonly right: T;
    readonly noted: T;
    readonly photos: T;
    readonly clips: T;
    readonly missing: T;
    readonly machines: Readonly<Record<'market' | 'station' | 'file', T>>;
  };
  readonly events: Readonly<Record<EvidenceEvent, T>>;
  readonly disputes: {
    readonly open: T;
    readonly until: T;
    readonly over: T;
    readonly close: T;
    readonly empty: Said<T>;
    readonly hint: T;
    readonly days: T;
    readonly daysHint: T;
    readonly columns: Readonly<Record<'posting' | 'since' | 'left' | 'by' | 'deeds', T>>;
    readonly wrongDays: T;
    readonly notKept: T;
    readonly unknown: T;
  };
  readonly audit: {
    readonly hint: T;
    readonly empty: Said<T>;
    readonly person: T;
    readonly kind: T;
    readonly everybody: T;
    readonly nobody: T;
    readonly every: T;
    readonly unread: T;
    readonly columns: Readonly<Record<'time' | 'who' | 'what' | 'about' | 'detail', T>>;
    readonly kinds: Readonly<Record<AuditKind | OverrideKind, T>>;
    /** `role`, `name`, `right` */
    readonly details: Readonly<Record<AuditDetail, T>>;
    /** Parts of the settings that a person changes, as the list names them. */
    readonly settings: Readonly<Record<AuditedPart, T>>;
  };
}
