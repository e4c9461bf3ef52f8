import { createControl, type PracticeControl } from '../../electron/market/practice/control.ts';
import { createCore, type Core } from '../../electron/market/practice/core.ts';
import { practiceCredentials, type PracticeOptions } from '../../electron/market/practice/options.ts';
import { answerApi } from '../../electron/market/practice/wire/gateway.ts';
import type { Outcome, Request as ApiRequest } from '../../electron/market/practice/wire/listener.ts';
import { openGateway } from '../../electron/market/practice/wire/open-gateway.ts';
import type { HandClock } from './hand-clock.ts';

/** The practice marketplace behind a `fetch` of its own: no sockets, so that thousands of runs repeat to the letter. */
export interface Wire {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly control: PracticeControl;
  /** The next call of this path times out, and takes effect only so many ms after that. */
  delayNext(path: string, ms: number): void;
  /** The next call of this path is answered so many ms late. */
  slowNext(path: string, ms: number): void;
  /** What the marketplace itself noted as done, oldest first. */
  readonly ledger: readonly LedgerLine[];
  /** How often each injected fault struck a call. */
  readonly struck: Readonly<Record<string, number>>;
}

/** One effect as the marketplace has it. */
export interface LedgerLine {
  readonly posting: string;
  readonly effect: string;
  /** Ms since 1970, by the marketplace's clock. */
  readonly at: number;
}

/** A call is under way for so long, ms; keeps the adapter under its own limit of calls a second. */
const LATENCY_MS = 25;
/** What the adapter waits for an effect, ms. */
const TIMEOUT_MS = 30_000;
/** Nothing listens there; the adapter wants an address on loopback. */
const URL_OF_SHOP = 'http://127.0.0.1:9';
const CDN = '/s3/';

const broken = (code: string): TypeError =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });
const timedOut = (): DOMException => new DOMException('timed out', 'TimeoutError');

/** Listens to what the marketplace writes down about itself: effects in their order, and faults that struck. */
function overhear(core: Core): Pick<Wire, 'ledger' | 'struck'> {
  const { journal } = core;
  const note = journal.note.bind(journal);
  const add = journal.add.bind(journal);
  const ledger: LedgerLine[] = [];
  const struck: Record<string, number> = {};
  journal.note = (effect, posting) => {
    ledger.push({ posting, effect, at: core.now() });
    note(effect, posting);
  };
  journal.add = (entry) => {
    if (entry.fault !== '') struck[entry.fault] = (struck[entry.fault] ?? 0) + 1;
    add(entry);
  };
  return { ledger, struck };
}

/** A file that passes for a whole PDF and names its posting. */
const labelFile = (number: string): Response => new Response(`%PDF-1.4\n${number}\n%%EOF\n`);

/** Opens the marketplace on its wire. */
export function createWire(options: PracticeOptions, clock: HandClock): Wire {
  const core = createCore({ ...options, ratePerSecond: Infinity });
  const heard = overhear(core);
  let gone = false;
  const control = createControl(core, (off) => {
    gone = off;
    return Promise.resolve();
  });
  const late = new Map<string, number>();
  const slow = new Map<string, number>();
  // An answer that waits for later calls waits no longer than there are any: nobody else turns this world on.
  const after = core.queue.after.bind(core.queue);
  core.queue.after = (calls) => {
    setImmediate(() => core.queue.release());
    return after(calls);
  };
  const gateway = openGateway(core, {
    credentials: practiceCredentials,
    context: () => core.context(URL_OF_SHOP),
    sleep: (ms) => Promise.resolve(clock.pass(ms)),
  });

  function settle(outcome: Outcome): Response {
    switch (outcome.kind) {
      case 'hold':
        clock.pass(TIMEOUT_MS);
        throw timedOut();
      case 'reset':
      case 'cut':
        throw broken('ECONNRESET');
      case 'reply': {
        const { status, headers, body } = outcome.reply;
        return new Response(body as string, { status, headers });
      }
    }
  }

  async function answer(url: string | URL, init: RequestInit | undefined): Promise<Response> {
    const { pathname } = new URL(url);
    clock.pass(LATENCY_MS + (slow.get(pathname) ?? 0));
    slow.delete(pathname);
    if (gone) throw broken('ECONNREFUSED');
    if (pathname.startsWith(CDN)) {
      const shop = core.advance();
      const task = shop.labelTasks.find((candidate) => candidate.path === pathname);
      const places = shop.supplies?.labels.find((candidate) => candidate.path === pathname);
      const about = task?.postings[0] ?? places?.id;
      return about === undefined ? new Response('', { status: 404 }) : labelFile(about);
    }
    const headers = Object.fromEntries(new Headers(init?.headers));
    const request: ApiRequest = {
      method: 'POST',
      path: pathname,
      headers,
      body: typeof init?.body === 'string' ? init.body : '',
    };
    const delay = late.get(pathname);
    if (delay !== undefined) {
      late.delete(pathname);
      clock.after(TIMEOUT_MS + delay, () => void answerApi(request, gateway));
      clock.pass(TIMEOUT_MS);
      throw timedOut();
    }
    return settle(await answerApi(request, gateway));
  }

  return {
    url: URL_OF_SHOP,
    fetch: (input, init) => answer(input instanceof Request ? input.url : input, init),
    control,
    delayNext: (path, ms) => void late.set(path, ms),
    slowNext: (path, ms) => void slow.set(path, ms),
    ...heard,
  };
}
