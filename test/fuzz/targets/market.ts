import { postingNumber, sku } from '#shared/kit/brand.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { createOzonMarketplace } from '../../../electron/market/ozon/adapter.ts';
import { practiceCredentials } from '../../../electron/market/practice/options.ts';
import { createPracticeMarketplace } from '../../../electron/market/practice/server.ts';
import { bytesOf, must, textOf, type FuzzTarget } from '../target.ts';

const number = postingNumber('0208245774-0029-1');
const day = 86_400_000;
const start = Date.UTC(2026, 10, 5, 8);
/** Stands where a buyer's name, phone or address would; must never come out in an error. */
const BUYER = 'Zxqbuyer';

/** As much of an answer as is looked at. */
interface Told {
  readonly ok: boolean;
  readonly error?: { readonly kind: string };
}

/** Every call that reads an answer of its own form. */
const calls: readonly (readonly [string, (market: Marketplace) => Promise<Told>])[] = [
  ['account', (m) => m.account()],
  [
    'postings',
    (m) => m.postings({ kind: 'unfulfilled', cutoffFrom: start - day, cutoffTo: start + day }, null),
  ],
  ['changed', (m) => m.postings({ kind: 'changed', since: start - day, to: start }, null)],
  ['posting', (m) => m.posting(number)],
  ['postingByCode', (m) => m.postingByCode('4600439931256')],
  ['limits', (m) => m.limits(number)],
  ['ship', (m) => m.ship(number, [{ lines: [{ sku: sku('1'), quantity: 1 }] }])],
  ['setBoxes', (m) => m.setBoxes(number, 2)],
  ['countries', (m) => m.countries('')],
  ['setCountry', (m) => m.setCountry(number, sku('1'), 'CN')],
  ['requestLabels', (m) => m.requestLabels([number])],
  ['labelTask', (m) => m.labelTask('1')],
  ['products', (m) => m.products([sku('1837465001')])],
  ['catalogue', (m) => m.catalogue(null)],
  ['properties', (m) => m.properties([sku('1837465001')])],
  ['addBarcodes', (m) => m.addBarcodes([{ sku: sku('1'), barcode: '4600439931256' }])],
  ['setStocks', (m) => m.setStocks([{ offerId: 'a', warehouseId: '1', quantity: 1 }])],
  ['stocksByWarehouse', (m) => m.stocksByWarehouse([sku('1')])],
  ['stockTotals', (m) => m.stockTotals()],
  ['warehouses', (m) => m.warehouses()],
  ['deliveryMethods', (m) => m.deliveryMethods()],
  ['report', (m) => m.report('x')],
  ['setTracking', (m) => m.setTracking([{ number, trackingNumber: 'RA644000001RU' }])],
  ['deliveryStep', (m) => m.deliveryStep('delivering', [number])],
  ['deliverySlots', (m) => m.deliverySlots(number)],
  ['cancelReasons', (m) => m.cancelReasons(number)],
  ['cancel', (m) => m.cancel(number, '352', 'x')],
  ['cancelRequests', (m) => m.cancelRequests({ state: 'all', numbers: [] }, null)],
  ['handoverMethods', (m) => m.handoverMethods({ methodId: null, departureDay: null }, null)],
  ['createCarriage', (m) => m.createCarriage('1', null)],
  ['carriage', (m) => m.carriage('1')],
  ['carriagePostings', (m) => m.carriagePostings('1')],
  ['carriagePapers', (m) => m.carriagePapers('1')],
  ['carriageAct', (m) => m.carriageAct('1')],
  ['carriageCode', (m) => m.carriageCode('1')],
  ['cargoTask', (m) => m.cargoTask('1')],
  ['cargoPlace', (m) => m.cargoPlace('1')],
  ['returnRequest', (m) => m.returnRequest('1')],
  ['pickupCode', (m) => m.pickupCode()],
];

const make = (baseUrl: string, send: typeof fetch): Marketplace => {
  // Time passes with every look, so that nothing rests or waits.
  let now = start;
  return createOzonMarketplace({
    baseUrl,
    ...practiceCredentials,
    clock: { now: () => (now += 60_000) },
    random: () => 0.5,
    fetch: send,
    sleep: () => Promise.resolve(),
  });
};

/** Answers as the practice marketplace gives them, one for each call, and those that it gives a wrong key. */
async function recorded(): Promise<readonly Uint8Array[]> {
  const shop = createPracticeMarketplace({ seed: 7, postings: 6, clock: { now: () => start } });
  await shop.start();
  const bodies: Uint8Array[] = [];
  try {
    for (const [at, [, call]] of calls.entries()) {
      const listening: typeof fetch = async (input, init) => {
        const answer = await fetch(input, init);
        const body = new Uint8Array(await answer.clone().arrayBuffer());
        if (body.length < 60_000)
          bodies.push(Uint8Array.from([...bytesOf(`${at} ${answer.status} `), ...body]));
        return answer;
      };
      await call(make(shop.url, listening)).catch(() => null);
    }
  } finally {
    await shop.stop();
  }
  return bodies;
}

let kept: Promise<readonly Uint8Array[]> | null = null;

const headed = /^(\d{1,3}) (\d{3}) /u;

/** Answers of the marketplace: to every call, of every status, in every form. */
const answers: FuzzTarget = {
  name: 'market-answer',
  cost: 2,
  words: ['200', '429', '500', '403', '{', '"result":', 'null', BUYER],
  seeds: () => (kept ??= recorded()),
  open: () =>
    Promise.resolve({
      run: async (input) => {
        const text = textOf(input);
        const [head = '', at = '0', status = '200'] = headed.exec(text) ?? [];
        const body = text.slice(head.length);
        const code = Math.min(599, Math.max(200, Number(status)));
        const send: typeof fetch = () =>
          Promise.resolve(
            new Response([204, 205, 304].includes(code) ? null : body, {
              status: code,
              headers: { 'content-type': 'application/json' },
            }),
          );
        const [name = '', call] = calls[Number(at) % calls.length] ?? [];
        const told: Told | undefined = await call?.(make('http://127.0.0.1:9', send));
        // What Ozon itself says in words may be anything; what did not parse must not be quoted.
        if (told?.error?.kind === 'garbled')
          must(
            !JSON.stringify(told.error).includes(BUYER),
            'nothing of an answer that is not understood is quoted',
          );
        return `${name} ${told?.ok === true ? 'ok' : (told?.error?.kind ?? '?')}`;
      },
    }),
};

/** Answers of the marketplace with values changed inside. */
const values: FuzzTarget = {
  ...answers,
  name: 'market-value',
  json: true,
  seeds: async () =>
    (await answers.seeds()).flatMap((each) => {
      const text = textOf(each);
      const [head = '', at, status] = headed.exec(text) ?? [];
      try {
        return [
          bytesOf(JSON.stringify({ at, status, body: JSON.parse(text.slice(head.length)) as unknown })),
        ];
      } catch {
        return []; // files and empty answers
      }
    }),
  open: async () => {
    const { run } = await answers.open();
    return {
      run: (input) => {
        let whole: { at?: unknown; status?: unknown; body?: unknown } | null = null;
        try {
          whole = JSON.parse(textOf(input)) as { at?: unknown; status?: unknown; body?: unknown } | null;
        } catch {
          return 'no json';
        }
        const at = /^\d{1,3}$/u.test(String(whole?.at)) ? String(whole?.at) : '0';
        const status = /^[2-5]\d\d$/u.test(String(whole?.status)) ? String(whole?.status) : '200';
        return run(bytesOf(`${at} ${status} ${JSON.stringify(whole?.body) ?? ''}`));
      },
    };
  },
};

/** What the marketplace says. */
export const marketTargets: readonly FuzzTarget[] = [answers, values];
