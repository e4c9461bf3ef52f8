import * as v from 'valibot';
import type { PostingSnapshot } from '../domain/posting/snapshot.ts';
import type { Envelope } from '../domain/envelope.ts';
import type { EffectRow } from '../process/effects.ts';
import type { LabelError } from '../label/errors.ts';
import type { LabelFinding } from '../label/findings.ts';
import { labelDocSchema } from '../label/schema.ts';
import { labelKinds } from '../label/kinds.ts';
import type { MarketError } from '../market/errors.ts';
import type { MarketAccount, MarketProduct, PostingLimits, PostingPage } from '../market/port.ts';
import type { PostingNumber } from '../kit/brand.ts';
import type { FoundPrinters, Identified } from '../printing/found.ts';
import type { JobView } from '../printing/job.ts';
import type { LargerPage } from '../printing/larger.ts';
import type { PrinterModel } from '../printing/model.ts';
import { connectionSchema, printerSchema } from '../printing/printer.ts';
import type { PrinterState } from '../printing/state.ts';
import { countSchema, keySchema, postingNumberSchema, text, vouched } from './schema.ts';
import { settingsSchema, type Settings } from './settings.ts';

/** What the app is and where it runs. */
export interface AppInfo {
  readonly version: string;
  /** `electron-host`: the small stand-in that tests and machines without Electron's binary use. */
  readonly runtime: 'electron' | 'electron-host';
  readonly runtimeVersion: string;
  readonly platform: string;
  readonly locale: string;
}

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

/** How a print job ended. `maybe`: bytes went out and then the line broke; nothing guesses. */
export interface PrintResult {
  readonly outcome: 'printed' | 'maybe' | 'failed';
  /** Closed words: `unreachable`, `cut`, `timed-out`, `label-torn`, `label-foreign`, `label-larger-than-stock`, `label-missing`, `unfit`, … */
  readonly detail: string | null;
  /** With `page-larger`: the question that has to be answered before this label can print. */
  readonly larger?: LargerPage;
}

/** What a journal keeps: a fact, or an effect's latest row. */
export type JournalRecord =
  | { readonly kind: 'fact'; readonly envelope: Envelope }
  | { readonly kind: 'effect'; readonly row: EffectRow };

/** Where the journal stands. */
export interface JournalHead {
  readonly storeId: string | null;
  readonly lastSeq: number;
}

/** How the door itself can fail; everything else comes inside the value. */
export type BridgeError =
  | { readonly kind: 'foreign-sender' }
  | { readonly kind: 'bad-request'; readonly where: string }
  | { readonly kind: 'broken'; readonly where: string };

/** An answer from the marketplace, as data. */
export type MarketAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: MarketError };

const answer = <T>() => vouched<MarketAnswer<T>>();

const effectId = { effectId: keySchema };
const number = postingNumberSchema;
const contentSchema = v.object({
  lines: v.pipe(
    v.array(v.object({ sku: text(40), quantity: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
    v.maxLength(500),
  ),
});

const nothing = v.undefined();

/** Every call the window may make: request and response. The only list there is; preload and main are checked against it. */
export const calls = {
  'app.info': { request: nothing, response: vouched<AppInfo>() },
  'settings.read': { request: nothing, response: vouched<Settings>() },
  'settings.write': { request: settingsSchema, response: vouched<Settings>() },
  'secrets.set': {
    request: v.object({
      clientId: v.pipe(v.string(), v.regex(/^\d{1,20}$/u)),
      apiKey: v.pipe(v.string(), v.regex(/^[\w-]{8,200}$/u)),
    }),
    response: vouched<{ readonly kept: 'encrypted' | 'memory-only' }>(),
  },
  'secrets.has': { request: nothing, response: vouched<{ readonly present: boolean }>() },
  'secrets.clear': { request: nothing, response: vouched<{ readonly present: false }>() },
  'market.account': { request: nothing, response: answer<MarketAccount>() },
  'market.postings': {
    request: v.object({
      query: v.variant('kind', [
        v.object({ kind: v.literal('unfulfilled'), cutoffFrom: v.number(), cutoffTo: v.number() }),
        v.object({ kind: v.literal('changed'), since: v.number(), to: v.number() }),
      ]),
      cursor: v.nullable(text(4000)),
    }),
    response: answer<PostingPage>(),
  },
  'market.posting': { request: v.object({ number }), response: answer<PostingSnapshot>() },
  'market.postingByCode': { request: v.object({ code: text(200) }), response: answer<PostingNumber>() },
  'market.limits': { request: v.object({ number }), response: answer<PostingLimits>() },
  'market.products': {
    request: v.object({ skus: v.pipe(v.array(text(40)), v.maxLength(1000)) }),
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
      units: v.pipe(v.array(v.object({ sku: text(40), marks: v.array(text(300)) })), v.maxLength(500)),
    }),
    response: answer<'passed' | 'checking' | 'failed'>(),
  },
  'market.setTracking': {
    request: v.object({ ...effectId, number, trackingNumber: text(64) }),
    response: answer<{ readonly error: string | null }>(),
  },
  'market.delivering': {
    request: v.object({ ...effectId, number }),
    response: answer<{ readonly error: string | null }>(),
  },
  /** Asks for the label, or how far it is; a ready one is checked (whole PDF, this posting's codes) and kept in main. */
  'market.label': {
    request: v.object({ number, codes: v.pipe(v.array(text(200)), v.maxLength(20)) }),
    response: answer<KeptLabel>(),
  },
  /** A label as the printer of its kind will show it: PNG bytes in its own dots, and what is worth telling. */
  'labels.preview': {
    request: v.object({ kind: v.picklist(labelKinds), doc: labelDocSchema }),
    response: vouched<
      | {
          readonly ok: true;
          readonly value: { readonly png: Uint8Array; readonly findings: readonly LabelFinding[] };
        }
      | { readonly ok: false; readonly error: LabelError }
    >(),
  },
  'labels.previewKept': {
    request: v.object({ number }),
    response: vouched<
      | { readonly ok: true; readonly value: Uint8Array }
      | { readonly ok: false; readonly error: LabelError | { readonly kind: 'label-missing' } }
    >(),
  },
  /**
   * Prints labels of one kind on the printer it is routed to. The same job id prints once, whatever happens; asked again,
   * it tells how the job stands. Not finished within a moment it is `failed` with the word why it waits: the job keeps its
   * place, and whoever asked asks again.
   */
  'print.doc': {
    request: v.object({
      jobId: keySchema,
      kind: v.picklist(labelKinds),
      docs: v.pipe(v.array(labelDocSchema), v.minLength(1), v.maxLength(200)),
      copies: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
      /** `asker`: printed only while it is asked for; `spool`: kept and carried on by main, over restarts too. */
      owner: v.picklist(['asker', 'spool']),
    }),
    response: vouched<PrintResult>(),
  },
  /** `mark`: printed where the page is empty, from the second copy on. */
  'print.kept': {
    request: v.object({ jobId: keySchema, number, mark: v.nullable(text(40)) }),
    response: vouched<PrintResult>(),
  },
  /** Jobs that wait, are under way or ended lately, newest first. */
  'print.jobs': { request: nothing, response: vouched<readonly JobView[]>() },
  /** What a person says about a job: print it again, take it back, or what became of one that is `maybe`. */
  'print.settle': {
    request: v.object({ jobId: keySchema, say: v.picklist(['again', 'withdraw', 'came-out', 'did-not']) }),
    response: vouched<JobView | null>(),
  },
  'printers.states': { request: nothing, response: vouched<readonly PrinterState[]>() },
  'printers.models': { request: nothing, response: vouched<readonly PrinterModel[]>() },
  /** Looks around: network, queues of the system, cables. Takes some seconds. */
  'printers.find': { request: nothing, response: vouched<FoundPrinters>() },
  /** Asks a printer in every language who it is. */
  'printers.identify': {
    request: v.object({ connection: connectionSchema }),
    response: vouched<Identified>(),
  },
  /** Prints a label on a printer that is not in the settings yet. */
  'printers.test': {
    request: v.object({ printer: printerSchema, doc: labelDocSchema }),
    response: vouched<PrintResult>(),
  },
  'journal.head': { request: nothing, response: vouched<JournalHead>() },
  'journal.begin': { request: v.object({ storeId: keySchema }), response: vouched<JournalHead>() },
  'journal.append': {
    request: v.object({
      storeId: keySchema,
      records: v.pipe(v.array(vouched<JournalRecord>()), v.maxLength(2000)),
    }),
    response: vouched<JournalHead>(),
  },
  'journal.read': {
    request: v.object({
      afterSeq: countSchema,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)),
    }),
    response: vouched<{ readonly records: readonly JournalRecord[]; readonly more: boolean }>(),
  },
  'practice.control': {
    request: v.variant('do', [
      v.object({ do: v.literal('online'), on: v.boolean() }),
      v.object({ do: v.literal('cancel'), number }),
      v.object({
        do: v.literal('add'),
        postings: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
      }),
      v.object({ do: v.literal('figures') }),
    ]),
    response: vouched<{
      readonly online: boolean;
      readonly shipCalls: number;
      readonly doubleShipCalls: number;
    }>(),
  },
  'log.write': {
    request: v.object({ level: v.picklist(['info', 'warn', 'error']), event: text(80), detail: text(400) }),
    response: vouched<null>(),
  },
} as const;

/** The name of a call. */
export type CallName = keyof typeof calls;

/** What a call takes. */
export type RequestOf<K extends CallName> = v.InferOutput<(typeof calls)[K]['request']>;

/** What a call gives. */
export type ResponseOf<K extends CallName> = v.InferOutput<(typeof calls)[K]['response']>;
