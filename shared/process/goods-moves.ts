import type { Sku } from '../kit/brand.ts';
import type { ParcelContent, PostingFact } from '../domain/posting/facts.ts';
import { cancelledParcels } from '../domain/posting/parcels.ts';
import type { PackWork } from '../domain/posting/progress.ts';
import { workOf, type PostingState } from '../domain/posting/state.ts';
import type { StockWhy } from '../domain/product/stock.ts';
import { toRestock } from '../domain/return/returned.ts';

/** Pieces of a product that came (above 0) or went (below 0) with a fact about a posting. */
export interface GoodsMove {
  readonly sku: Sku;
  readonly units: number;
  readonly why: StockWhy;
}

type Lines = ParcelContent['lines'];

function sums(lines: Lines): Map<Sku, number> {
  const units = new Map<Sku, number>();
  for (const { sku, quantity } of lines) units.set(sku, (units.get(sku) ?? 0) + quantity);
  return units;
}

/** What went into the box for a line of the buyer: the parts of a kit that was packed by parts, else the thing itself. */
function pieces(work: PackWork | null, sku: Sku, quantity: number): Lines {
  const parts = work?.plan.lines.filter(({ partOf }) => partOf === sku) ?? [];
  const kits = sums(work?.plan.content ?? []).get(sku) ?? 0;
  if (parts.length === 0 || kits === 0) return [{ sku, quantity }];
  return parts.map((part) => ({ sku: part.sku, quantity: (part.quantity / kits) * quantity }));
}

/** Lines of the buyer as pieces on shelves; digital goods lie on none. */
function moves(state: PostingState, lines: Iterable<readonly [Sku, number]>, why: StockWhy, sign: 1 | -1) {
  const work = workOf(state);
  const all = [...lines].flatMap(([sku, quantity]) => pieces(work, sku, quantity));
  return [...sums(all)].map(([sku, units]): GoodsMove => ({ sku, units: units * sign, why }));
}

/** What the boxes of a posting hold: all of it, less what was pulled out of cancelled parcels. */
function held(state: PostingState): Map<Sku, number> {
  if (state.status === 'absent') return new Map();
  const units = sums(state.snapshot.lines);
  for (const { lines, toPull } of cancelledParcels(state))
    if (!toPull) for (const { sku, quantity } of lines) units.set(sku, (units.get(sku) ?? 0) - quantity);
  return units;
}

function pulled(before: PostingState, parcel: string | undefined): readonly GoodsMove[] {
  if (before.status === 'cancelled')
    return before.toPull && before.wasClosed ? moves(before, held(before), 'pulled', 1) : [];
  if (before.status !== 'closed' || parcel === undefined) return [];
  const gone = cancelledParcels(before).find((each) => each.parcel === parcel);
  return gone?.toPull === true ? moves(before, sums(gone.lines), 'pulled', 1) : [];
}

/** What comes and goes on the shelves with a fact about a posting (SN2): it goes when the parcel is closed, and comes back when that is undone, when a cancelled one is pulled, when a return lies on its shelf. */
export function goodsMoves(before: PostingState, fact: PostingFact): readonly GoodsMove[] {
  switch (fact.type) {
    case 'PostingClosed':
      return moves(before, held(before), 'packing', -1);
    case 'PostingReopened':
      return before.status === 'closed' ? moves(before, held(before), 'reopened', 1) : [];
    case 'ParcelPulled':
      return pulled(before, fact.parcel);
    case 'CancellationSeen':
      return fact.pulled === true ? pulled(before, fact.parcel) : [];
    case 'ReturnStocked':
      return before.status === 'absent' ? [] : moves(before, toRestock(before), 'return', 1);
    default:
      return [];
  }
}
