import { afterEach, describe, expect, test } from 'vitest';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import { practiceCredentials } from '../../../../electron/market/practice/options.ts';
import type { PracticeOptions } from '../../../../electron/market/practice/options.ts';
import { createPracticeMarketplace } from '../../../../electron/market/practice/server.ts';
import type { PracticeMarketplace } from '../../../../electron/market/practice/server.ts';
import type { Posting } from '../../../../electron/market/practice/shop/state.ts';
import type { Fault } from '../../../../electron/market/practice/wire/faults.ts';
import { weatherKinds } from '../../../../electron/market/practice/wire/weather.ts';

const shipPath = '/v4/posting/fbs/ship';
const open: PracticeMarketplace[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((practice) => practice.stop()));
});

interface Bench {
  readonly practice: PracticeMarketplace;
  readonly market: Marketplace;
  readonly time: { at: number };
  /** A posting that may be shipped at once. */
  readonly posting: Posting;
  readonly ship: () => ReturnType<Marketplace['ship']>;
  /** How often the shop heard of a path. */
  readonly heard: (path: string) => number;
}

async function bench(options: Partial<PracticeOptions> = {}): Promise<Bench> {
  const time = { at: Date.UTC(2026, 9, 5, 6) };
  const clock = { now: () => time.at };
  const practice = createPracticeMarketplace({
    seed: 7,
    postings: 45,
    clock,
    ratePerSecond: Infinity,
    ...options,
  });
  open.push(practice);
  await practice.start();
  const market = createOzonMarketplace({
    baseUrl: practice.url,
    ...practiceCredentials,
    clock,
    random: () => 0.5,
    sleep: (ms) => {
      time.at += ms;
      return Promise.resolve();
    },
    timeoutMs: { read: 400, effect: 400, file: 400 },
  });
  const { control } = practice;
  const posting = control
    .postings()
    .find((one) => one.status === 'awaiting_packaging' && one.markNeeded.length === 0 && !one.isMultibox);
  if (posting === undefined) throw new Error('nothing to pack');
  const lines = posting.lines.map((line) => ({ sku: sku(String(line.sku)), quantity: line.quantity }));
  return {
    practice,
    market,
    time,
    posting,
    ship: () => market.ship(postingNumber(posting.number), [{ lines }]),
    heard: (path) => control.journal().filter((entry) => entry.path === path).length,
  };
}

const named = (error: MarketError): string => (error.kind === 'auth' ? `auth ${error.trouble}` : error.kind);

/** What each fault is called, and whether the shop was changed all the same. */
const faults: readonly (readonly [Fault, string, effects: number])[] = [
  [{ kind: 'rate-limit', retryAfterSeconds: 7 }, 'rate-limited', 0],
  [{ kind: 'rate-limit', retryAfterSeconds: 7, asDate: true }, 'rate-limited', 0],
  [{ kind: 'rate-limit', retryAfterSeconds: null }, 'rate-limited', 0],
  [{ kind: 'circle-open' }, 'circuit-open', 0],
  [{ kind: 'internal' }, 'server', 0],
  [{ kind: 'error', message: 'upstream is away', status: 503, code: 14 }, 'server', 0],
  [{ kind: 'html-502' }, 'server', 0],
  [{ kind: 'html', status: 504 }, 'server', 0],
  [{ kind: 'html', status: 403 }, 'garbled', 0],
  [{ kind: 'html', status: 200 }, 'garbled', 0],
  [{ kind: 'empty', status: 200 }, 'garbled', 0],
  [{ kind: 'empty', status: 404 }, 'garbled', 0],
  [{ kind: 'empty', status: 503 }, 'server', 0],
  [{ kind: 'no-answer' }, 'timeout', 0],
  [{ kind: 'no-answer-after' }, 'timeout', 1],
  [{ kind: 'reset-before' }, 'offline', 0],
  [{ kind: 'reset-after' }, 'offline', 1],
  [{ kind: 'broken-json' }, 'garbled', 1],
  [{ kind: 'torn-body', at: 0, length: 'cut' }, 'garbled', 1],
  [{ kind: 'torn-body', at: -1, length: 'cut' }, 'garbled', 1],
  [{ kind: 'torn-body', at: 0, length: 'whole' }, 'offline', 1],
  [{ kind: 'torn-body', at: 9, length: 'whole' }, 'offline', 1],
  [{ kind: 'torn-body', at: 9, length: 'short' }, 'garbled', 1],
  [{ kind: 'torn-body', at: 9, length: 'long' }, 'timeout', 1],
  [{ kind: 'late', calls: 1 }, 'timeout', 1],
  [{ kind: 'key-expired' }, 'auth deactivated', 0],
  [{ kind: 'missing-role' }, 'auth missing-role', 0],
  [{ kind: 'obsolete' }, 'obsolete-method', 0],
  [
    { kind: 'legacy-envelope', status: 404, code: 'NOT_FOUND_ERROR', message: 'POSTING_NOT_FOUND' },
    'not-found',
    0,
  ],
  [{ kind: 'error', message: 'Api-Key is restricted to specific IP addresses' }, 'auth ip-restricted', 0],
  [{ kind: 'error', message: 'Offer not signed', status: 403 }, 'auth not-signed', 0],
  [{ kind: 'buyer-cancels' }, 'already-cancelled', 0],
  [{ kind: 'twice', answer: 'second' }, 'already-shipped', 1],
];

describe('every fault has its name, and an effect leaves once', () => {
  test.each(faults)('LM11 %o is %s', async (fault, kind, effects) => {
    const { practice, ship, heard, posting } = await bench();
    practice.control.setFault({ fault, path: shipPath, posting: posting.number });
    const answer = await ship();
    expect(answer.ok ? 'ok' : named(answer.error)).toBe(kind);
    if (fault.kind === 'late') practice.control.clearFaults();
    while (heard(shipPath) === 0) await new Promise(setImmediate);
    expect(heard(shipPath)).toBe(1);
    expect(practice.control.effects()[posting.number]?.['ship'] ?? 0).toBe(effects);
    expect(practice.control.doubleShips()).toEqual([]);
  });

  test('LM11 an answer cut at any byte is never taken for a whole one', async () => {
    const { practice, market, heard, posting } = await bench();
    const whole = await market.posting(postingNumber(posting.number));
    const path = '/v3/posting/fbs/get';
    expect(whole.ok).toBe(true);
    for (const length of ['cut', 'whole', 'short'] as const) {
      for (const at of [0, 1, 2, 50, 333, 1_000, -2, -1]) {
        const before = heard(path);
        practice.control.setFault({ fault: { kind: 'torn-body', at, length }, path, times: 3 });
        const answer = await market.posting(postingNumber(posting.number));
        expect(answer.ok ? 'ok' : answer.error.kind).toBe(length === 'whole' ? 'offline' : 'garbled');
        expect(heard(path) - before).toBe(3);
        practice.control.clearFaults();
      }
    }
  });

  test('LM11 what is late, slow, doubled or moved comes through all the same', async () => {
    const { practice, market, ship, posting } = await bench();
    const { control } = practice;
    control.setFault({ fault: { kind: 'late', calls: 1 }, path: shipPath });
    const order: string[] = [];
    const shipping = ship().then((answer) => (order.push('ship'), answer));
    while (control.effects()[posting.number]?.['ship'] !== 1) await new Promise(setImmediate);
    await market.posting(postingNumber(posting.number));
    order.push('read');
    expect((await shipping).ok).toBe(true);
    expect(order).toEqual(['read', 'ship']);
    control.setFault({ fault: { kind: 'slow', ms: 20, spreadMs: 20 } });
    expect((await market.account()).ok).toBe(true);
    const cutoff = control.posting(posting.number).shipmentDate;
    control.setFault({ fault: { kind: 'cutoff-moves', byMs: 3_600_000 }, posting: posting.number });
    expect(await market.posting(postingNumber(posting.number))).toMatchObject({
      value: { cutoffAt: cutoff + 3_600_000 },
    });
  });

  test('LM11 a request that arrives twice has its effect once, and its first answer is the true one', async () => {
    const { practice, ship, posting } = await bench();
    practice.control.setFault({ fault: { kind: 'twice', answer: 'first' }, path: shipPath });
    expect((await ship()).ok).toBe(true);
    expect(practice.control.effects()[posting.number]?.['ship']).toBe(1);
  });
});

describe('what is announced', () => {
  test('KY6 a method works, then says that it will not for long, then is obsolete', async () => {
    const { practice, market, posting } = await bench();
    const read = () => market.posting(postingNumber(posting.number));
    const retiring = async () => {
      const account = await market.account();
      return account.ok ? account.value.retiring : [];
    };
    expect((await read()).ok).toBe(true);
    practice.control.setMethodState('/v3/posting/fbs/get', 'deprecated');
    expect((await read()).ok).toBe(true);
    expect(await retiring()).toEqual(['orders']);
    practice.control.setMethodState('/v3/posting/fbs/get', 'obsolete');
    expect(await read()).toMatchObject({ error: { kind: 'obsolete-method' } });
  });

  test('KY4 a role taken away is missed by what it was for, and calls without it say so', async () => {
    const { practice, market } = await bench();
    practice.control.setRoles([
      { name: 'Posting FBS', methods: ['/v4/posting', '/v3/posting', '/v1/posting'] },
    ]);
    const account = await market.account();
    expect(account.ok && account.value.missing).toEqual([
      'orders',
      'marks',
      'labels',
      'delivery',
      'cancelling',
      'handover',
      'returns',
      'goods',
      'barcodes',
      'stocks',
      'warehouses',
      'supplies',
      'reports',
    ]);
    expect(await market.warehouses()).toMatchObject({ error: { kind: 'auth', trouble: 'missing-role' } });
  });

  test('KY5 a clock that goes wrong is noticed by the other one', async () => {
    const { market } = await bench({ clockAheadMs: -10 * 60_000 });
    const account = await market.account();
    const skew = account.ok ? (account.value.clockSkewMs ?? 0) : 0;
    expect(Math.abs(skew - 10 * 60_000)).toBeLessThan(2_000);
  });

  test('SK8 a report that fails is told with its word', async () => {
    const { practice, market, time } = await bench();
    const code = await market.requestPostingsReport(time.at - 86_400_000, time.at);
    if (!code.ok) throw new Error(code.error.kind);
    practice.control.setFault({ fault: { kind: 'report-fails' } });
    expect(await market.report(code.value)).toMatchObject({
      value: { state: 'failed', error: { token: 'GENERATION_FAILED' } },
    });
  });
});

describe('limits of single methods over real HTTP', () => {
  test('LM2 SK5 more stocks than a minute takes are set without one refusal', async () => {
    const { practice, market, time } = await bench();
    const warehouses = await market.warehouses();
    const id = warehouses.ok ? (warehouses.value[0]?.id ?? '') : '';
    const from = time.at;
    for (let call = 0; call < 100; call += 1) {
      const rows = [{ offerId: `article ${call}`, warehouseId: id, quantity: 1 }];
      expect(await market.setStocks(rows)).toMatchObject({ ok: true, value: [{ kind: 'refused' }] });
    }
    const statuses = practice.control.journal().filter((entry) => entry.path === '/v2/products/stocks');
    expect(statuses.filter((entry) => entry.status !== 200)).toEqual([]);
    expect(time.at - from).toBeGreaterThanOrEqual(60_000);
  });
});

describe('weather', () => {
  const forecast = async (seed: number): Promise<readonly string[]> => {
    const { practice, market } = await bench();
    const kinds = ['internal', 'html-502', 'rate-limit', 'torn-body', 'reset-after', 'twice'] as const;
    practice.control.setWeather({ seed, share: 0.4, kinds });
    for (let call = 0; call < 25; call += 1) await market.warehouses();
    return practice.control.journal().map((entry) => `${entry.path} ${entry.fault}`);
  };

  test('is the same for the same seed, another for another', async () => {
    const [first, again, other] = [await forecast(3), await forecast(3), await forecast(4)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    const struck = first.filter((entry) => !entry.endsWith(' ')).length / first.length;
    expect(struck).toBeGreaterThan(0.2);
    expect(struck).toBeLessThan(0.6);
  });

  test('LM11 of every kind at once doubles nothing, and what it breaks has a name', async () => {
    const { practice, ship, posting, market } = await bench();
    practice.control.setWeather({ seed: 11, share: 0.7, kinds: weatherKinds, slowMs: 5 });
    for (let turn = 0; turn < 12; turn += 1) {
      await ship();
      await market.posting(postingNumber(posting.number));
    }
    practice.control.setWeather(null);
    expect(practice.control.doubleShips()).toEqual([]);
  });
});
