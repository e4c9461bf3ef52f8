import type { ParcelContent, PostingFact } from './facts.ts';
import type { PackWork } from './progress.ts';
import { parcelContents } from './progress.ts';
import { mayBeAssembled } from './snapshot.ts';
import type { KnownPosting } from './state.ts';

const whole = (state: KnownPosting): readonly ParcelContent[] => [
  { lines: state.snapshot.lines.map(({ sku, quantity }) => ({ sku, quantity })) },
];

/** What the ship call will say lies in each parcel: everything in one, unless the packer split it (SP2). */
function packagesOf(state: KnownPosting, work: PackWork | null): readonly ParcelContent[] {
  if (work === null || work.plan.split !== 'postings') return whole(state);
  const parcels = parcelContents(work).filter((parcel) => parcel.lines.length > 0);
  return parcels.length > 1 ? parcels : whole(state);
}

/** Whether the marketplace still has to be told; a posting from a file has nobody to tell. */
export const mustShip = (state: KnownPosting): boolean =>
  state.snapshot.source === 'market' &&
  mayBeAssembled(state.snapshot) &&
  (state.ship.state === 'none' || state.ship.state === 'refused');

/** Whether assembly may be asked for before packing: nothing may be left that only the table knows (SH1). */
export const mayShipAhead = (state: KnownPosting): boolean =>
  mustShip(state) &&
  (state.snapshot.way === 'fbs' || state.snapshot.way === 'aggregator') &&
  !state.snapshot.multibox &&
  state.snapshot.lines.every((line) => line.marking !== 'required' && line.wants.length === 0);

/** The intent to ship, numbered, so that a second try after a refusal is told from the first. */
export function shipRequest(state: KnownPosting, at: number, by: string, work: PackWork | null): PostingFact {
  const generation = state.ship.state === 'refused' ? state.ship.generation + 1 : 1;
  return { type: 'ShipRequested', at, by, generation, packages: packagesOf(state, work) };
}
