import { expect, it } from 'vitest';
import { FIRST_SHOP, shopId } from '#shared/domain/shop.ts';
import { reportOf } from '#shared/projections/reports/report.ts';
import { emptyDay } from '#shared/projections/reports/sums.ts';
import type { Day } from '#shared/projections/reports/day-clock.ts';
import { tableByShop, type TableWords } from '../../../../renderer/features/reports/tables.ts';
import { withoutSums } from '../../../../renderer/features/reports/use-report.ts';

const day = '2026-11-21' as Day;
const report = reportOf([
  [day, { ...emptyDay(), carriers: { sf: { parcels: 2, hours: [30], costs: [12_345, 54_321] } } }],
]);
const made = {
  report,
  byShop: [
    [FIRST_SHOP, report],
    [shopId('second'), report],
  ] as const,
};
const words: TableWords = {
  mistake: (kind) => kind,
  reason: (reason) => reason,
  carrier: (carrier) => carrier,
  person: (id) => id,
  shop: (shop) => shop,
  moment: (at) => String(at),
};
const cells = (of: typeof made): string =>
  JSON.stringify(tableByShop('carriers', of, { byDay: [], byPerson: null }, words));

it('RR6 whoever may not see sums sees none of any shop: neither in the table of the house nor in that of each', () => {
  expect(cells(made)).toMatch(/123[.,]?45|12345|543[.,]?21|333/u);
  expect(cells(withoutSums(made))).not.toMatch(/123[.,]?45|12345|543[.,]?21|333/u);
  expect(withoutSums(made).byShop.map(([shop]) => shop)).toEqual(made.byShop.map(([shop]) => shop));
});
