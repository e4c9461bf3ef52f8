import type { PracticeSwitches } from '../options.ts';
import { needsOf } from './needs.ts';
import type { Exemplar, Posting } from './state.ts';

type Kind = 'gtd' | 'rnpt' | 'imei' | 'uin' | 'weight';

const hasPassed = (exemplar: Exemplar, type: string): boolean =>
  exemplar.marks.some((mark) => mark.type === type && mark.check === 'passed');

/** Whether one unit has what is wanted of it, checked and found good. */
const isMet: Readonly<Record<Kind, (exemplar: Exemplar, switches: Suffices) => boolean>> = {
  gtd: (exemplar, { gtdAbsentSuffices }) =>
    exemplar.gtd === ''
      ? exemplar.gtdAbsent && gtdAbsentSuffices
      : (exemplar.checks?.gtd ?? 'passed') === 'passed',
  rnpt: (exemplar) =>
    exemplar.rnpt === '' ? exemplar.rnptAbsent : (exemplar.checks?.rnpt ?? 'passed') === 'passed',
  imei: (exemplar) => hasPassed(exemplar, 'imei'),
  uin: (exemplar) => hasPassed(exemplar, 'jw_uin'),
  weight: (exemplar) => exemplar.weight > 0 && (exemplar.checks?.weight ?? 'passed') === 'passed',
};

/** The switch these rules look at. */
type Suffices = Pick<PracticeSwitches, 'gtdAbsentSuffices'>;

function lacking(posting: Posting, skus: readonly number[], met: (exemplar: Exemplar) => boolean): number[] {
  return skus.filter((sku) => {
    const wanted = posting.lines.find((line) => line.sku === sku)?.quantity ?? 0;
    return posting.exemplars.filter((exemplar) => exemplar.sku === sku && met(exemplar)).length < wanted;
  });
}

/** Products whose required marking codes are not all there yet. */
export const unmetMarks = (posting: Posting): number[] =>
  lacking(posting, posting.markNeeded, (exemplar) => hasPassed(exemplar, 'mandatory_mark'));

/** Products of whose units something of a kind is still wanted. */
export const unmet = (posting: Posting, kind: Kind, switches: Suffices): number[] =>
  lacking(posting, needsOf(posting)[kind], (exemplar) => isMet[kind](exemplar, switches));

/** Whether nothing is wanted of any unit any more. */
export const unitsAreTold = (posting: Posting, switches: Suffices): boolean =>
  unmetMarks(posting).length === 0 &&
  (['gtd', 'rnpt', 'imei', 'uin', 'weight'] as const).every(
    (kind) => unmet(posting, kind, switches).length === 0,
  );

const states = (exemplar: Exemplar): string[] => [
  ...exemplar.marks.map((mark) => mark.check),
  ...Object.values(exemplar.checks ?? {}),
];

/** The `status` of exemplar/status: may this posting be assembled, or its marks be updated, now. */
export function exemplarStatus(posting: Posting, switches: Suffices): string {
  const checks = posting.exemplars.flatMap(states);
  if (checks.includes('processing')) return 'validation_in_process';
  const good = !checks.includes('failed') && unitsAreTold(posting, switches);
  if (posting.status === 'awaiting_packaging') return good ? 'ship_available' : 'ship_not_available';
  return good && posting.status === 'awaiting_deliver' && posting.marksUpdated !== true
    ? 'update_available'
    : 'update_not_available';
}
