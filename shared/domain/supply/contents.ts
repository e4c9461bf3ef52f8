import type { Sku, SupplyNumber } from '../../kit/brand.ts';
import { markIdentity, parseMarkingCode } from '../rules/marking.ts';
import { placeCode, type PlaceId } from './place.ts';
import type { SupplyLine } from './plan.ts';
import type { CargoPlace, Carton, KnownSupply } from './state.ts';

/** The carton that is packed now; null where none is open. */
export const openCarton = (supply: KnownSupply): Carton | null =>
  supply.cartons.find(({ status }) => status === 'open') ?? null;

/** Cartons that hold something: one that was opened again and emptied counts no longer. */
export const fullCartons = (supply: KnownSupply): readonly Carton[] =>
  supply.cartons.filter(({ deeds }) => deeds.length > 0);

/** A line of the plan by its id; null where it was planned away. */
export const lineOf = ({ plan }: KnownSupply, id: string): SupplyLine | null =>
  plan.lines.find((line) => line.id === id) ?? null;

/** Pieces of each line in one carton. */
export function piecesIn(carton: Carton): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  for (const { lineId, units } of carton.deeds) pieces.set(lineId, (pieces.get(lineId) ?? 0) + units);
  return pieces;
}

/** Pieces of each line in all cartons. */
export function piecesOf(supply: KnownSupply): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  for (const carton of supply.cartons)
    for (const { lineId, units } of carton.deeds) pieces.set(lineId, (pieces.get(lineId) ?? 0) + units);
  return pieces;
}

/** Pieces of one line that are still to pack. */
export const leftOfLine = (supply: KnownSupply, line: SupplyLine): number =>
  line.quantity - (piecesOf(supply).get(line.id) ?? 0);

/** How far a supply is, in pieces. */
export function supplyProgress(supply: KnownSupply): { readonly packed: number; readonly wanted: number } {
  const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, each) => all + each, 0);
  return {
    packed: sum(piecesOf(supply).values()),
    wanted: sum(supply.plan.lines.map(({ quantity }) => quantity)),
  };
}

/** The line whose unit in the hand still wants its marking code; null for none (MK1). */
export function awaitingMark(supply: KnownSupply): SupplyLine | null {
  const last = openCarton(supply)?.deeds.at(-1);
  const line = last === undefined ? null : lineOf(supply, last.lineId);
  return line?.marked === true && last?.mark === null ? line : null;
}

/** Parts that a kit in a carton lacks, by line; empty where every kit in it is whole (FO6). */
export function missingParts(
  supply: KnownSupply,
  carton: Carton,
): readonly { readonly line: SupplyLine; readonly pieces: number }[] {
  const pieces = piecesIn(carton);
  const kits = new Set(supply.plan.lines.flatMap(({ partOf }) => partOf?.sku ?? []));
  return [...kits].flatMap((kit) => {
    const parts = supply.plan.lines.filter(({ partOf }) => partOf?.sku === kit);
    const wanted = Math.max(
      ...parts.map(({ id, partOf }) => Math.ceil((pieces.get(id) ?? 0) / (partOf?.each ?? 1))),
    );
    return parts.flatMap((line) => {
      const lacks = wanted * (line.partOf?.each ?? 1) - (pieces.get(line.id) ?? 0);
      return lacks > 0 ? [{ line, pieces: lacks }] : [];
    });
  });
}

/** Goods in a carton or on a pallet as the marketplace counts them: kits as kits. */
export interface CargoContent {
  readonly sku: Sku;
  readonly name: string;
  readonly article: string;
  readonly quantity: number;
}

/** What these cartons hold, kits counted as kits, in the order of the plan. */
export function contentOf(supply: KnownSupply, cartons: readonly Carton[]): readonly CargoContent[] {
  const found = new Map<Sku, CargoContent>();
  const all = cartons.map(piecesIn);
  for (const line of supply.plan.lines) {
    const of = line.partOf ?? line;
    const pieces = all.reduce((sum, each) => sum + (each.get(line.id) ?? 0), 0);
    // Every part tells the same number of whole kits; the one of which least is there tells the truth.
    const quantity = line.partOf === null ? pieces : Math.floor(pieces / line.partOf.each);
    const before = found.get(of.sku);
    if (line.partOf === null)
      found.set(of.sku, { sku: of.sku, name: of.name, article: of.article, quantity });
    else if (before === undefined || quantity < before.quantity)
      found.set(of.sku, { sku: of.sku, name: of.name, article: of.article, quantity });
  }
  return [...found.values()].filter(({ quantity }) => quantity > 0);
}

/** The cartons of a place: itself, or those that stand on it. */
export const cartonsOf = (supply: KnownSupply, place: PlaceId): readonly Carton[] =>
  supply.cartons.filter(({ id, pallet }) => id === place || pallet === place);

/** A carton or pallet by its id; null where there is none. */
export const placeOf = (supply: KnownSupply, place: PlaceId): CargoPlace | null =>
  supply.cartons.find(({ id }) => id === place) ?? supply.pallets.find(({ id }) => id === place) ?? null;

/** The codes on the label of a place. */
export const codesOfPlace = (number: SupplyNumber, place: PlaceId): readonly string[] => [
  placeCode(number, place),
];

/** The place whose label was scanned; null where it is none of this supply. */
export function placeByCode(supply: KnownSupply, code: string): CargoPlace | null {
  const wanted = code.toUpperCase();
  return (
    [...supply.cartons, ...supply.pallets].find(({ id }) =>
      codesOfPlace(supply.number, id).includes(wanted),
    ) ?? null
  );
}

/** Every code that names the supply or one of its places. */
export const codesOfSupply = (supply: KnownSupply): readonly string[] => [
  supply.number,
  ...[...supply.cartons, ...supply.pallets].flatMap(({ id }) => codesOfPlace(supply.number, id)),
];

/** Identities of the marking codes in its cartons; those of a supply that was given up are free again (MK2). */
export function marksOfSupply(supply: KnownSupply): readonly string[] {
  if (supply.status === 'given-up') return [];
  return supply.cartons
    .flatMap(({ deeds }) => deeds)
    .flatMap(({ mark }) => {
      const parsed = mark === null ? null : parseMarkingCode(mark);
      return parsed?.ok === true ? [markIdentity(parsed.value)] : [];
    });
}
