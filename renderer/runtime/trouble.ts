import type { AppInfo } from '#shared/bridge/calls/app.ts';
import { faultWords } from '#shared/kit/fault.ts';
import type { OpenError } from '../db/errors.ts';
import type { Discord } from '../sync/reconcile.ts';

/** A way out that a person may choose where the station does not open. */
export type WayOut =
  /** Go on with the records of this window; the safety copy is put aside whole. */
  | 'keep-store'
  /** Go on with the safety copy; the records of this window are put aside whole. */
  | 'use-copy'
  /** Take a backup in place of the safety copy. */
  | 'backups'
  /** Put everything aside and begin with nothing. */
  | 'start-empty';

/** Why the station cannot open; each has a screen of its own that names the next step. */
export interface StartTrouble {
  readonly kind:
    | 'newer-profile'
    | 'newer-store'
    | 'older-browser'
    | 'disk-full'
    | 'broken'
    | 'no-copy'
    | 'door'
    | 'foreign-journal'
    | 'diverged';
  readonly detail: string;
  readonly ways: readonly WayOut[];
  /** How many records the window and the safety copy hold, where both are known. */
  readonly counts?: { readonly store: number; readonly copy: number };
}

const trouble = (kind: StartTrouble['kind'], detail: string, ways: readonly WayOut[] = []): StartTrouble => ({
  kind,
  detail,
  ways,
});

/** The door, or something nobody thought of. */
export const doorTrouble = (thrown: unknown): StartTrouble => trouble('door', faultWords(thrown));

/** A newer Chromium has used the records: this one would read them wrongly, or not at all (DB11). */
export const olderBrowser = ({ now, last }: NonNullable<AppInfo['olderBrowser']>): StartTrouble =>
  trouble('older-browser', `Chromium ${now} < ${last}`, ['use-copy']);

/** A newer Packline has used the profile: nothing of it was opened (UP2). */
export const newerProfile = ({ now, last }: NonNullable<AppInfo['newerProfile']>): StartTrouble =>
  trouble('newer-profile', last === '' ? `Packline ${now}` : `Packline ${now} < ${last}`);

/** Reduces what storage can say to what a person can do about it. */
export function startTroubleOf(error: OpenError | Discord): StartTrouble {
  switch (error.kind) {
    case 'newer-store':
      return trouble('newer-store', `${error.found} > ${error.known}`, ['backups']);
    case 'disk-full':
      return trouble('disk-full', '');
    case 'foreign-journal':
      return {
        ...trouble('foreign-journal', `${error.store} / ${error.journal}`, ['keep-store', 'use-copy']),
        ...('storeFacts' in error ? { counts: { store: error.storeFacts, copy: error.journalFacts } } : {}),
      };
    case 'diverged':
      return trouble('diverged', `#${error.seq}`, ['keep-store', 'use-copy']);
    case 'broken':
      return trouble('broken', error.detail, ['use-copy', 'backups']);
    default:
      return trouble('broken', error.kind, ['use-copy', 'backups']);
  }
}

/** Neither the store nor a safety copy of it can be read. */
export const noCopy = (detail: string): StartTrouble =>
  trouble('no-copy', detail, ['backups', 'start-empty']);
