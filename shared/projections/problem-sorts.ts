import type { Errand } from '../domain/posting/errands.ts';
import type { ProblemReason } from '../domain/posting/facts.ts';
import type { CheckFinding } from '../domain/posting/findings.ts';
import { toldCountries, toldUnits } from '../domain/posting/told-units.ts';
import type { KnownPosting } from '../domain/posting/state.ts';
import type { Trouble } from './problems.ts';

/** Kinds of problems that the work list is filtered by (PQ4). */
export const problemSorts = ['urgent', 'goods', 'address', 'label', 'marking', 'transit', 'other'] as const;

/** One of `problemSorts`. */
export type ProblemSort = (typeof problemSorts)[number];

const byReason: Readonly<Record<ProblemReason, ProblemSort>> = {
  'out-of-stock': 'goods',
  damaged: 'goods',
  'wrong-item-on-shelf': 'goods',
  'no-barcode': 'goods',
  'bad-address': 'address',
  'label-trouble': 'label',
  'ship-refused': 'label',
  other: 'other',
};

const byErrand: Readonly<Partial<Record<Errand['what'], ProblemSort>>> = {
  sticker: 'label',
  act: 'label',
  manifest: 'label',
  marks: 'marking',
  'update-marks': 'marking',
  tracking: 'transit',
  step: 'transit',
  carriage: 'transit',
};

const byFinding: Readonly<Partial<Record<CheckFinding['code'], ProblemSort>>> = {
  'address-incomplete': 'address',
  'wants-data': 'marking',
  'over-limit': 'goods',
};

/** Packed with marks or data that the marketplace may have refused (DF8). */
export const mayBePackedAgain = (posting: KnownPosting): boolean =>
  posting.status === 'problem' &&
  posting.before.status === 'packed' &&
  toldUnits(posting.before.work).length + toldCountries(posting.before.work).length > 0;

/** The kind of a problem, by its reason (PQ4). */
export function sortOf(trouble: Trouble): ProblemSort {
  switch (trouble.kind) {
    case 'pull':
    case 'pull-parcel':
    case 'unshipped':
      return 'urgent';
    case 'reported':
      if (trouble.posting.reason === 'ship-refused' && mayBePackedAgain(trouble.posting)) return 'marking';
      return byReason[trouble.posting.reason];
    case 'refused':
      return byErrand[trouble.record.errand.what] ?? 'other';
    case 'found': {
      const [sort] = trouble.findings.flatMap(({ code }) => byFinding[code] ?? []);
      return sort ?? 'other';
    }
    case 'waits':
      return 'other';
  }
}

/** Since when it stands; ms since 1970 UTC, null where nobody knows. */
function sinceOf(trouble: Trouble): number | null {
  if (trouble.kind === 'reported') return trouble.posting.since;
  if (trouble.kind === 'refused') return trouble.record.at;
  return trouble.posting.snapshot.orderedAt;
}

/** Who has taken it on; null where nobody has. */
const takenBy = ({ posting }: Trouble): string | null => posting.care?.taken?.by ?? null;

/** What is shown of the work list: a kind of problem, those of one person, or all. */
export type ProblemFilter = ProblemSort | 'all' | 'mine';

/** Whether a problem passes a filter; `me`: who looks. */
export const passesFilter = (filter: ProblemFilter, trouble: Trouble, me: string | null): boolean =>
  filter === 'all' ||
  (filter === 'mine' ? me !== null && takenBy(trouble) === me : sortOf(trouble) === filter);

/** The list by age, the oldest first; what has no age stands last, and equals stay as they were. */
export const oldestFirst = (troubles: readonly Trouble[]): readonly Trouble[] =>
  [...troubles].sort((a, b) => (sinceOf(a) ?? Infinity) - (sinceOf(b) ?? Infinity) || 0);
