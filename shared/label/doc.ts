/** A rectangle in millimetres from the top left corner of the label. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A thermal printer knows no grey. */
export type Ink = 'black' | 'white';

/** A stretch of text in one weight; `scale` is its size relative to the item's size. */
export interface TextRun {
  readonly text: string;
  readonly weight: 400 | 700;
  readonly scale?: number;
}

/**
 * How text is made to fit. `shrink-first`: one line, smaller down to `smallest`, then more lines;
 * `wrap-first`: more lines at full size, then smaller. Both end in an ellipsis; text never leaves its box.
 */
export interface TextFit {
  readonly order: 'shrink-first' | 'wrap-first';
  /** Least size as a share of `size`, 0..1. */
  readonly smallest: number;
}

/** Text in a box; `size` is the em in mm. */
export interface TextItem {
  readonly kind: 'text';
  readonly box: Box;
  readonly runs: readonly TextRun[];
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly maxLines: number;
  readonly fit: TextFit;
  readonly ink: Ink;
}

/** Codes that labels carry; `gs1datamatrix` takes the raw element string: no FNC1 in front, `\x1d` between fields. */
export const symbologies = ['code128', 'ean13', 'ean8', 'upca', 'qr', 'gs1datamatrix'] as const;

/** One of `symbologies`. */
export type Symbology = (typeof symbologies)[number];

/** A code; its quiet zones lie inside the box, `moduleMm` is the largest module wanted. */
export interface BarcodeItem {
  readonly kind: 'barcode';
  readonly symbology: Symbology;
  readonly value: string;
  readonly box: Box;
  readonly moduleMm: number;
  /** Em of the readable line under the bars in mm; 0 for none. */
  readonly hri: number;
  /** A code that shows how fine a printer can print: it may be finer than codes ought to be. */
  readonly trial?: true;
}

/** A rectangle, filled or with a stroke that lies inside the box; `radius` in mm. */
export interface RectItem {
  readonly kind: 'rect';
  readonly box: Box;
  readonly paint: { readonly fill: Ink } | { readonly stroke: number };
  readonly radius: number;
}

/** A straight line of `width` mm; `dash` is the length of dash and of gap, 0 for a whole line. */
export interface LineItem {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly dash: number;
}

/** A mark drawn from SVG path data, fitted into the box without distortion. */
export interface VectorItem {
  readonly kind: 'vector';
  readonly box: Box;
  readonly viewWidth: number;
  readonly viewHeight: number;
  readonly shapes: readonly { readonly d: string; readonly ink: Ink }[];
}

/** A picture, PNG bytes in base64, fitted into the box without distortion; what is darker than half grey prints. */
export interface ImageItem {
  readonly kind: 'image';
  readonly box: Box;
  readonly png: string;
}

/** Anything on a label; later items lie over earlier ones, codes over everything. */
export type LabelItem = TextItem | BarcodeItem | RectItem | LineItem | VectorItem | ImageItem;

/** A label as data, in millimetres; the same for every printer and for the screen. */
export interface LabelDoc {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly items: readonly LabelItem[];
}

/** Smallest box that holds the item, in mm. */
export function boxOf(item: LabelItem): Box {
  if (item.kind !== 'line') return item.box;
  const half = item.width / 2;
  const x = Math.min(item.x1, item.x2);
  const y = Math.min(item.y1, item.y2);
  const flat = item.y1 === item.y2;
  const upright = item.x1 === item.x2;
  return {
    x: flat ? x : x - half,
    y: upright ? y : y - half,
    w: Math.abs(item.x2 - item.x1) + (flat ? 0 : item.width),
    h: Math.abs(item.y2 - item.y1) + (upright ? 0 : item.width),
  };
}
