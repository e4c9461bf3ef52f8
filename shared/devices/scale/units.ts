/** Units that a scale counts in, where it does not say. */
export const scaleUnits = ['kg', 'g', 'lb'] as const;

/** One of `scaleUnits`. */
export type ScaleUnit = (typeof scaleUnits)[number];

/** Grams in one of each unit that scales name. */
const grams: ReadonlyMap<string, number> = new Map([
  ['g', 1],
  ['kg', 1000],
  ['lb', 453.592_37],
  ['oz', 28.349_523_125],
]);

/** A number in a unit as grams, to the hundredth; null where the unit is none that we know: it is never guessed (SL3). */
export function gramsIn(value: number, unit: string): number | null {
  const one = grams.get(unit.trim().toLowerCase());
  return one === undefined || !Number.isFinite(value) ? null : Math.round(value * one * 100) / 100;
}
