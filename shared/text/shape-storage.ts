import type { BackupTrouble, StorageNotice, StorageState } from '../bridge/calls/storage.ts';
import type { Said } from './shape-station.ts';

type Restored = Extract<StorageNotice, { kind: 'store-restored' }>['why'];

/** Texts about the station's own records: how they stand, what happened to them, backups, ways out; in one language. */
export interface StorageText<T> {
  readonly tab: T;
  readonly state: {
    readonly title: T;
    readonly hint: T;
    readonly records: T;
    readonly archived: T;
    readonly size: T;
    readonly lastAt: T;
    readonly never: T;
    readonly free: T;
    readonly unknown: T;
    readonly room: Readonly<Record<StorageState['room'], T>>;
    readonly unread: T;
    readonly asking: T;
  };
  readonly busy: Readonly<Record<NonNullable<StorageState['busy']>['what'], T>>;
  readonly notices: {
    readonly title: T;
    readonly seen: T;
    readonly restored: Readonly<Record<Restored, T>>;
    readonly came: T;
    readonly missing: T;
    readonly whole: T;
  } & Readonly<Record<Exclude<StorageNotice['kind'], 'store-restored'>, Said<T>>>;
  readonly backups: {
    readonly title: T;
    readonly hint: T;
    readonly none: T;
    readonly now: T;
    readonly check: T;
    readonly restore: T;
    readonly checked: T;
    readonly unchecked: T;
    readonly records: T;
    readonly made: T;
    readonly good: T;
  };
  readonly trouble: Readonly<Record<BackupTrouble | 'desk-closed' | 'not-done', Said<T>>>;
  readonly restoring: {
    readonly title: T;
    readonly warn: T;
    readonly aside: T;
    readonly yes: T;
    readonly no: T;
  };
  readonly fields: {
    readonly title: T;
    readonly folder: T;
    readonly folderHint: T;
    readonly own: T;
    readonly hour: T;
    readonly kept: T;
    readonly keepDays: T;
    readonly keepDaysHint: T;
    readonly days: T;
    readonly wrong: T;
  };
  readonly export: {
    readonly title: T;
    readonly hint: T;
    readonly csv: T;
    readonly jsonl: T;
    readonly done: T;
  };
  readonly banner: Readonly<Record<'damaged' | 'full' | 'low' | 'notice' | 'packer', T>> & {
    readonly look: T;
    readonly restart: T;
  };
  readonly stage: Readonly<Record<'restoring' | 'rebuilding', Said<T>>> & { readonly done: T };
  readonly ways: {
    readonly 'keep-store': { readonly name: T; readonly warn: T };
    readonly 'use-copy': { readonly name: T; readonly warn: T };
    readonly backups: { readonly name: T; readonly warn: T };
    readonly 'start-empty': { readonly name: T; readonly warn: T };
    readonly counts: T;
    readonly yes: T;
    readonly no: T;
    readonly noBackups: T;
  };
}
