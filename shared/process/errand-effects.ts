import { assertNever } from '../kit/assert-never.ts';
import type { PostingNumber } from '../kit/brand.ts';
import type { Errand } from '../domain/posting/errands.ts';
import type { KnownPosting } from '../domain/posting/state.ts';
import type { Effect, PlannedEffect } from './effects.ts';

/** The lane of what the marketplace is told of a posting: one after another (OB3). */
export const marketLane = (posting: KnownPosting): string => `market:${posting.snapshot.number}`;
/** The lane of one parcel's label: nothing that is told waits for it, nor does another parcel's (CN9). */
export const labelLane = (parcel: PostingNumber): string => `label:${parcel}`;
/** The lane of giving a carriage up: it waits for no papers that are still being made. */
const carriageLane = (posting: KnownPosting): string => `carriage:${posting.snapshot.number}`;
/** The lane of what is said about goods that come back. */
const returnLane = (posting: KnownPosting): string => `return:${posting.snapshot.number}`;
/** The lane of what a posting prints. */
export const printLane = (posting: KnownPosting): string => `print:${posting.snapshot.number}`;

function effectOf(posting: KnownPosting, id: string, errand: Errand): Effect {
  const { number, lines } = posting.snapshot;
  switch (errand.what) {
    case 'cutoff':
      return { kind: 'cutoff', posting: number, until: errand.until };
    case 'tracking':
      return { kind: 'tracking', posting: number, trackingNumber: errand.trackingNumber };
    case 'step':
      return { kind: errand.step, posting: number };
    case 'marks':
      return { kind: 'marks-anew', posting: number, units: errand.units };
    case 'update-marks':
      return { kind: 'update-marks', posting: number };
    case 'cancel': {
      const { what: kind, ...how } = errand;
      return { kind, posting: number, ...how };
    }
    case 'cancel-units': {
      const before = lines.map(({ sku, quantity }) => ({ sku, quantity }));
      const { reasonId, message } = errand;
      return { kind: 'cancel-units', posting: number, reasonId, message, lines: errand.lines, before };
    }
    case 'return-answer':
      return { kind: 'return-answer', posting: number, answer: errand.answer, before: errand.before };
    case 'sticker':
      return { kind: 'print-sticker', posting: number, sticker: errand.sticker, jobId: id };
    case 'carriage':
      return { kind: 'carriage', posting: number, batch: errand.batch, parcels: errand.parcels };
    case 'give-up-carriage':
      return { kind: 'give-up-carriage', posting: number, carriage: errand.carriage };
    case 'act':
      return { kind: 'print-act', posting: number, carriage: errand.carriage, jobId: id };
    case 'manifest': {
      const { batch, parcels } = errand;
      return { kind: 'print-manifest', posting: number, batch, parcels, jobId: id };
    }
    default:
      return assertNever(errand);
  }
}

const printed: ReadonlySet<Errand['what']> = new Set(['sticker', 'act', 'manifest']);

const laneOf = (posting: KnownPosting, errand: Errand): string =>
  printed.has(errand.what)
    ? printLane(posting)
    : errand.what === 'return-answer'
      ? returnLane(posting)
      : errand.what === 'give-up-carriage'
        ? carriageLane(posting)
        : marketLane(posting);

/** What makes an errand happen. */
export const errandEffect = (posting: KnownPosting, id: string, errand: Errand): PlannedEffect => ({
  id,
  lane: laneOf(posting, errand),
  effect: effectOf(posting, id, errand),
});

/** The errand an effect belongs to; null for what has outcomes of its own: assembly with its marks and boxes, and the parcels' labels. */
export function errandOf(effect: Effect): Errand | null {
  switch (effect.kind) {
    case 'cutoff':
      return { what: 'cutoff', until: effect.until };
    case 'tracking':
      return { what: 'tracking', trackingNumber: effect.trackingNumber };
    case 'delivering':
    case 'last-mile':
    case 'delivered':
      return { what: 'step', step: effect.kind };
    case 'marks-anew':
      return { what: 'marks', units: effect.units };
    case 'update-marks':
      return { what: 'update-marks' };
    case 'cancel': {
      const { kind: what, posting: _, ...how } = effect;
      return { what, ...how };
    }
    case 'cancel-units': {
      const { reasonId, message, lines } = effect;
      return { what: 'cancel-units', reasonId, message, lines };
    }
    case 'return-answer':
      return { what: 'return-answer', answer: effect.answer, before: effect.before };
    case 'print-sticker':
      return { what: 'sticker', sticker: effect.sticker };
    case 'carriage':
      return { what: 'carriage', batch: effect.batch, parcels: effect.parcels };
    case 'give-up-carriage':
      return { what: 'give-up-carriage', carriage: effect.carriage };
    case 'print-act':
      return { what: 'act', carriage: effect.carriage };
    case 'print-manifest':
      return { what: 'manifest', batch: effect.batch, parcels: effect.parcels };
    case 'ship':
    case 'marks':
    case 'countries':
    case 'boxes':
    case 'fetch-label':
    case 'print-label':
    case 'places':
    case 'print-cargo':
    case 'stock':
    case 'barcode':
      return null;
    default:
      return assertNever(effect);
  }
}
