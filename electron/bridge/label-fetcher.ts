import type { KeptLabel, MarketAnswer } from '#shared/bridge/calls/market.ts';
import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { LabelEngine, PdfPage } from '#shared/label/engine.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { LabelTask } from '#shared/market/labels.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { KeptFacts, KeptLabels } from '../store/kept-labels.ts';
import { choosePages, choosePagesOfBatch, type ChosenPages } from '../store/label-pages.ts';
import type { CodedPosting } from '../store/map-pages.ts';
import { createLabelBatches, type LabelBatch } from './label-batches.ts';

/** Fetches marketplace labels into the station, step by step, as often as it is asked. */
export interface LabelFetcher {
  /** `shop`: whose posting it is; the first one's where it is left out. */
  fetch(number: PostingNumber, codes: readonly string[], shop?: ShopId): Promise<MarketAnswer<KeptLabel>>;
}

/** What fetching labels needs. */
export interface LabelFetcherParts {
  readonly market: () => Promise<Marketplace>;
  readonly engine: Pick<LabelEngine, 'inspectPdf'>;
  readonly kept: KeptLabels;
  /** A label has just been kept: what can be done ahead of printing begins. */
  readonly onKept?: (number: PostingNumber) => void;
  /** How long a call for labels waits for others to join it, ms; 0 (the default) for one call a label. */
  readonly gatherMs?: number;
}

type Outcome = MarketAnswer<KeptLabel>;

const pending: Outcome = ok({ state: 'pending' });
/** "Not ready" is no trouble, the label is on its way. */
const failed = (error: MarketError): Outcome => (error.kind === 'not-ready' ? pending : err(error));
const garbled = (detail: string): Outcome => err({ kind: 'garbled', detail });

const ready = (facts: KeptFacts, codes: readonly string[]): Outcome =>
  ok({
    state: 'ready',
    codes: [...new Set([...facts.codes, ...codes])],
    widthMm: facts.widthMm,
    heightMm: facts.heightMm,
    pages: facts.pages.length,
  });

/** Makes the fetcher. */
export function createLabelFetcher(parts: LabelFetcherParts): LabelFetcher {
  const { market, engine, kept, onKept, gatherMs = 0 } = parts;
  const batches = createLabelBatches({ market, gatherMs });
  const underWay = new Map<PostingNumber, Promise<Outcome>>();
  /** Files that are being taken apart, by their task. */
  const files = new Map<string, Promise<ReadonlyMap<PostingNumber, Outcome>>>();
  /** Codes of every parcel whose label was asked for since the start: what shows one of these is that parcel's. */
  const asked = new Map<PostingNumber, readonly string[]>();

  /** Parcels of one posting may share codes; what is also this parcel's own says nothing. */
  const othersThan = (number: PostingNumber, codes: readonly string[]): CodedPosting[] =>
    [...asked]
      .filter(([other]) => other !== number)
      .map(([other, theirs]) => ({
        number: other,
        codes: theirs.filter((code) => !codes.includes(code)),
      }));

  const codesOf = (number: PostingNumber): readonly string[] => asked.get(number) ?? [];

  async function keep(
    number: PostingNumber,
    pdf: Uint8Array,
    sheets: readonly PdfPage[],
    chosen: ChosenPages,
  ): Promise<Outcome> {
    const codes = codesOf(number);
    const own = chosen.pages.flatMap((page) => sheets[page - 1] ?? []);
    const facts: KeptFacts = {
      codes: [...new Set([...chosen.codes, ...codes])],
      expected: [...codes],
      pages: [...chosen.pages],
      widthMm: Math.max(...own.map((sheet) => sheet.widthMm)),
      heightMm: Math.max(...own.map((sheet) => sheet.heightMm)),
    };
    await kept.keep(number, pdf, facts);
    onKept?.(number);
    return ready(facts, codes);
  }

  /** A file of several labels: each gets the pages that show its own codes and nobody else's; where that does not come out even, each is asked for by itself (LB8). */
  async function divide(
    numbers: readonly PostingNumber[],
    pdf: Uint8Array,
    sheets: readonly PdfPage[],
  ): Promise<Map<PostingNumber, Outcome>> {
    const postings = numbers.map((number) => ({ number, codes: codesOf(number) }));
    const outcomes = new Map<PostingNumber, Outcome>();
    for (const number of numbers) {
      const chosen = choosePagesOfBatch(sheets, number, postings);
      const even = sheets.length === numbers.length && chosen.ok;
      if (!even) batches.forget(number, 'alone');
      outcomes.set(number, even ? await keep(number, pdf, sheets, chosen.value) : pending);
    }
    return outcomes;
  }

  /** Takes a finished task's file apart, once for all labels in it. */
  async function take(
    batch: LabelBatch,
    task: Extract<LabelTask, { state: 'ready' }>,
  ): Promise<ReadonlyMap<PostingNumber, Outcome>> {
    const outcomes = new Map<PostingNumber, Outcome>();
    for (const { number, error } of task.unprinted) outcomes.set(number, failed(error));
    const printed = batch.numbers.filter((number) => !outcomes.has(number));
    for (const number of batch.numbers) batches.forget(number, 'again');
    if (printed.length === 0) return outcomes;
    const all = (outcome: Outcome) =>
      new Map([...outcomes, ...printed.map((each) => [each, outcome] as const)]);
    const file = await (await market()).downloadLabel(task.fileUrl);
    if (!file.ok) return all(failed(file.error));
    const inspected = await engine.inspectPdf(file.value);
    if (!inspected.ok)
      return all(garbled(inspected.error.kind === 'worker-lost' ? 'engine-lost' : 'label-torn'));
    const { pages } = inspected.value;
    if (batch.numbers.length > 1)
      return new Map([...outcomes, ...(await divide(printed, file.value, pages))]);
    const [number] = printed;
    if (number === undefined) return outcomes;
    const codes = codesOf(number);
    const chosen = choosePages(pages, number, codes, othersThan(number, codes));
    return all(chosen.ok ? await keep(number, file.value, pages, chosen.value) : garbled(chosen.error));
  }

  /** The task's file, or how far it is; a task that led nowhere is forgotten, so that the next call asks anew. */
  async function follow(number: PostingNumber, batch: LabelBatch, task: LabelTask): Promise<Outcome> {
    if (task.state === 'pending') return pending;
    if (task.state === 'failed') {
      const together = batch.numbers.length > 1;
      batches.forget(number, together ? 'alone' : 'again');
      return together ? pending : failed(task.error);
    }
    const running = files.get(batch.taskId) ?? take(batch, task).finally(() => files.delete(batch.taskId));
    files.set(batch.taskId, running);
    return (await running).get(number) ?? pending;
  }

  async function step(number: PostingNumber, codes: readonly string[]): Promise<Outcome> {
    const have = await kept.facts(number);
    if (have !== null) return ready(have, codes);
    const batch = await batches.taskOf(number);
    if (!batch.ok) return failed(batch.error);
    if (batch.value === null) return pending;
    const task = await batches.look(batch.value);
    if (task.ok) return follow(number, batch.value, task.value);
    // The marketplace no longer knows the task.
    if (task.error.kind === 'not-found') batches.forget(number, 'again');
    return failed(task.error);
  }

  return {
    fetch(number, codes) {
      asked.set(number, codes);
      const running = underWay.get(number);
      if (running !== undefined) return running;
      const outcome = step(number, codes).finally(() => underWay.delete(number));
      underWay.set(number, outcome);
      return outcome;
    },
  };
}

/** A fetcher for each shop: labels of two shops never share a call, a task or a file (SHP7). */
export function createLabelFetchers({
  market,
  ...parts
}: Omit<LabelFetcherParts, 'market'> & {
  readonly market: (shop: ShopId) => Promise<Marketplace>;
}): LabelFetcher {
  const fetchers = new Map<ShopId, LabelFetcher>();
  return {
    fetch(number, codes, shop = FIRST_SHOP) {
      const own = fetchers.get(shop) ?? createLabelFetcher({ ...parts, market: () => market(shop) });
      fetchers.set(shop, own);
      return own.fetch(number, codes);
    },
  };
}
