import { wantsCutoff } from '../domain/posting/snapshot.ts';
import type { PostingFact } from '../domain/posting/facts.ts';
import { labelSourceOf } from '../domain/rules/checklist.ts';
import { goodsSettled } from '../domain/posting/awaiting.ts';
import { currentParcel, waybillOf } from '../domain/posting/progress.ts';
import type { KnownPosting, PostingState } from '../domain/posting/state.ts';
import type { Effect, PlannedEffect } from './effects.ts';
import { errandEffect, labelLane, marketLane, printLane } from './errand-effects.ts';
import { toldCountries, toldUnits } from '../domain/posting/told-units.ts';

const market = (posting: KnownPosting, id: string, effect: Effect): PlannedEffect => ({
  id,
  lane: marketLane(posting),
  effect,
});

const print = (posting: KnownPosting, id: string, effect: Effect): PlannedEffect => ({
  id,
  lane: printLane(posting),
  effect,
});

function shipEffects(
  after: KnownPosting,
  fact: Extract<PostingFact, { type: 'ShipRequested' }>,
): PlannedEffect[] {
  const posting = after.snapshot.number;
  const work = 'work' in after ? after.work : null;
  const key = `${posting}:${fact.generation}`;
  const effects: PlannedEffect[] = [];
  const { cutoffAt } = after.snapshot;
  if (wantsCutoff(after.snapshot) && cutoffAt !== null)
    effects.push(market(after, `cutoff:${key}`, { kind: 'cutoff', posting, until: cutoffAt }));
  const countries = work === null ? [] : toldCountries(work);
  if (countries.length > 0)
    effects.push(market(after, `countries:${key}`, { kind: 'countries', posting, of: countries }));
  const captured = work === null ? [] : toldUnits(work);
  if (captured.length > 0)
    effects.push(market(after, `marks:${key}`, { kind: 'marks', posting, units: captured }));
  if (work?.plan.split === 'boxes')
    effects.push(market(after, `boxes:${key}`, { kind: 'boxes', posting, boxes: currentParcel(work) }));
  effects.push(
    market(after, `ship:${key}`, {
      kind: 'ship',
      posting,
      generation: fact.generation,
      packages: fact.packages,
    }),
  );
  return effects;
}

const goodsThrough = (state: PostingState): boolean => state.status === 'packing' && goodsSettled(state.work);

/** The sticker comes out as soon as the last unit is verified, while the packer wraps (ST1). */
function stickerEffects(before: PostingState, after: KnownPosting): PlannedEffect[] {
  if (goodsThrough(before) || !goodsThrough(after) || after.status !== 'packing') return [];
  const posting = after.snapshot.number;
  return after.work.plan.steps.flatMap((step) => {
    if (step.task.kind !== 'sticker') return [];
    const jobId = `sticker:${posting}:${step.task.sticker}:${after.startedAt}`;
    return [print(after, jobId, { kind: 'print-sticker', posting, sticker: step.task.sticker, jobId })];
  });
}

/** What has to happen outside because of one fact (SPEC OB1), each told to the posting's own shop (SHP4). `before` and `after` are the posting around it. */
export function effectsOf(
  before: PostingState,
  fact: PostingFact,
  after: PostingState,
): readonly PlannedEffect[] {
  if (after.status === 'absent') return [];
  const { shop } = after.snapshot;
  const planned = plannedOf(before, fact, after);
  return shop === undefined ? planned : planned.map((each) => ({ ...each, shop }));
}

function plannedOf(before: PostingState, fact: PostingFact, after: KnownPosting): readonly PlannedEffect[] {
  const posting = after.snapshot.number;
  switch (fact.type) {
    case 'UnitScanned':
    case 'MarkCaptured':
    case 'DataGiven':
      return stickerEffects(before, after);
    case 'ShipRequested':
      return shipEffects(after, fact);
    case 'ShipConfirmed':
      if (after.status === 'cancelled' || labelSourceOf(after.snapshot) !== 'market') return [];
      return fact.numbers.map((parcel) => ({
        id: `fetch-label:${parcel}`,
        lane: labelLane(parcel),
        effect: { kind: 'fetch-label', posting, parcel },
      }));
    case 'PostingClosed': {
      // The number goes out when the parcel is really done; the lane keeps it behind the ship call (SH6).
      const waybill = after.status === 'closed' ? waybillOf(after.work) : null;
      if (waybill === null) return [];
      return [
        market(after, `tracking:${posting}:${waybill.number}`, {
          kind: 'tracking',
          posting,
          trackingNumber: waybill.number,
        }),
      ];
    }
    case 'LeftSaid':
    case 'PostingHandedOver':
      if (fact.type === 'LeftSaid' && fact.why === 'missing') return [];
      return after.snapshot.way === 'non-integrated' && after.snapshot.source === 'market'
        ? [market(after, `delivering:${posting}`, { kind: 'delivering', posting })]
        : [];
    case 'ErrandAsked':
      return [errandEffect(after, fact.id, fact.errand)];
    case 'ErrandDone':
      // The act exists once the marketplace made the papers; its id is the receipt (HB9).
      if (fact.errand.what !== 'carriage' || fact.receipt === null) return [];
      return [errandEffect(after, `act:${posting}:${fact.receipt}`, { what: 'act', carriage: fact.receipt })];
    case 'LabelRequested': {
      const { parcel, jobId, copy, reason } = fact;
      return [print(after, jobId, { kind: 'print-label', posting, parcel, jobId, copy, reason })];
    }
    default:
      return [];
  }
}
