/** Label stock and paper the station knows, width by height in mm. */
export const labelSizes = ['100x150', '100x100', '75x120', '58x40', '43x25', '30x20', 'A4'] as const;

/** One of `labelSizes`. */
export type LabelSize = (typeof labelSizes)[number];

/** Label stock: everything but office paper. */
export type RollSize = Exclude<LabelSize, 'A4'>;

/** Stock that takes a code and a name, and little else. */
export type SmallSize = '58x40' | '43x25' | '30x20';

/** Stock for labels that carry an address or a list. */
export type TallSize = Exclude<RollSize, SmallSize>;

/** Stock and paper for documents of any length. */
export type PageSize = TallSize | 'A4';

/** Width and height in mm. */
export interface Stock {
  readonly widthMm: number;
  readonly heightMm: number;
}

const stocks: Record<LabelSize, Stock> = {
  '100x150': { widthMm: 100, heightMm: 150 },
  '100x100': { widthMm: 100, heightMm: 100 },
  '75x120': { widthMm: 75, heightMm: 120 },
  '58x40': { widthMm: 58, heightMm: 40 },
  '43x25': { widthMm: 43, heightMm: 25 },
  '30x20': { widthMm: 30, heightMm: 20 },
  A4: { widthMm: 210, heightMm: 297 },
};

/** True for stock that carries a code and a name, and little else. */
export const isSmall = (size: LabelSize): size is SmallSize =>
  size === '58x40' || size === '43x25' || size === '30x20';

/** Millimetres of a named stock. */
export const stockOf = (size: LabelSize): Stock => stocks[size];

/** Print head resolution. "203 dpi" heads have exactly 8 dots per mm. */
export type Dpi = 203 | 300 | 600;

/** Dots per millimetre of a print head. */
export const dotsPerMm = (dpi: Dpi): number => (dpi === 203 ? 8 : dpi / 25.4);

/** Nearest whole dot of a length in mm. */
export const toDots = (mm: number, dpi: Dpi): number => Math.round(mm * dotsPerMm(dpi));

/** Least module that survives print and scan, in mm; measured by decoding blurred rasters. */
export const leastModuleMm = (dpi: Dpi): number => (dpi === 203 ? 0.25 : 0.19);
