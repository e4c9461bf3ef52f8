import { writeTable } from '#shared/intake/csv.ts';
import type { Claim } from '#shared/domain/posting/care.ts';
import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import type { WatchRow } from '#shared/projections/tracking.ts';
import { dayOf } from './days.ts';

/** Columns of the table. */
export const claimColumns = [
  'posting',
  'against',
  'carrier',
  'tracking',
  'amount',
  'paid',
  'state',
  'since',
  'due',
  'note',
] as const;

/** Words of the table in the language of the screen. */
export interface ClaimWords {
  readonly column: (name: (typeof claimColumns)[number] | 'shop') => string;
  readonly against: (whom: Claim['against']) => string;
  readonly state: (state: Claim['state']) => string;
  readonly timeZone: string;
  /** What the shop of a posting is called; null in a house with one shop: its table has no such column. */
  readonly shop: ((shop: ShopId) => string) | null;
}

const money = (kopecks: number | null): string => (kopecks === null ? '' : (kopecks / 100).toFixed(2));

/** A row for each claim; what people wrote runs no formula (TK7). Where there are several shops the last column names whose it is (SHP18). */
export function claimsCsv(rows: readonly WatchRow[], words: ClaimWords): string {
  const { shop: nameOf } = words;
  const columns = nameOf === null ? claimColumns : [...claimColumns, 'shop' as const];
  return writeTable([
    columns.map((name) => words.column(name)),
    ...rows.flatMap(({ claim, number, carrier, tracking, shop = FIRST_SHOP }) =>
      claim === null
        ? []
        : [
            [
              number,
              words.against(claim.against),
              carrier ?? '',
              tracking ?? '',
              money(claim.kopecks),
              money(claim.paidKopecks),
              words.state(claim.state),
              dayOf(claim.since, words.timeZone),
              claim.dueAt === null ? '' : dayOf(claim.dueAt, words.timeZone),
              claim.note,
              ...(nameOf === null ? [] : [nameOf(shop)]),
            ],
          ],
    ),
  ]);
}
