import * as v from 'valibot';
import type { Envelope } from '../../domain/envelope.ts';
import type { EffectRow } from '../../process/effects.ts';
import { countSchema, keySchema, text, vouched } from '../schema.ts';

/** What a journal keeps: a fact, or an effect's latest row. */
export type JournalRecord =
  | { readonly kind: 'fact'; readonly envelope: Envelope }
  | { readonly kind: 'effect'; readonly row: EffectRow };

/** Where the journal stands. */
export interface JournalHead {
  readonly storeId: string | null;
  /** The highest fact there is. */
  readonly lastSeq: number;
  /**
   * Facts below the highest one that damage took (both ends included); left out where there are none. Whoever still has
   * them sends them again, and the rows of all open effects with them.
   */
  readonly missing?: readonly { readonly from: number; readonly to: number }[];
}

/** Something that happened to the station's records; told in words until the supervisor has seen it. */
export type StorageNotice = { readonly id: string; readonly at: number } & (
  | { readonly kind: 'journal-tail-cut'; readonly bytes: number }
  /** Part of the safety copy was unreadable and was set aside; `facts` of it are missing until they are sent again. */
  | { readonly kind: 'journal-damaged'; readonly segment: string; readonly facts: number }
  | { readonly kind: 'backup-failed'; readonly why: BackupTrouble }
  | { readonly kind: 'disk-low'; readonly freeBytes: number }
  /** The machine's clock stands before the last record by so much, ms. */
  | { readonly kind: 'clock-back'; readonly byMs: number }
  /** At start the clock stands so far after the last record, ms, that it may be wrong (or the station was off so long). */
  | { readonly kind: 'clock-forward'; readonly byMs: number }
  /** The store in the window was empty, behind, damaged or would not open; what was done about it. */
  | {
      readonly kind: 'store-restored';
      readonly why: 'empty' | 'behind' | 'unopenable' | 'unreadable' | 'backup';
      readonly facts: number;
      readonly missing: number;
    }
  /** The safety copy was gone and was written anew from the window; `missing` facts had lain in it alone. */
  | { readonly kind: 'journal-refilled'; readonly facts: number; readonly missing: number }
  /** Facts that damage took from the safety copy were sent to it again; `missing` ones the window has not either. */
  | { readonly kind: 'journal-mended'; readonly facts: number; readonly missing: number }
  | { readonly kind: 'store-set-aside'; readonly folder: string }
  /** A profile that a newer Packline had used was put aside, and this one began anew (UP12). */
  | { readonly kind: 'profile-set-aside'; readonly folder: string }
  /** Nobody's PIN is asked for until PINs are set anew; the file lies there now (WH8). */
  | { readonly kind: 'pins-unreadable'; readonly file: string }
  /** The window asked main for so much at once that it was cut off (HD6). */
  | { readonly kind: 'window-flood' }
);

/** Why a backup could not be made or used. */
export type BackupTrouble =
  | 'no-room'
  | 'folder-missing'
  | 'not-writable'
  | 'damaged'
  | 'foreign-store'
  | 'newer-format'
  | 'nothing-kept'
  | 'disk';

/** One backup file. Times ms UTC, sizes bytes. */
export interface BackupInfo {
  readonly name: string;
  readonly madeAt: number;
  readonly bytes: number;
  readonly facts: number;
  readonly lastSeq: number;
  /** Whether it was read back from end to end after it was written; false for one that has not been yet. */
  readonly verified: boolean;
}

/** Files of a kind: how many, and their bytes together. */
export interface FilesSize {
  readonly count: number;
  readonly bytes: number;
}

/** How the station's records stand. Sizes bytes. */
export interface StorageState {
  readonly freeBytes: number | null;
  /** `full`: no new work is taken; `low`: told. */
  readonly room: 'enough' | 'low' | 'full';
  readonly journal: {
    readonly facts: number;
    readonly bytes: number;
    readonly segments: number;
    /** When the last record was written; null for none. */
    readonly lastAt: number | null;
    /** Facts that damage took and nobody has sent again. */
    readonly missing: number;
    /** When the part of the archive that waits longest was last read from end to end; null when a part never was. */
    readonly checkedAt: number | null;
  };
  /** Pictures of parcels and clips of packings, which no backup holds; null while they are being counted. */
  readonly photos: FilesSize | null;
  readonly clips: FilesSize | null;
  /** Folder of the backups. */
  readonly backupFolder: string;
  readonly backups: readonly BackupInfo[];
  /** A backup, check, export or restore that is under way: done of total. */
  readonly busy: {
    readonly what: 'backup' | 'verify' | 'restore' | 'export';
    readonly done: number;
    readonly total: number;
  } | null;
  readonly notices: readonly StorageNotice[];
}

/** Answer of what can fail for a reason that a person can act on. */
export type StorageAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly kind: BackupTrouble; readonly detail: string } };

/** What came of going back to a backup. `desk-closed`: nobody has leave (WA7). */
export type RestoreAnswer =
  | StorageAnswer<{ readonly storeId: string; readonly facts: number; readonly lost: number }>
  | { readonly ok: false; readonly error: { readonly kind: 'desk-closed' } };

const nothing = v.undefined();
const backupName = v.pipe(v.string(), v.regex(/^[\w.-]{1,120}$/u));
const storageAnswer = <T>() => vouched<StorageAnswer<T>>();

/** The second copy of the facts, and everything that keeps them safe. */
export const storageCalls = {
  'journal.head': { request: nothing, response: vouched<JournalHead>() },
  'journal.begin': { request: v.object({ storeId: keySchema }), response: vouched<JournalHead>() },
  'journal.append': {
    request: v.object({
      storeId: keySchema,
      records: v.pipe(v.array(vouched<JournalRecord>()), v.maxLength(2000)),
      /** The numbers that are left out are nowhere any more: what lay only in a journal that is gone. */
      holes: v.optional(v.boolean()),
    }),
    response: vouched<JournalHead>(),
  },
  /**
   * `whole`: to fill the store, which it does until `journal.level`. Else without buyers and sums where nobody may see
   * them, and then without effects (RR8).
   */
  'journal.read': {
    request: v.object({
      afterSeq: countSchema,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)),
      whole: v.optional(v.literal(true)),
    }),
    response: vouched<{ readonly records: readonly JournalRecord[]; readonly more: boolean }>(),
  },
  /** The store holds what the journal does: nothing has to fill it any more. */
  'journal.level': { request: nothing, response: vouched<null>() },
  /** All facts of one stream, oldest first; none for one it does not know. Facts that left the window are read back so. */
  'journal.factsOf': {
    request: v.object({ stream: text(200) }),
    response: vouched<readonly Envelope[]>(),
  },
  'storage.state': { request: nothing, response: vouched<StorageState>() },
  /** Pictures and clips that would go at once if they were kept for so many days (TRY5). */
  'storage.due': {
    request: v.object({ of: v.picklist(['photos', 'clips']), days: countSchema }),
    response: vouched<FilesSize>(),
  },
  /** The window tells what it found or did; it is kept until it was seen. */
  'storage.note': {
    request: v.object({
      notice: v.variant('kind', [
        v.object({
          kind: v.literal('store-restored'),
          why: v.picklist(['empty', 'behind', 'unopenable', 'unreadable', 'backup']),
          facts: countSchema,
          missing: countSchema,
        }),
        v.object({ kind: v.literal('journal-refilled'), facts: countSchema, missing: countSchema }),
        v.object({ kind: v.literal('journal-mended'), facts: countSchema, missing: countSchema }),
      ]),
    }),
    response: vouched<null>(),
  },
  'storage.seen': { request: v.object({ id: keySchema }), response: vouched<null>() },
  /**
   * The store in the window does not open or read: its files are set aside whole and an empty one takes their place. The
   * app starts anew afterwards, so nothing after this call is answered.
   */
  'storage.setAside': { request: nothing, response: vouched<null>() },
  'backup.make': { request: nothing, response: storageAnswer<BackupInfo>() },
  'backup.verify': { request: v.object({ name: backupName }), response: storageAnswer<BackupInfo>() },
  /**
   * Puts a backup in place of the journal, which is set aside whole. The window then sets its own store aside and fills a
   * new one from the journal. Facts that are newer than the backup are lost, and their number is told. A guarded house
   * asks for leave (WA7).
   */
  'backup.restore': {
    request: v.object({ name: backupName }),
    response: vouched<RestoreAnswer>(),
  },
  /** Writes everything that was ever recorded to a file that the person names; null when he names none. */
  'storage.export': {
    request: v.object({ format: v.picklist(['csv', 'jsonl']) }),
    response: storageAnswer<{ readonly file: string; readonly facts: number } | null>(),
  },
} as const;
