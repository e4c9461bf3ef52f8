import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '#shared/kit/clock.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { reaching } from '../reach.ts';
import { parseBaseAddress } from '../address.ts';
import type { BaseAddress } from '../address.ts';
import type { FileFetchDeps } from '../file-fetch.ts';
import { isWholePdf } from '../file-kind.ts';
import { filesOf } from '../files.ts';
import type { Files } from '../files.ts';
import { createJsonHttp } from '../http.ts';
import type { JsonHttp } from '../http.ts';
import { createLimitBook } from '../limits/book.ts';
import type { LimitBook } from '../limits/book.ts';
import { createKeyLimits } from '../limits/key-limits.ts';
import type { KeyLimits } from '../limits/key-limits.ts';
import type { Random, Sleep } from '../retry.ts';
import { accountOf } from './account.ts';
import { assemblyOf } from './assembly.ts';
import { createOzonClient } from './client.ts';
import type { OzonClient } from './client.ts';
import { cargoOf } from './containers.ts';
import { deliveryOf } from './delivery.ts';
import { classifyOzon } from './errors.ts';
import { goodsOf } from './goods.ts';
import { handoverOf } from './handover.ts';
import { readLabelTask, requestLabels } from './labels.ts';
import type { LabelSize } from './labels.ts';
import { ozonLimits } from './limits.ts';
import { pickingOf } from './picking.ts';
import { findByCode, readLimits, readOne, readPage } from './postings.ts';
import { reportsOf } from './reports.ts';
import { returnsOf } from './returns.ts';
import { stocksOf } from './stocks.ts';
import { suppliesOf } from './supplies.ts';
import { warehousesOf } from './warehouses.ts';

/** Settings and impure things of one shop. `fetch` and `sleep` default to the real ones; times in ms. */
export interface OzonSettings {
  /** Ozon's host or loopback; anything else makes every call answer `foreign-address`. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly apiKey: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly labelSize?: LabelSize;
  readonly fetch?: typeof fetch;
  readonly sleep?: Sleep;
  /** Limits of all keys in use; adapters that are made without it keep limits of their own. */
  readonly limits?: LimitBook;
  readonly timeoutMs?: { readonly read: number; readonly effect: number; readonly file: number };
  /** What every call answers, unasked: for a shop that is none. */
  readonly refuse?: MarketError;
}

const defaultTimeoutMs = { read: 15_000, effect: 30_000, file: 60_000 };
const maxLabelBytes = 32 * 1024 * 1024;

/** Ozon's Seller API as a marketplace. Never throws, never logs, keeps nothing about postings. */
export function createOzonMarketplace(settings: OzonSettings): Marketplace {
  const base = parseBaseAddress(settings.baseUrl);
  const trouble = settings.refuse ?? (base.ok ? keyTrouble(settings) : base.error);
  const address = base.ok ? base.value : ('' as BaseAddress);
  const limits = limitsOf(settings, address);
  const http = connect(settings, address, limits);
  const client = trouble === null ? createOzonClient(http) : refusing(trouble);
  const fileDeps: FileFetchDeps = {
    base: address,
    fetch: reaching(settings.fetch ?? fetch, address),
    random: settings.random,
    sleep: settings.sleep ?? wait,
    timeoutMs: (settings.timeoutMs ?? defaultTimeoutMs).file,
  };
  const files = filesOf(fileDeps, trouble);

  return {
    capabilities: {
      labels: true,
      trackingNumbers: true,
      multibox: true,
      markingCodes: true,
      deliverySteps: true,
      handover: true,
      cargoPlaces: true,
      pickingLists: true,
      returns: true,
    },
    ...accountOf(client, http.heard),
    ...goodsOf(client, files),
    ...stocksOf(client, limits.rests),
    ...suppliesOf(client),
    ...warehousesOf(client),
    ...reportsOf(client, files),
    postings: async (query, cursor) => {
      const page = await readPage(client, query, cursor);
      const skew = http.heard.skewMs();
      return page.ok && skew !== null ? ok({ ...page.value, at: settings.clock.now() - skew }) : page;
    },
    posting: (number) => readOne(client, number),
    postingByCode: (code) => findByCode(client, code),
    limits: (number) => readLimits(client, number),
    ...assemblyOf(client),
    requestLabels: (numbers) => requestLabels(client, numbers, settings.labelSize ?? 'big'),
    labelTask: (taskId) => readLabelTask(client, taskId),
    downloadLabel: (url) => downloadLabel(files, url),
    ...deliveryOf(client),
    ...handoverOf(client),
    ...cargoOf(client),
    ...pickingOf(client),
    ...returnsOf(client),
  };
}

function limitsOf(settings: OzonSettings, base: BaseAddress): KeyLimits {
  const { clock, sleep = wait, limits = createLimitBook() } = settings;
  return limits.of(`${base} ${settings.clientId}`, () => createKeyLimits(ozonLimits, clock, sleep));
}

function connect(settings: OzonSettings, base: BaseAddress, limits: KeyLimits): JsonHttp {
  return createJsonHttp({
    base,
    headers: { 'Client-Id': settings.clientId, 'Api-Key': settings.apiKey },
    secrets: [settings.apiKey],
    fetch: reaching(settings.fetch ?? fetch, base),
    clock: settings.clock,
    random: settings.random,
    sleep: settings.sleep ?? wait,
    classify: classifyOzon,
    limits,
    timeoutMs: settings.timeoutMs ?? defaultTimeoutMs,
  });
}

// A pasted key with a line break or a look-alike letter would fail as if the network were gone.
function keyTrouble(settings: OzonSettings): MarketError | null {
  const trouble = (detail: string, kind: 'no-key' | 'bad-key'): MarketError => ({
    kind: 'auth',
    trouble: kind,
    detail,
  });
  if (settings.clientId === '' || settings.apiKey === '') return trouble('no key is set', 'no-key');
  const legible = /^\d+$/.test(settings.clientId) && /^[\x21-\x7e]+$/.test(settings.apiKey);
  return legible ? null : trouble('the key has characters that no key has', 'bad-key');
}

const refusing = (trouble: MarketError): OzonClient => ({
  read: () => Promise.resolve(err(trouble)),
  effect: () => Promise.resolve(err(trouble)),
  file: () => Promise.resolve(err(trouble)),
});

async function downloadLabel(files: Files, url: string): Answer<Uint8Array> {
  const file = await files.fetch(url, maxLabelBytes);
  if (!file.ok || isWholePdf(file.value)) return file;
  return err({ kind: 'garbled', detail: 'the label is not a whole PDF' });
}
