import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import type { Clock } from '#shared/kit/clock.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { MarketAccount } from '#shared/market/account.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { parseBaseAddress } from '../address.ts';
import type { BaseAddress } from '../address.ts';
import { fetchFile } from '../file-fetch.ts';
import type { FileFetchDeps } from '../file-fetch.ts';
import { isWholePdf, pictureMime } from '../file-kind.ts';
import { createJsonHttp } from '../http.ts';
import { createServerClock } from './server-clock.ts';
import type { Random, Sleep } from '../retry.ts';
import { cancel, cancelReasons, cancelUnits, confirmCutoff, setBoxes, ship } from './assembly.ts';
import { createOzonClient } from './client.ts';
import type { OzonClient } from './client.ts';
import { reportStep, setTracking } from './delivery.ts';
import { classifyOzon } from './errors.ts';
import { readLabelTask, requestLabels } from './labels.ts';
import type { LabelSize } from './labels.ts';
import { setMarks } from './marks.ts';
import { ozonPaths } from './paths.ts';
import { findByCode, readLimits, readOne, readPage } from './postings.ts';
import { products } from './products.ts';
import { rolesSchema, roleSchema, sellerInfoSchema } from './schemas.ts';

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
  readonly timeoutMs?: { readonly read: number; readonly effect: number; readonly file: number };
}

/** The documented limit is 50 a second per key; a few are left for the other tables that use the same key. */
const perSecond = 45;
const defaultTimeoutMs = { read: 15_000, effect: 30_000, file: 60_000 };
const maxLabelBytes = 32 * 1024 * 1024;
const maxPictureBytes = 2 * 1024 * 1024;

/** Ozon's Seller API as a marketplace. Never throws, never logs, keeps nothing about postings. */
export function createOzonMarketplace(settings: OzonSettings): Marketplace {
  const base = parseBaseAddress(settings.baseUrl);
  const trouble = base.ok ? keyTrouble(settings) : base.error;
  const address = base.ok ? base.value : ('' as BaseAddress);
  const clock = createServerClock(settings.fetch ?? fetch, settings.clock);
  const client = trouble === null ? connect({ ...settings, fetch: clock.fetch }, address) : refusing(trouble);
  const file: FileFetchDeps = {
    base: address,
    fetch: settings.fetch ?? fetch,
    random: settings.random,
    sleep: settings.sleep ?? wait,
    timeoutMs: (settings.timeoutMs ?? defaultTimeoutMs).file,
  };

  return {
    capabilities: {
      labels: true,
      trackingNumbers: true,
      multibox: true,
      markingCodes: true,
      deliverySteps: true,
    },
    account: () => readAccount(client),
    postings: async (query, cursor) => {
      const page = await readPage(client, query, cursor);
      const at = clock.now();
      return page.ok && at !== null ? ok({ ...page.value, at }) : page;
    },
    posting: (number) => readOne(client, number),
    postingByCode: (code) => findByCode(client, code),
    limits: (number) => readLimits(client, number),
    ship: (number, packages) => ship(client, number, packages),
    setBoxes: (number, boxes) => setBoxes(client, number, boxes),
    setMarks: (number, units) => setMarks(client, number, units),
    requestLabels: (numbers) => requestLabels(client, numbers, settings.labelSize ?? 'big'),
    labelTask: (taskId) => readLabelTask(client, taskId),
    downloadLabel: (url) => (trouble === null ? downloadLabel(file, url) : Promise.resolve(err(trouble))),
    products: (skus) => products(client, skus),
    picture: (url) => (trouble === null ? downloadPicture(file, url) : Promise.resolve(err(trouble))),
    setTracking: (rows) => setTracking(client, rows),
    deliveryStep: (step, numbers) => reportStep(client, step, numbers),
    cancelReasons: (number) => cancelReasons(client, number),
    cancel: (number, reasonId, message) => cancel(client, number, reasonId, message),
    cancelUnits: (number, reasonId, message, lines) => cancelUnits(client, number, reasonId, message, lines),
    confirmCutoff: (number, at) => confirmCutoff(client, number, at),
  };
}

function connect(settings: OzonSettings, base: BaseAddress): OzonClient {
  return createOzonClient(
    createJsonHttp({
      base,
      headers: { 'Client-Id': settings.clientId, 'Api-Key': settings.apiKey },
      secrets: [settings.apiKey],
      fetch: settings.fetch ?? fetch,
      clock: settings.clock,
      random: settings.random,
      sleep: settings.sleep ?? wait,
      classify: classifyOzon,
      perSecond,
      timeoutMs: settings.timeoutMs ?? defaultTimeoutMs,
    }),
  );
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
});

async function readAccount(client: OzonClient): Answer<MarketAccount> {
  const answer = await client.read(ozonPaths.roles, {}, rolesSchema);
  if (!answer.ok) return answer;
  const roles = answer.value.roles.flatMap((raw) => {
    const role = v.safeParse(roleSchema, raw);
    return role.success && role.output.name !== '' ? [role.output.name] : [];
  });
  // Who the shop is, is for show: a key without that role is still good for packing.
  const info = await client.read(ozonPaths.sellerInfo, {}, sellerInfoSchema);
  const company = info.ok ? info.value.company.name || info.value.company.legal_name || null : null;
  return ok({ company, keyExpiresAt: answer.value.expires_at, roles });
}

async function downloadLabel(deps: FileFetchDeps, url: string): Answer<Uint8Array> {
  const file = await fetchFile(deps, url, maxLabelBytes);
  if (!file.ok || isWholePdf(file.value)) return file;
  return err({ kind: 'garbled', detail: 'the label is not a whole PDF' });
}

async function downloadPicture(
  deps: FileFetchDeps,
  url: string,
): Answer<{ bytes: Uint8Array; mime: string }> {
  const file = await fetchFile(deps, url, maxPictureBytes);
  if (!file.ok) return file;
  const mime = pictureMime(file.value);
  return mime === null ? err({ kind: 'garbled', detail: 'not a picture' }) : ok({ bytes: file.value, mime });
}
