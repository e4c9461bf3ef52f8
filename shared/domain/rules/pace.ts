/** What makes one parcel more work than another. */
export interface ParcelSize {
  readonly units: number;
  readonly lines: number;
  /** Checklist steps that were settled. */
  readonly steps: number;
}

/** Seconds that each part of a parcel takes at this station, as medians of what it has seen (OP2). */
export interface PaceWeights {
  /** Beginning a parcel and closing it. */
  readonly parcel: number;
  /** Finding another product, beyond its first unit. */
  readonly line: number;
  readonly unit: number;
  readonly step: number;
}

/** The middle of some numbers, 0 of none; the lower of two middles. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** How long a parcel of this size takes at this station's usual pace, s. */
export const usualSeconds = ({ units, lines, steps }: ParcelSize, weights: PaceWeights): number =>
  weights.parcel + weights.line * lines + weights.unit * units + weights.step * steps;

/** The size that half of these parcels do not exceed, part by part. */
export const usualSize = (sizes: readonly ParcelSize[]): ParcelSize => ({
  units: median(sizes.map(({ units }) => units)),
  lines: median(sizes.map(({ lines }) => lines)),
  steps: median(sizes.map(({ steps }) => steps)),
});
