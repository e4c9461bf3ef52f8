import type * as v from 'valibot';
import { appCalls } from './calls/app.ts';
import { auditCalls } from './calls/audit.ts';
import { clipCalls } from './calls/clips.ts';
import { deskCalls } from './calls/desk.ts';
import { evidenceCalls } from './calls/evidence.ts';
import { goodsCalls } from './calls/goods.ts';
import { guideCalls } from './calls/guides.ts';
import { supplyCalls } from './calls/supplies.ts';
import { handoverCalls } from './calls/handover.ts';
import { marketCalls } from './calls/market.ts';
import { photoCalls } from './calls/photos.ts';
import { pinCalls } from './calls/pins.ts';
import { practiceCalls } from './calls/practice.ts';
import { printCalls } from './calls/print.ts';
import { returnCalls } from './calls/returns.ts';
import { serialCalls } from './calls/serial.ts';
import { shopCalls } from './calls/shops.ts';
import { stockCalls } from './calls/stock.ts';
import { storageCalls } from './calls/storage.ts';
import { supportCalls } from './calls/support.ts';
import { tariffCalls } from './calls/tariffs.ts';
import { updateCalls } from './calls/updates.ts';

/** How the door itself can fail; everything else comes inside the value. */
export type BridgeError =
  | { readonly kind: 'foreign-sender' }
  | { readonly kind: 'bad-request'; readonly where: string }
  /** The window calls so often that something in it has gone wrong (HD6). */
  | { readonly kind: 'flooded'; readonly where: string }
  | { readonly kind: 'broken'; readonly where: string };

/** Every call the window may make: request and response. The only list there is; preload and main are checked against it. */
export const calls = {
  ...appCalls,
  ...pinCalls,
  ...deskCalls,
  ...marketCalls,
  ...handoverCalls,
  ...returnCalls,
  ...printCalls,
  ...storageCalls,
  ...photoCalls,
  ...guideCalls,
  ...clipCalls,
  ...practiceCalls,
  ...serialCalls,
  ...tariffCalls,
  ...shopCalls,
  ...stockCalls,
  ...goodsCalls,
  ...supplyCalls,
  ...evidenceCalls,
  ...auditCalls,
  ...updateCalls,
  ...supportCalls,
} as const;

/** The name of a call. */
export type CallName = keyof typeof calls;

/** What a call takes. */
export type RequestOf<K extends CallName> = v.InferOutput<(typeof calls)[K]['request']>;

/** What a call gives. */
export type ResponseOf<K extends CallName> = v.InferOutput<(typeof calls)[K]['response']>;
