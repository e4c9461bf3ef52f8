import type { Settings } from '#shared/bridge/settings.ts';
import { gramsOf } from '#shared/domain/posting/progress.ts';
import { workOf, type KnownPosting } from '#shared/domain/posting/state.ts';
import { pickupsOf } from '#shared/domain/rules/tariffs/pickups.ts';
import { propose, type Proposal, type WallClock } from '#shared/domain/rules/tariffs/propose.ts';
import type { Place, Tariffs } from '#shared/domain/rules/tariffs/tariff.ts';

/** What a proposal is made from; `now` ms since 1970 UTC. */
export interface ProposalFrom {
  readonly now: number;
  readonly tariffs: Tariffs;
  readonly carriers: Settings['carriers'];
}

/** The clock of this machine's wall. */
export function wallClock(now: number): WallClock {
  const at = new Date(now);
  return { weekday: at.getDay() === 0 ? 7 : at.getDay(), hour: at.getHours() };
}

/** What a parcel weighs as far as anybody knows: on the scale, else as expected, else what its lines say; null for unknown. */
function gramsFor(posting: KnownPosting): number | null {
  const work = workOf(posting);
  const weighed = work === null ? null : gramsOf(work);
  if (weighed !== null) return weighed;
  for (const { task } of work?.plan.steps ?? []) if (task.kind === 'weigh') return task.expectedGrams;
  let sum = 0;
  for (const { unitGrams, quantity } of posting.snapshot.lines) {
    if (unitGrams === null) return null;
    sum += unitGrams * quantity;
  }
  return sum;
}

/** Who is proposed for a parcel of this weight to this place now. */
export const proposeFor = (
  grams: number,
  place: Place,
  { now, tariffs, carriers }: ProposalFrom,
): Proposal | null =>
  propose(
    { grams, place, at: wallClock(now), mostDays: carriers.mostDays },
    pickupsOf(carriers.details, tariffs),
    tariffs,
  );

/** A parcel as a carrier is proposed for it. */
interface ParcelAsked {
  readonly grams: number;
  readonly place: Place;
}

/** What is asked for a posting that the seller ships himself; null where the marketplace chose, or nobody knows what it weighs (CA7). */
export function parcelAsked(posting: KnownPosting): ParcelAsked | null {
  const { way, destination } = posting.snapshot;
  if (way === 'fbs' || way === 'aggregator' || way === 'virtual') return null;
  const grams = gramsFor(posting);
  if (grams === null || grams <= 0) return null;
  const { region, city } = destination;
  return { grams, place: { region, city } };
}

/** Who is proposed for a posting; null where the seller does not choose, or nobody has a price (CA7). */
export function proposalFor(posting: KnownPosting, from: ProposalFrom): Proposal | null {
  const asked = from.tariffs.rates.length === 0 ? null : parcelAsked(posting);
  return asked === null ? null : proposeFor(asked.grams, asked.place, from);
}
