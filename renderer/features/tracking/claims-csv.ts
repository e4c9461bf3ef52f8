import { writeTable } from '#shared/intake/csv.ts';
import type { Claim } from '#shared/domain/posting/care.ts';
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
  readonly column: (name: (typeof claimColumns)[number]) => string;
  readonly against: (whom: Claim['against']) => string;
  readonly state: (state: Claim['state']) => string;
  readonly timeZone: string;
}

const money = (kopecks: number | null): string => (kopecks === null ? '' : (kopecks / 100).toFixed(2));

/** A row for each claim; what people wrote runs no formula (TK7). */
export function claimsCsv(rows: readonly WatchRow[], words: ClaimWords): string {
  return writeTable([
    claimColumns.map(words.column),
    ...rows.flatMap(({ claim, number, carrier, tracking }) =>
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
            ],
          ],
    ),
  ]);
}
