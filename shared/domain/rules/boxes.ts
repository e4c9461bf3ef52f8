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
  readonly quantity: number;
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  /** Layers of bubble film around each unit; a layer adds about 10 mm to every side. */
  readonly layers: number;
}

const FILM_MM = 10;
/** Goods never fill a box to the last litre; beyond this share a person would take the next size. */
const FILL = 0.85;

const sides = (goods: Goods): readonly number[] | null => {
  const { lengthMm, widthMm, heightMm, layers } = goods;
  if (lengthMm === null || widthMm === null || heightMm === null) return null;
  return [lengthMm, widthMm, heightMm].map((side) => side + 2 * FILM_MM * layers).toSorted((a, b) => b - a);
};

const fitsAlone = (inner: readonly number[], outer: readonly number[]): boolean =>
  inner.every((side, i) => side <= (outer[i] ?? 0));

/**
 * The smallest box that every unit fits into by its sides and all units together by volume (BX1).
 * Null where a size is unknown or no box is large enough: then the packer chooses freely.
 */
export function suggestBox(goods: readonly Goods[], boxes: readonly BoxType[]): BoxType | null {
  let volume = 0;
  const all: (readonly number[])[] = [];
  for (const piece of goods) {
    const s = sides(piece);
    if (s === null) return null;
    all.push(s);
    volume += s.reduce((product, side) => product * side, 1) * piece.quantity;
  }
  const capacity = (box: BoxType): number => box.lengthMm * box.widthMm * box.heightMm;
  const bySize = boxes.toSorted((a, b) => capacity(a) - capacity(b));
  return (
    bySize.find((box) => {
      const outer = [box.lengthMm, box.widthMm, box.heightMm].toSorted((a, b) => b - a);
      return volume <= capacity(box) * FILL && all.every((inner) => fitsAlone(inner, outer));
    }) ?? null
  );
}
