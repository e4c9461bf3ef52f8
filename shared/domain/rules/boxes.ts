import { fitInto, type Sides } from './fit.ts';

/** A box or bag the warehouse keeps. Inner lengths mm, weight of the empty box g. */
export interface BoxType {
  readonly id: string;
  readonly name: string;
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly grams: number;
}

/** Boxes a station starts with; the supervisor changes them in settings. */
export const defaultBoxes: readonly BoxType[] = [
  { id: 'S', name: 'S', lengthMm: 200, widthMm: 150, heightMm: 100, grams: 90 },
  { id: 'M', name: 'M', lengthMm: 300, widthMm: 200, heightMm: 150, grams: 160 },
  { id: 'L', name: 'L', lengthMm: 400, widthMm: 300, heightMm: 250, grams: 310 },
  { id: 'XL', name: 'XL', lengthMm: 600, widthMm: 400, heightMm: 400, grams: 620 },
];

/** A thing to put in a box; null lengths where nobody measured it. */
export interface Goods {
  /** What people call it, for saying that it was not measured. */
  readonly name?: string;
  readonly quantity: number;
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  /** Layers of bubble film around each unit; a layer adds about 10 mm to every side. */
  readonly layers: number;
}

const FILM_MM = 10;
/** A box that was used so often for the same content is taken again, whatever the sizes say (BX4). */
const HABIT = 2;
/** How many uses of one content are remembered. */
const REMEMBERED = 5;
/** Cubic millimetres that carriers charge as one gram: 5000 cm³ a kilogram. */
const MM3_PER_GRAM = 5000;

/** A box that was packed with some content, and by which posting. */
export interface BoxUse {
  readonly posting: string;
  readonly box: string;
}

/** Why a box is suggested, or none (BX3). */
export type BoxReason =
  | { readonly kind: 'as-before'; readonly times: number }
  /** The smallest that holds the goods; what it weighs by volume, grams. */
  | { readonly kind: 'fits'; readonly volumetricGrams: number }
  /** Goods that nobody measured. */
  | { readonly kind: 'no-sizes'; readonly of: string }
  | { readonly kind: 'none-holds' }
  /** A rule of the house names it (RL11). */
  | { readonly kind: 'rule' }
  /** A rule names a box that does not hold the goods; whichever holds them is taken (RL9). */
  | { readonly kind: 'rule-unfit'; readonly box: string };

/** A suggestion with its reason. */
export interface BoxSuggestion {
  readonly box: BoxType | null;
  readonly why: BoxReason;
}

const capacity = (box: BoxType): number => box.lengthMm * box.widthMm * box.heightMm;

/** What a closed box weighs by volume, grams: carriers charge for this where it is more than the scale says. */
export const volumetricGrams = (box: BoxType): number => Math.ceil(capacity(box) / MM3_PER_GRAM);

/** The sides of one wrapped unit, mm; null where nobody measured it. */
export function wrappedSides({ lengthMm, widthMm, heightMm, layers }: Goods): Sides | null {
  if (!lengthMm || !widthMm || !heightMm) return null;
  const film = 2 * FILM_MM * layers;
  return [lengthMm + film, widthMm + film, heightMm + film];
}

/** The uses of a content with one more; the same posting packed again counts once. */
export const withUse = (before: readonly BoxUse[], use: BoxUse): readonly BoxUse[] =>
  [...before.filter(({ posting }) => posting !== use.posting), use].slice(-REMEMBERED);

/** The box used last of those that were used often enough and are still kept here (BX4). */
function byHabit(used: readonly BoxUse[], boxes: readonly BoxType[]): BoxSuggestion | null {
  for (const { box } of used.toReversed()) {
    const times = used.filter((use) => use.box === box).length;
    const known = boxes.find(({ id }) => id === box);
    if (times >= HABIT && known !== undefined) return { box: known, why: { kind: 'as-before', times } };
  }
  return null;
}

/**
 * The box for some goods: the one that packers took for the same content before, else the smallest into which every
 * wrapped unit goes beside the others (BX1, BX4). Null where a size is unknown or no box holds it: then the packer chooses.
 */
export function suggestBox(
  goods: readonly Goods[],
  boxes: readonly BoxType[],
  used: readonly BoxUse[] = [],
): BoxSuggestion {
  const habit = byHabit(used, boxes);
  if (habit !== null) return habit;
  const units: Sides[] = [];
  for (const piece of goods) {
    const sides = wrappedSides(piece);
    if (sides === null) return { box: null, why: { kind: 'no-sizes', of: piece.name ?? '' } };
    for (let unit = 0; unit < piece.quantity; unit += 1) units.push(sides);
  }
  const box = boxes
    .toSorted((a, b) => capacity(a) - capacity(b))
    .find((each) => fitInto([each.lengthMm, each.widthMm, each.heightMm], units) !== null);
  return box === undefined
    ? { box: null, why: { kind: 'none-holds' } }
    : { box, why: { kind: 'fits', volumetricGrams: volumetricGrams(box) } };
}
