import type { UpdateHold, UpdateTrouble } from '../bridge/calls/updates.ts';
import type { HealthAbout, HealthTone, HealthWord, HealthWorry } from './health-words.ts';
import type { NoticeFile } from '../bridge/calls/app.ts';
import type { BundleFile } from '../bridge/calls/support.ts';
import type { Said } from './shape-station.ts';

/** Texts of the page that tells how the station is: its lines, new versions, the bundle for support, what it is made of; in one language. */
export interface HealthText<T> {
  readonly tabs: Readonly<Record<'lines' | 'updates' | 'bundle' | 'about', T>>;
  readonly hint: T;
  /** Beside the sign of a line: never the colour alone. */
  readonly tones: Readonly<Record<HealthTone, T>>;
  /** The whole page in a sentence. */
  readonly all: { readonly good: T; readonly look: T; readonly bad: T };
  readonly again: T;
  /** `at` */
  readonly lookedAt: T;
  readonly goThere: T;
  readonly about: Readonly<Record<HealthAbout, T>>;
  /** What a line is about where there are several shops; `about`, `shop` */
  readonly ofShop: T;
  readonly words: Readonly<Record<HealthWord, T>>;
  readonly next: Readonly<Record<HealthWorry, T>>;
  readonly updates: {
    readonly title: T;
    /** `version` */
    readonly running: T;
    /** `version`, `at` */
    readonly before: T;
    readonly stage: Readonly<Record<'idle' | 'checking' | 'latest', T>> & {
      /** `version`, `size` */
      readonly found: T;
      /** `version`, `percent` */
      readonly downloading: T;
      readonly ready: T;
      readonly installing: T;
    };
    /** `at` */
    readonly checkedAt: T;
    readonly never: T;
    readonly way: Readonly<Record<'installs' | 'unsigned' | 'portable' | 'system' | 'none', T>>;
    readonly trouble: Readonly<Record<UpdateTrouble, Said<T>>>;
    readonly waits: T;
    /** `count`, `posting` */
    readonly hold: Readonly<Record<UpdateHold['kind'], T>>;
    readonly check: T;
    readonly download: T;
    readonly install: T;
    readonly atRest: T;
    readonly notAtRest: T;
    readonly willRest: T;
    readonly page: T;
    readonly noPage: T;
    readonly safe: T;
    readonly settings: {
      readonly title: T;
      readonly check: T;
      readonly checkHint: T;
      readonly on: T;
      readonly off: T;
      readonly channel: T;
      readonly latest: T;
      readonly beta: T;
      readonly offline: T;
    };
  };
  readonly bundle: {
    readonly title: T;
    readonly hint: T;
    readonly nothingSent: T;
    readonly make: T;
    readonly makeAgain: T;
    readonly making: T;
    readonly files: Readonly<Record<BundleFile['kind'], Said<T>>>;
    readonly take: T;
    /** `count` */
    readonly chosen: T;
    readonly save: T;
    /** `file`, `size` */
    readonly saved: T;
    readonly failed: Readonly<Record<'no-room' | 'disk' | 'gone' | 'not-done', T>>;
    readonly empty: T;
  };
  /** What the app is and what it is made of. */
  readonly aboutApp: {
    /** `version` */
    readonly version: T;
    /** `version`, `platform` */
    readonly electron: T;
    /** `version`, `platform` */
    readonly 'electron-host': T;
    readonly licence: T;
    readonly beside: T;
    readonly notices: Readonly<Record<NoticeFile, T>>;
    readonly shown: T;
    readonly missing: T;
    readonly reading: T;
    readonly unread: T;
    readonly search: T;
    /** `count` */
    readonly packages: T;
    readonly none: T;
  };
  /** What happened, at the table: the window or the program ended in the middle. */
  readonly cameBack: Readonly<Record<'window' | 'main' | 'window-parcel' | 'main-parcel', Said<T>>>;
}
