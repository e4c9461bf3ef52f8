import type { Taker } from '../domain/handover/batch.ts';
import type { PostingRefusal } from '../domain/posting/refusals.ts';
import { listed, message, said, type Param, type Telling } from './message.ts';

/** Refusals that only handing over gives. */
export type HandOverRefusal = Extract<
  PostingRefusal,
  { code: 'not-leaving' | 'batch-foreign' | 'batch-already' | 'batch-incomplete' }
>;

/** Who takes a batch, as people call him. */
export function takerName(taker: Taker): Param {
  switch (taker.kind) {
    case 'carrier':
      return { carrier: taker.carrier };
    case 'carriage':
      return { say: message('handover:carriage', { place: taker.warehouse ?? taker.method ?? '' }) };
    case 'named':
      return taker.name;
  }
}

/** Why a parcel does not leave with this batch. */
export function handOverSaid(refusal: HandOverRefusal): Pick<Telling, 'title' | 'hint'> {
  switch (refusal.code) {
    case 'not-leaving':
      return said(`handover:lacks.${refusal.lacks}`);
    case 'batch-foreign':
      return said('handover:refused.foreign', { taker: takerName(refusal.taker) });
    case 'batch-already':
      return said('handover:refused.already');
    case 'batch-incomplete':
      return said('handover:refused.incomplete', { parcels: listed(refusal.parcels) });
  }
}
