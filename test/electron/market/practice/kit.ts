import { afterEach } from 'vitest';
import { practiceCredentials, type PracticeOptions } from '../../../../electron/market/practice/options.ts';
import {
  createPracticeMarketplace,
  type PracticeMarketplace,
} from '../../../../electron/market/practice/server.ts';

export const DAY = 24 * 3_600_000;
export const START = Date.parse('2026-10-12T06:20:00Z');

/** A clock the test turns by hand. */
export interface HandClock {
  at: number;
  now(): number;
  pass(ms: number): void;
}

export const handClock = (at = START): HandClock => ({
  at,
  now() {
    return this.at;
  },
  pass(ms) {
    this.at += ms;
  },
});

/** An answer body, looked into by the test that knows its shape. */
// oxlint-disable-next-line typescript/no-explicit-any -- forty shapes, and a test that reads a wrong one fails
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  readonly text: string;
}

export interface Shop {
  readonly market: PracticeMarketplace;
  readonly clock: HandClock;
  /** Calls with the right key unless other headers are given. */
  readonly call: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
}

const open: PracticeMarketplace[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((market) => market.stop()));
});

export const rightKey = { 'client-id': practiceCredentials.clientId, 'api-key': practiceCredentials.apiKey };

/** A running shop on real sockets; closed after the test. */
export async function openShop(options: Partial<PracticeOptions> = {}): Promise<Shop> {
  const clock = handClock();
  const market = createPracticeMarketplace({ seed: 7, postings: 40, clock, ...options });
  open.push(market);
  await market.start();
  return { market, clock, call: (path, body, headers) => post(market.url, path, body, headers) };
}

export async function post(
  url: string,
  path: string,
  body: unknown = {},
  headers: Record<string, string> = rightKey,
): Promise<Answer> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
}

/** Window that holds every seeded posting. */
export const wholeWindow = {
  cutoff_from: new Date(START - 30 * DAY).toISOString(),
  cutoff_to: new Date(START + 60 * DAY).toISOString(),
};

/** The ship body that puts a posting into one package. */
export const onePackage = (posting: {
  number: string;
  lines: { sku: number; quantity: number }[];
}): unknown => ({
  posting_number: posting.number,
  packages: [{ products: posting.lines.map((line) => ({ product_id: line.sku, quantity: line.quantity })) }],
});
