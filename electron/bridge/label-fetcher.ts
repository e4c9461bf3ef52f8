import type { KeptLabel, MarketAnswer } from '#shared/bridge/calls/market.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { LabelTask } from '#shared/market/labels.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { KeptFacts, KeptLabels } from '../store/kept-labels.ts';
import { choosePages } from '../store/label-pages.ts';
import type { CodedPosting } from '../store/map-pages.ts';

/** Fetches marketplace labels into the station, step by step, as often as it is asked. */
export interface LabelFetcher {
  fetch(number: PostingNumber, codes: readonly string[]): Promise<MarketAnswer<KeptLabel>>;
}

/** What fetching labels needs. */
export interface LabelFetcherParts {
  readonly market: () => Promise<Marketplace>;
  readonly engine: Pick<LabelEngine, 'inspectPdf'>;
  readonly kept: KeptLabels;
  /** A label has just been kept: what can be done ahead of printing begins. */
  readonly onKept?: (number: PostingNumber) => void;
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

/** Makes the fetcher. Task ids live in memory only: asking for the same label again gives the task that exists. */
export function createLabelFetcher({ market, engine, kept, onKept }: LabelFetcherParts): LabelFetcher {
  const tasks = new Map<PostingNumber, readonly string[]>();
  const underWay = new Map<PostingNumber, Promise<Outcome>>();
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

  const keep = async (number: PostingNumber, codes: readonly string[], pdf: Uint8Array): Promise<Outcome> => {
    const inspected = await engine.inspectPdf(pdf);
    if (!inspected.ok) return garbled(inspected.error.kind === 'worker-lost' ? 'engine-lost' : 'label-torn');
    const { pages } = inspected.value;
    const chosen = choosePages(pages, number, codes, othersThan(number, codes));
    if (!chosen.ok) return garbled(chosen.error);
    const sheets = chosen.value.pages.flatMap((page) => pages[page - 1] ?? []);
    const facts: KeptFacts = {
      codes: [...new Set([...chosen.value.codes, ...codes])],
      expected: [...codes],
      pages: [...chosen.value.pages],
      widthMm: Math.max(...sheets.map((sheet) => sheet.widthMm)),
      heightMm: Math.max(...sheets.map((sheet) => sheet.heightMm)),
    };
    await kept.keep(number, pdf, facts);
    onKept?.(number);
    return ready(facts, codes);
  };

  /** The task's file, or how far it is; a task that led nowhere is forgotten, so that the next call asks anew. */
  const follow = async (
    number: PostingNumber,
    codes: readonly string[],
    port: Marketplace,
    task: LabelTask,
  ): Promise<Outcome> => {
    if (task.state === 'pending') return pending;
    tasks.delete(number);
    if (task.state === 'failed') return failed(task.error);
    const left = task.unprinted.find((row) => row.number === number);
    if (left !== undefined) return failed(left.error);
    const file = await port.downloadLabel(task.fileUrl);
    return file.ok ? keep(number, codes, file.value) : failed(file.error);
  };

  const step = async (number: PostingNumber, codes: readonly string[]): Promise<Outcome> => {
    const have = await kept.facts(number);
    if (have !== null) return ready(have, codes);
    const port = await market();
    const known = tasks.get(number);
    const asked = known === undefined ? await port.requestLabels([number]) : ok(known);
    if (!asked.ok) return failed(asked.error);
    tasks.set(number, asked.value);
    const [taskId] = asked.value;
    if (taskId === undefined) {
      tasks.delete(number);
      return pending;
    }
    const task = await port.labelTask(taskId);
    if (task.ok) return follow(number, codes, port, task.value);
    // The marketplace no longer knows the task.
    if (task.error.kind === 'not-found') tasks.delete(number);
    return failed(task.error);
  };

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
