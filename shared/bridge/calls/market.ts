import * as v from 'valibot';
import type { PostingSnapshot } from '../../domain/posting/snapshot.ts';
import type { PostingNumber } from '../../kit/brand.ts';
import type { MarketAccount } from '../../market/account.ts';
import type { Country } from '../../market/assembly.ts';
import type { CancelReason } from '../../market/cancel.ts';
import type { AuthTrouble, MarketError } from '../../market/errors.ts';
import type { MarketProduct } from '../../market/goods.ts';
import type { PostingLimits, PostingPage } from '../../market/reading.ts';
import { keySchema, marketKeySchema, momentSchema, postingNumberSchema, text, vouched } from '../schema.ts';
import { inShop, whichShop } from '../shops.ts';

/** State of one marketplace label in the station. */
export type KeptLabel =
  | { readonly state: 'pending' }
  | {
      readonly state: 'ready';
      readonly codes: readonly string[];
      readonly widthMm: number;
      readonly heightMm: number;
      readonly pages: number;
    };

/** An answer from the marketplace, as data. */
export type MarketAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: MarketError };

/** How the key stands as far as the station has heard. */
export interface KeyStanding {
  /** The last account that was read; null before the first. */
  readonly account: MarketAccount | null;
  /** Why the key was not accepted when it was used last; null where it was. */
  readonly trouble: AuthTrouble | null;
}

const answer = <T>() => vouched<MarketAnswer<T>>();
const effectId = { effectId: keySchema, ...inShop };
const number = postingNumberSchema;
/** A posting and whose it is. */
const ofPosting = { number, ...inShop };
const contentSchema = v.object({
  lines: v.pipe(
    v.array(v.object({ sku: text(40), quantity: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
    v.maxLength(500),
  ),
});

const statedSchema = v.union([v.literal('absent'), v.object({ number: text(40) })]);

/** What is said of one unit; what is left out stays as it is stored there. */
const unitSchema = v.object({
  sku: text(40),
  marks: v.array(text(300)),
  imei: v.exactOptional(v.array(text(40))),
  uin: v.exactOptional(text(40)),
  gtd: v.exactOptional(statedSchema),
  rnpt: v.exactOptional(statedSchema),
  grams: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/** The marketplace. What changes something there carries the id of its effect and runs only when the journal has it (OB2). */
export const marketCalls = {
  'market.account': { request: whichShop, response: answer<MarketAccount>() },
  /** Whose a key is that is not kept yet: asked of the real marketplace, whatever the station works with now. */
  'market.tryKey': { request: marketKeySchema, response: answer<MarketAccount>() },
  /** Asks the marketplace at most every few hours; never fails. */
  'market.key': { request: whichShop, response: vouched<KeyStanding>() },
  'market.postings': {
    request: v.object({
      query: v.variant('kind', [
        v.object({ kind: v.literal('unfulfilled'), cutoffFrom: momentSchema, cutoffTo: momentSchema }),
        v.object({
          kind: v.literal('changed'),
          since: momentSchema,
          to: momentSchema,
          createdFrom: v.exactOptional(momentSchema),
        }),
      ]),
      cursor: v.nullable(text(4000)),
      ...inShop,
    }),
    response: answer<PostingPage>(),
  },
  'market.posting': { request: v.object(ofPosting), response: answer<PostingSnapshot>() },
  'market.postingByCode': {
    request: v.object({ code: text(200), ...inShop }),
    response: answer<PostingNumber>(),
  },
  'market.limits': { request: v.object(ofPosting), response: answer<PostingLimits>() },
  'market.products': {
    request: v.object({ skus: v.pipe(v.array(text(40)), v.maxLength(1000)), ...inShop }),
    response: answer<readonly MarketProduct[]>(),
  },
  'market.ship': {
    request: v.object({
      ...effectId,
      number,
      packages: v.pipe(v.array(contentSchema), v.minLength(1), v.maxLength(100)),
    }),
    response: answer<readonly PostingNumber[]>(),
  },
  'market.setBoxes': {
    request: v.object({ ...effectId, number, boxes: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    response: answer<void>(),
  },
  'market.setMarks': {
    request: v.object({
      ...effectId,
      number,
      units: v.pipe(v.array(unitSchema), v.maxLength(500)),
    }),
    response: answer<'passed' | 'checking' | 'failed'>(),
  },
  /** Countries of manufacture that the marketplace takes. */
  'market.countries': { request: whichShop, response: answer<readonly Country[]>() },
  'market.setCountry': {
    request: v.object({
      ...effectId,
      number,
      sku: text(40),
      country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u)),
    }),
    response: answer<{ readonly needsGtd: boolean }>(),
  },
  'market.setTracking': {
    request: v.object({ ...effectId, number, trackingNumber: text(64) }),
    response: answer<{ readonly error: string | null }>(),
  },
  'market.delivering': {
    request: v.object({ ...effectId, number }),
    response: answer<{ readonly error: string | null }>(),
  },
  'market.lastMile': {
    request: v.object({ ...effectId, number }),
    response: answer<{ readonly error: string | null }>(),
  },
  'market.delivered': {
    request: v.object({ ...effectId, number }),
    response: answer<{ readonly error: string | null }>(),
  },
  /** `until`: ms since 1970 UTC. */
  'market.confirmCutoff': {
    request: v.object({ ...effectId, number, until: momentSchema }),
    response: answer<void>(),
  },
  'market.updateMarks': { request: v.object({ ...effectId, number }), response: answer<void>() },
  /** Reasons for which this posting may be cancelled. */
  'market.cancelReasons': {
    request: v.object(ofPosting),
    response: answer<readonly CancelReason[]>(),
  },
  'market.cancel': {
    request: v.object({ ...effectId, number, reasonId: text(40), message: text(1000) }),
    response: answer<void>(),
  },
  /** Answers the number of the rest where the marketplace names one. */
  'market.cancelUnits': {
    request: v.object({
      ...effectId,
      number,
      reasonId: text(40),
      message: text(1000),
      lines: contentSchema.entries.lines,
    }),
    response: answer<PostingNumber | null>(),
  },
  /** Asks for the label, or how far it is; a ready one is checked (whole PDF, this posting's codes) and kept in main. */
  'market.label': {
    request: v.object({ ...ofPosting, codes: v.pipe(v.array(text(200)), v.maxLength(20)) }),
    response: answer<KeptLabel>(),
  },
} as const;
