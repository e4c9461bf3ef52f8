import {
  awaitingMark,
  cartonsOf,
  fullCartons,
  openCarton,
  piecesIn,
  piecesOf,
  supplyProgress,
} from '#shared/domain/supply/contents.ts';
import { openPallet } from '#shared/domain/supply/decide-place.ts';
import { placeId } from '#shared/domain/supply/place.ts';
import type { CargoPlace, KnownSupply } from '#shared/domain/supply/state.ts';
import type { Book } from '../book.ts';
import type { SupplyAtHand, SupplyChoice } from './supply-view.ts';

/** Supplies that may be packed, the nearest day first. */
export const choicesOf = (book: Pick<Book, 'supplies'>): readonly SupplyChoice[] =>
  [...book.supplies()]
    .toSorted((a, b) => (a.plan.date ?? '9').localeCompare(b.plan.date ?? '9') || a.takenAt - b.takenAt)
    .map((supply) => ({
      number: supply.number,
      warehouse: supply.plan.warehouse,
      ...supplyProgress(supply),
    }));

/** The closed carton or pallet whose label was not scanned yet; null where all are labelled. */
export function unlabelled(supply: KnownSupply): CargoPlace | null {
  const places: readonly CargoPlace[] = [...fullCartons(supply), ...supply.pallets];
  return places.find(({ status, labelled }) => status === 'closed' && !labelled) ?? null;
}

/** What the screens show of a supply. */
export function atHandOf(supply: KnownSupply, sure: boolean): SupplyAtHand {
  const open = openCarton(supply);
  const here = open === null ? new Map<string, number>() : piecesIn(open);
  const all = piecesOf(supply);
  const pallet = openPallet(supply);
  const { lines } = supply.plan;
  return {
    supply,
    ...supplyProgress(supply),
    left: lines
      .map((line) => ({ line, left: line.quantity - (all.get(line.id) ?? 0) }))
      .filter(({ left }) => left > 0),
    carton: open?.id ?? placeId('carton', supply.cartons.length + 1),
    inCarton: lines
      .map((line) => ({ line, pieces: here.get(line.id) ?? 0 }))
      .filter(({ pieces }) => pieces > 0),
    pallet: pallet === null ? null : { id: pallet.id, cartons: cartonsOf(supply, pallet.id).length },
    marked: awaitingMark(supply),
    sure,
  };
}
