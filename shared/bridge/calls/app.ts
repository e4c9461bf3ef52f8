import * as v from 'valibot';
import { marketKeySchema, text, vouched } from '../schema.ts';
import type { NewerProfile } from '../profile.ts';
import { settingsSchema, type Settings } from '../settings.ts';
import { inShop, whichShop } from '../shops.ts';

/** What the app is and where it runs. */
export interface AppInfo {
  readonly version: string;
  /** `electron-host`: the small stand-in that tests and machines without Electron's binary use. */
  readonly runtime: 'electron' | 'electron-host';
  readonly runtimeVersion: string;
  readonly platform: string;
  readonly locale: string;
  /** The window's databases were last used by a newer Chromium than this one: they are not opened (DB11). */
  readonly olderBrowser?: { readonly now: string; readonly last: string };
  /** A newer Packline used the profile: nothing of it was opened, and no other call is answered (UP2). */
  readonly newerProfile?: NewerProfile;
}

/** How a key is kept: locked by the system's keyring, in memory until the program ends, or in a file that nothing locks (KY7, KY8). */
export type KeyKept = 'encrypted' | 'memory-only' | 'open-file';

const nothing = v.undefined();

/** The app itself: what it is, its settings, its key, its log. */
export const appCalls = {
  'app.info': { request: nothing, response: vouched<AppInfo>() },
  /** A fault of the page that nobody caught: its kind and its place in the program, never its words (SUP3). */
  'app.fault': { request: v.object({ what: text(120), place: text(200) }), response: vouched<null>() },
  'settings.read': { request: nothing, response: vouched<Settings>() },
  'settings.write': { request: settingsSchema, response: vouched<Settings>() },
  'secrets.set': {
    request: v.object({ ...marketKeySchema.entries, ...inShop }),
    /** `other-shops`: not kept, since another shop has this Client-Id (SHP3). */
    response: vouched<{ readonly kept: KeyKept | 'other-shops' }>(),
  },
  'secrets.has': {
    request: whichShop,
    response: vouched<{ readonly present: boolean; readonly kept: KeyKept | null }>(),
  },
  /** Where nothing locks the key: in an open file, or in memory until the program ends (KY8). A locked one stays locked; null without one. */
  'secrets.keepOpen': {
    request: v.object({ open: v.boolean(), ...inShop }),
    response: vouched<{ readonly kept: KeyKept | null }>(),
  },
  'secrets.clear': { request: whichShop, response: vouched<{ readonly present: false }>() },
  'log.write': {
    request: v.object({ level: v.picklist(['info', 'warn', 'error']), event: text(80), detail: text(400) }),
    response: vouched<null>(),
  },
} as const;
