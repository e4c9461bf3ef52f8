import type { CallName, RequestOf, ResponseOf } from '#shared/bridge/calls.ts';
import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import { err, ok } from '#shared/kit/result.ts';
import { effectUnknown } from '#shared/market/errors.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import { clipHandlers } from '../../electron/bridge/clips.ts';
import type { Clips } from '../../electron/store/clips.ts';
import { handoverHandlers } from '../../electron/bridge/handover.ts';
import { goodsHandlers } from '../../electron/bridge/goods.ts';
import { supplyHandlers } from '../../electron/bridge/supplies.ts';
import { stockHandlers } from '../../electron/bridge/stock.ts';
import { returnHandlers } from '../../electron/bridge/returns.ts';
import { createLabelFetcher } from '../../electron/bridge/label-fetcher.ts';
import { marketHandlers } from '../../electron/bridge/market.ts';
import { createOzonMarketplace } from '../../electron/market/ozon/adapter.ts';
import type { PracticeControl } from '../../electron/market/practice/control.ts';
import { practiceCredentials, type PracticeSwitches } from '../../electron/market/practice/options.ts';
import { createPracticeMarketplace } from '../../electron/market/practice/server.ts';
import type { KeptFacts } from '../../electron/store/kept-labels.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { createWire, type Wire } from './bench-wire.ts';
import type { HandClock } from './hand-clock.ts';
import { createMemoryJournal, type MemoryJournal } from './memory-journal.ts';
import { createMemoryPhotos, type MemoryPhotos } from './memory-photos.ts';
import { createMemoryPrinter, type MemoryPrinter } from './memory-printer.ts';

/** Everything outside the window: the main process's own functions, a shop, a printer, a journal. It survives the window. */
export interface World {
  readonly clock: HandClock;
  readonly control: PracticeControl;
  /** The shop's wire; null where it is spoken to over real HTTP. */
  readonly wire: Wire | null;
  readonly printer: MemoryPrinter;
  readonly journal: MemoryJournal;
  readonly photos: MemoryPhotos;
  /** Whether main keeps clips. */
  readonly hasClips: boolean;
  /** The door: the handlers of main where they need no disk, the rest in memory. */
  readonly ask: Ask;
  /** Calls that change something outside, oldest first. */
  readonly effectCalls: readonly EffectCall[];
  /** Effects that went out although the journal did not know them (OB2). */
  readonly unjournaled: readonly string[];
  close(): Promise<void>;
}

/** A call that changes the marketplace. `unknown`: nobody can tell whether it did. */
export interface EffectCall {
  readonly name: CallName;
  readonly posting: string;
  /** The outbox row it was made for; null where the call names none. */
  readonly effectId: string | null;
  readonly at: number;
  answer: 'yes' | 'no' | 'unknown';
}

/** What a request may name that it is about. */
interface Asked {
  readonly number?: string;
  readonly jobId?: string;
  readonly effectId?: string;
}

/** What a world is made of. */
export interface WorldOptions extends Partial<PracticeSwitches> {
  readonly clock: HandClock;
  readonly seed?: number;
  /** Whose goods the shop sells; the first seller's unless a test says so. */
  readonly seller?: number;
  readonly postings?: number;
  /** Real sockets on loopback instead of the wire. */
  readonly http?: boolean;
  /** What the adapter waits for an answer over HTTP, ms. */
  readonly patienceMs?: number;
  /** Another journal than the one in memory. */
  readonly journal?: MemoryJournal;
  /** Where clips are kept; nowhere unless a test says so. */
  readonly clips?: Clips;
}

interface Shop {
  readonly url: string;
  readonly control: PracticeControl;
  readonly wire: Wire | null;
  stop(): Promise<void>;
}

async function openShop(options: WorldOptions): Promise<Shop> {
  const {
    clock,
    seed = 7,
    postings = 24,
    http = false,
    patienceMs: _,
    journal: __,
    clips: ___,
    ...switches
  } = options;
  // The clock moves only by hand, so a limit per second would never end.
  const practice = { seed, postings, clock, ratePerSecond: Infinity, ...switches };
  if (!http) {
    const wire = createWire(practice, clock);
    return { url: wire.url, control: wire.control, wire, stop: () => Promise.resolve() };
  }
  const server = createPracticeMarketplace(practice);
  await server.start();
  return { url: server.url, control: server.control, wire: null, stop: () => server.stop() };
}

/** A call over HTTP takes so long by the world's clock, ms. */
const LATENCY_MS = 25;

function adapterOf(shop: Shop, { clock, patienceMs = 10_000 }: WorldOptions): Marketplace {
  return createOzonMarketplace({
    baseUrl: shop.url,
    ...practiceCredentials,
    clock,
    random: () => 0.5,
    sleep: (ms) => {
      clock.pass(ms);
      return Promise.resolve();
    },
    timeoutMs: { read: patienceMs, effect: patienceMs, file: 10_000 },
    fetch:
      shop.wire?.fetch ??
      ((input, init) => {
        clock.pass(LATENCY_MS);
        return fetch(input, init);
      }),
  });
}

/** A file that is a PDF to its end has one page. */
const wholePdf: Pick<LabelEngine, 'inspectPdf'> = {
  inspectPdf: async () => ok({ pages: [{ widthMm: 210, heightMm: 297, codes: [], text: '', blank: false }] }),
};

/** Labels kept in memory; a page of a file counts as this parcel's when the file names it in plain text. */
function labelKeeper(market: Marketplace) {
  const kept = new Map<string, KeptFacts>();
  const numberIn = (pdf: Uint8Array): string =>
    /\d{7,10}-\d{4}-\d+/u.exec(new TextDecoder('latin1').decode(pdf.subarray(0, 64)))?.[0] ?? '';
  const fetcher = createLabelFetcher({
    market: () => Promise.resolve(market),
    engine: {
      inspectPdf: async (pdf) => {
        const text = numberIn(pdf);
        const codes = text === '' ? [] : [{ text, format: 'Code128', identifier: ']C0' }];
        return ok({ pages: [{ widthMm: 75, heightMm: 120, codes, text, blank: false }] });
      },
    },
    kept: {
      keep: async (number, _pdf, facts) => void kept.set(number, facts),
      facts: async (number) => kept.get(number) ?? null,
      read: async () => null,
    },
  });
  return { fetcher, kept };
}

const changing = new Set<CallName>([
  'market.ship',
  'market.setBoxes',
  'market.setCountry',
  'market.setMarks',
  'market.setTracking',
  'market.delivering',
  'market.lastMile',
  'market.delivered',
  'market.confirmCutoff',
  'market.updateMarks',
  'market.cancel',
  'market.cancelUnits',
  'market.createCarriage',
  'market.setCarriagePostings',
  'market.approveCarriage',
  'market.cancelCarriage',
  'market.setStock',
  'market.makeBarcode',
  'market.tieBarcode',
  'market.setSupplyPlaces',
]);

type Handlers = { readonly [K in CallName]?: (request: RequestOf<K>) => Promise<ResponseOf<K>> };

/** Opens a shop and builds main's side around it. */
export async function createWorld(options: WorldOptions): Promise<World> {
  const shop = await openShop(options);
  const market = adapterOf(shop, options);
  const printer = createMemoryPrinter();
  const journal = options.journal ?? createMemoryJournal();
  const photos = createMemoryPhotos();
  const { fetcher, kept } = labelKeeper(market);
  const acts = new Map<string, KeptFacts>();
  const papers = {
    read: () => Promise.resolve(null),
    facts: (name: string) => Promise.resolve(acts.get(name) ?? null),
    keep: async (name: string, _: Uint8Array, facts: KeptFacts) => void acts.set(name, facts),
  };
  const effectCalls: EffectCall[] = [];
  const unjournaled: string[] = [];
  const handlers: Handlers = {
    ...marketHandlers({ market: () => Promise.resolve(market), journal, labels: fetcher }),
    'print.doc': async ({ jobId, kind, printer: named }) => printer.print(jobId, kind, named),
    ...handoverHandlers({
      market: () => Promise.resolve(market),
      journal,
      engine: wholePdf,
      kept: papers,
    }),
    ...returnHandlers({ market: () => Promise.resolve(market), journal }),
    ...stockHandlers({ market: () => Promise.resolve(market), journal, gatherMs: 0 }),
    ...goodsHandlers({ market: () => Promise.resolve(market), journal, gatherMs: 0 }),
    ...supplyHandlers({
      market: () => Promise.resolve(market),
      journal,
      engine: wholePdf,
      kept: papers,
      pause: async (ms) => options.clock.pass(ms),
    }),
    'print.act': async ({ jobId, id }) =>
      acts.has(`act-${id}`)
        ? printer.print(jobId, `act-${id}`)
        : { outcome: 'failed', detail: 'label-missing' },
    'print.kept': async ({ jobId, number, printer: named }) =>
      kept.has(number) ? printer.print(jobId, number, named) : { outcome: 'failed', detail: 'label-missing' },
    'print.settle': async ({ jobId }) => {
      printer.withdraw(jobId);
      return null;
    },
    'photos.keep': (request) => photos.keep(request),
    'guides.keep': () => Promise.resolve(err('disk')),
    ...(options.clips === undefined ? {} : clipHandlers(options.clips)),
    'printers.states': async () => [printer.state()],
    'journal.head': () => journal.head(),
    'journal.begin': ({ storeId }) => journal.begin(storeId),
    'journal.append': ({ storeId, records, holes }) => journal.append(storeId, records, holes),
    'journal.factsOf': ({ stream }) => journal.factsOf(stream),
    'journal.read': ({ afterSeq, limit }) => journal.read(afterSeq, limit),
    'journal.level': () => Promise.resolve(null),
    'labels.previewKept': async () => err({ kind: 'label-missing' }),
  };
  const ask: Ask = async (name, request) => {
    const handler = handlers[name] as ((request: unknown) => Promise<never>) | undefined;
    if (handler === undefined) throw new Error(`the bench has no ${name}`);
    const { number = '', jobId, effectId: row = null } = (request ?? {}) as Asked;
    const effectId = name === 'market.label' ? `fetch-label:${number}` : jobId;
    if (effectId !== undefined && !journal.has(effectId)) unjournaled.push(effectId);
    if (!changing.has(name)) return handler(request);
    const call: EffectCall = {
      name,
      posting: number,
      effectId: row,
      at: options.clock.now(),
      answer: 'unknown',
    };
    effectCalls.push(call);
    const answer = (await handler(request)) as MarketAnswer<unknown>;
    call.answer = answer.ok ? 'yes' : effectUnknown(answer.error) ? 'unknown' : 'no';
    return answer as never;
  };
  return {
    clock: options.clock,
    control: shop.control,
    wire: shop.wire,
    printer,
    journal,
    photos,
    hasClips: options.clips !== undefined,
    ask,
    effectCalls,
    unjournaled,
    close: () => shop.stop(),
  };
}
