import { isOutdated } from '#shared/domain/posting/marks-anew.ts';
import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { doneErrand, earlyOrRefused, refusedErrand } from './errand-outcomes.ts';
import { setMarks } from './perform-market.ts';
import { repeatable, type Performed, type PerformParts } from './performed.ts';

type MarksAnew = Extract<Effect, { kind: 'marks-anew' }>;
type Units = MarksAnew['units'];

/** Marks that go to one number. */
interface Portion {
  readonly number: PostingNumber;
  readonly units: Units;
}

/** Our word for marks of goods that lie in several parcels: which code is in which nobody said. */
const WHICH_PARCEL = 'marks-of-parcels';

/** Tells marks that were captured after the ship call was asked for, each to the parcel that holds it (SH10). */
export async function performMarksAnew(
  row: EffectRow,
  effect: MarksAnew,
  parts: PerformParts,
): Promise<Performed> {
  const posting = await parts.posting(effect.posting);
  if (posting === null || posting.status === 'cancelled')
    return { kind: 'dropped', trouble: 'already-cancelled' };
  if (isOutdated(posting, row.id)) return { kind: 'dropped', trouble: 'marks-outdated' };
  const portions = await portionsOf(posting, effect.units, parts);
  if ('kind' in portions)
    return portions.kind === 'refused' ? refusedErrand(row, portions.trouble, parts) : portions;
  for (const { number, units } of portions) {
    const outcome = await setMarks(row, number, units, parts);
    if (outcome.kind === 'refused') return refusedOrEarly(row, outcome.trouble, posting, parts);
    if (outcome.kind !== 'done') return outcome;
  }
  return doneErrand(row, parts);
}

/** Assembled for good, "wrong status" is the last word; before that it may be too early. */
const refusedOrEarly = (
  row: EffectRow,
  trouble: string,
  { ship, snapshot }: KnownPosting,
  parts: PerformParts,
): Promise<Performed> =>
  ship.state === 'confirmed' && snapshot.phase !== 'registering'
    ? refusedErrand(row, trouble, parts)
    : earlyOrRefused(row, trouble, parts);

/** Which marks go to which number: by what each parcel of a split holds at the marketplace. */
async function portionsOf(
  posting: KnownPosting,
  units: Units,
  parts: PerformParts,
): Promise<readonly Portion[] | Performed> {
  const numbers = parcelNumbers(posting);
  const [only = posting.snapshot.number] = numbers;
  if (numbers.length < 2) return [{ number: only, units }];
  const owners = new Map<string, PostingNumber[]>();
  for (const number of numbers) {
    const read = await parts.ask('market.posting', { number });
    if (!read.ok) return repeatable(read.error);
    for (const { sku } of read.value.lines) owners.set(sku, [...(owners.get(sku) ?? []), number]);
  }
  if (units.some(({ sku }) => owners.get(sku)?.length !== 1))
    return { kind: 'refused', trouble: WHICH_PARCEL };
  return numbers
    .map((number) => ({ number, units: units.filter(({ sku }) => owners.get(sku)?.[0] === number) }))
    .filter((portion) => portion.units.length > 0);
}
