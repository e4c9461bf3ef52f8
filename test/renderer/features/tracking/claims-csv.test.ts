import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { Claim } from '#shared/domain/posting/care.ts';
import { FIRST_SHOP, shopId } from '#shared/domain/shop.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { WatchRow } from '#shared/projections/tracking.ts';
import { claimColumns, claimsCsv } from '../../../../renderer/features/tracking/claims-csv.ts';
import { dayOf, momentOf } from '../../../../renderer/features/tracking/days.ts';
import { isMeant, standings } from '../../../../renderer/features/tracking/use-watched.ts';

const claim: Claim = {
  against: 'carrier',
  kopecks: 125_050,
  since: Date.UTC(2026, 10, 2),
  dueAt: Date.UTC(2026, 10, 20),
  state: 'paid',
  paidKopecks: 100_000,
  note: '',
};
const row = (part: Partial<WatchRow> = {}): WatchRow => ({
  number: postingNumber('0208245774-0029-1'),
  orderNumber: '0208245774-0029',
  way: 'fbs',
  carrier: 'Ozon',
  tracking: 'SF1234567890123',
  phase: 'delivering',
  rawStatus: 'delivering',
  leftAt: 1,
  newsAt: 1,
  goods: { name: 'Кружка «Лиса»', units: 1, others: 0 },
  kopecks: 100,
  lost: false,
  back: false,
  claim,
  step: null,
  ...part,
});
const words = {
  column: (name: string) => name,
  against: (whom: string) => whom,
  state: (state: string) => state,
  timeZone: 'Europe/Moscow',
  shop: null,
};
const read = (csv: string) =>
  Papa.parse<string[]>(csv.slice(1), { delimiter: ';', skipEmptyLines: true }).data;

it('SHP18 in a house with several shops the last column says whose claim it is', () => {
  const csv = claimsCsv([row({ shop: shopId('B') }), row()], {
    ...words,
    shop: (id) => (id === FIRST_SHOP ? 'House' : 'Taiga'),
  });
  const [head, second, first] = read(csv);
  expect(head).toEqual([...claimColumns, 'shop']);
  expect([second?.at(-1), first?.at(-1)]).toEqual(['Taiga', 'House']);
});

it('TK7 the table of claims has a row for each, sums in roubles, and runs nothing that people wrote', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', '=', '+', '-', '@', '\t'), (text, lead) => {
      const note = `${lead}${text}`;
      const csv = claimsCsv([row({ claim: { ...claim, note } }), row({ claim: null })], words);
      const [head, first, ...rest] = read(csv);
      expect(head).toEqual([...claimColumns]);
      expect(rest).toEqual([]);
      expect(first?.slice(4, 9)).toEqual(['1250.50', '1000.00', 'paid', '2026-11-02', '2026-11-20']);
      expect(first?.[9]).not.toMatch(/^[=+\-@\t\r]/u);
    }),
    { numRuns: 60 },
  );
});

it('a day of a date field is the same day in every zone', () => {
  for (const zone of ['Europe/Moscow', 'Asia/Shanghai', 'Pacific/Kiritimati', 'Pacific/Niue', 'UTC'])
    for (const day of ['2026-03-29', '2026-11-22', '2027-01-01']) {
      const moment = momentOf(day, zone);
      expect(moment === null ? null : dayOf(moment, zone)).toBe(day);
    }
  expect(momentOf('', 'UTC')).toBeNull();
});

it('a parcel is found by any of its numbers and by its goods', () => {
  for (const text of ['5774-0029', '0208245774-0029', 'sf123', 'лиса'])
    expect(isMeant(row(), text)).toBe(true);
  expect(isMeant(row({ tracking: null }), 'sf123')).toBe(false);
});

it('TK3 what wants somebody stands first, then the longest without news', () => {
  const DAY = 86_400_000;
  const days = { fbs: 5, aggregator: 7, integrated: 7, 'non-integrated': 10 };
  const of = (name: string, part: Partial<WatchRow>) =>
    row({ goods: { name, units: 1, others: 0 }, ...part });
  const list = standings(
    [
      of('moving', { newsAt: 99 * DAY }),
      of('delivered', { phase: 'delivered' }),
      of('silent 6', { newsAt: 94 * DAY }),
      of('silent 9', { newsAt: 91 * DAY }),
      of('lost', { lost: true }),
    ],
    100 * DAY,
    days,
  );
  expect(list.map((each) => each.row.goods.name)).toEqual([
    'silent 9',
    'silent 6',
    'lost',
    'moving',
    'delivered',
  ]);
});
