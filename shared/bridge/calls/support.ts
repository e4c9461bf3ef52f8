import * as v from 'valibot';
import type { ShopId } from '../../domain/shop.ts';
import { text, vouched } from '../schema.ts';
import type { KeyKept } from './app.ts';

/** Something that ended in the middle; times ms since 1970 UTC. Never a buyer, a key or a code. */
export interface Crash {
  readonly at: number;
  /** `window`: its process went. `page`: a fault in it. `main`: this program, or the machine under it. */
  readonly where: 'window' | 'page' | 'main' | 'main-fault';
  /** Closed word of the system, or the name of the fault. */
  readonly what: string;
  /** Where in the program; empty where nobody knows. */
  readonly place: string;
}

/** A method that the marketplace lets rest now, or of which few calls are left. */
export interface MethodRest {
  readonly path: string;
  /** Ms until it may be called again. */
  readonly leftMs: number;
  /** Whose limit it is; absent for the first shop's (SHP6). */
  readonly shop?: ShopId;
}

/** What had to begin anew; `at` ms since 1970 UTC. */
export interface CameBack {
  readonly what: 'window' | 'main';
  readonly at: number;
  /** The posting that lay open, and whose badge was there. */
  readonly open: string | null;
  readonly packer: string | null;
}

/** What only main knows of the station's health. */
export interface MainHealth {
  /** Newest first; of the last seven days. */
  readonly crashes: readonly Crash[];
  readonly logBytes: number;
  /** Empty where nothing rests. `*` is every method. */
  readonly resting: readonly MethodRest[];
  /** How each shop's key is kept; a shop without one is left out. */
  readonly keys: readonly { readonly shop: ShopId; readonly kept: KeyKept }[];
}

/** One text of a bundle. */
export interface BundleFile {
  readonly name: string;
  readonly kind:
    'about' | 'health' | 'settings' | 'records' | 'printers' | 'market' | 'window' | 'crashes' | 'log';
  readonly text: string;
}

/** What was written, or why it was not. `gone`: the texts that were read are there no more; read them anew. */
export type BundleAnswer =
  | { readonly kind: 'saved'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly why: 'no-room' | 'disk' | 'gone' };

/** Health, and what a person may send to whoever helps. */
export const supportCalls = {
  'support.health': { request: v.undefined(), response: vouched<MainHealth>() },
  /** What ended in the middle before this window opened, told once; null where nothing did. */
  'support.cameBack': { request: v.undefined(), response: vouched<CameBack | null>() },
  /** Puts the texts together, for reading. `window`: what the window knows of itself, one line each. */
  'support.prepare': {
    request: v.object({
      health: v.pipe(v.array(text(400)), v.maxLength(100)),
      window: v.pipe(v.array(text(400)), v.maxLength(400)),
    }),
    response: vouched<{ readonly id: string; readonly files: readonly BundleFile[] }>(),
  },
  /** Writes the named ones of the texts that were read, letter for letter, where the person says; sends nothing. */
  'support.save': {
    request: v.object({ id: text(60), names: v.pipe(v.array(text(100)), v.minLength(1), v.maxLength(100)) }),
    response: vouched<BundleAnswer>(),
  },
} as const;
