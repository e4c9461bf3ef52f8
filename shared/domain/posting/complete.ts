import type { PostingNumber } from '../../kit/brand.ts';
import { isComplete } from './awaiting.ts';
import { yes, type PostingDecision } from './decision.ts';
import { evolvePosting } from './evolve.ts';
import type { PostingFact, ReprintReason } from './facts.ts';

import { mustShip, shipRequest } from './ship.ts';
import { parcelNumbers, type KnownPosting, type PostingState } from './state.ts';

/** Job id of one copy of a parcel's label: the same copy asked for twice is the same job (LB5). */
const labelJobId = (parcel: PostingNumber, copy: number): string => `label:${parcel}:${copy}`;

/** The request to print the next copy of a parcel's label. */
export function labelRequest(
  state: KnownPosting,
  parcel: PostingNumber,
  { at, by }: { at: number; by: string },
  reason: ReprintReason | null,
): PostingFact {
  const copy = state.prints.filter((run) => run.parcel === parcel).length + 1;
  return { type: 'LabelRequested', at, by, parcel, copy, jobId: labelJobId(parcel, copy), reason };
}

/** Labels that can go to the printer by themselves: ready, and never printed before (LB2). */
export function labelsToPrint(state: KnownPosting, who: { at: number; by: string }): readonly PostingFact[] {
  if (state.status !== 'packed') return [];
  return parcelNumbers(state)
    .filter(
      (parcel) =>
        state.work.plan.labelSource === 'own' || state.labels.some((label) => label.parcel === parcel),
    )
    .filter((parcel) => state.prints.every((run) => run.parcel !== parcel))
    .map((parcel) => labelRequest(state, parcel, who, null));
}

/** Whether every parcel that is due was closed by its label; a split whose numbers are not known yet is not (SH4). */
export function allScannedBack(state: PostingState): boolean {
  if (state.status !== 'packed' || (state.ship.state === 'requested' && state.ship.packages.length > 1))
    return false;
  return parcelNumbers(state).every((parcel) => state.scannedBack.includes(parcel));
}

/** Facts of one deed, and of what follows by itself when it was the last one: packed, ship, print (PK7). */
export function withCompletion(state: PostingState, facts: readonly PostingFact[]): PostingDecision {
  let after: PostingState = state;
  for (const fact of facts) after = evolvePosting(after, fact);
  const last = facts.at(-1);
  if (after.status !== 'packing' || last === undefined || !isComplete(after.work)) return yes(...facts);
  const { at, by } = last;
  const more: PostingFact[] = [{ type: 'PostingPacked', at, by }];
  const { work } = after;
  after = evolvePosting(after, { type: 'PostingPacked', at, by });
  if (after.status !== 'packed') return yes(...facts, ...more);
  if (mustShip(after)) more.push(shipRequest(after, at, by, work));
  more.push(...labelsToPrint(after, { at, by }));
  return yes(...facts, ...more);
}
