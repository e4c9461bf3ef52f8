import { box } from './build.ts';
import type { Box } from './doc.ts';
import type { TallSize } from './size.ts';

/** Boxes and sizes (mm) of a waybill label; one record per stock, so that each can be tuned by eye. */
export interface WaybillLayout {
  readonly margin: number;
  readonly carrier: { readonly box: Box; readonly size: number };
  readonly side: { readonly top: Box; readonly bottom: Box; readonly size: number };
  readonly rules: readonly number[];
  readonly posting: { readonly box: Box; readonly size: number };
  readonly bars: { readonly box: Box; readonly moduleMm: number };
  readonly hri: { readonly box: Box; readonly size: number };
  readonly qr: { readonly box: Box; readonly moduleMm: number };
  readonly to: PartyLayout;
  readonly from: PartyLayout;
  readonly parcels: { readonly box: Box; readonly size: number };
  readonly weight: { readonly box: Box; readonly size: number };
  readonly reprint: { readonly box: Box; readonly size: number };
  readonly fragile: { readonly box: Box; readonly size: number };
}

/** Where one party's caption with the phone beside it, name and address stand. */
export interface PartyLayout {
  readonly caption: { readonly box: Box; readonly size: number };
  readonly phone: { readonly box: Box; readonly size: number };
  readonly name: { readonly box: Box; readonly size: number };
  readonly address: { readonly box: Box; readonly size: number; readonly lines: number };
}

const large: WaybillLayout = {
  margin: 4,
  carrier: { box: box(4, 3.5, 50, 11), size: 7.4 },
  side: { top: box(55, 3.5, 41, 5.5), bottom: box(55, 9, 41, 5.5), size: 3.9 },
  rules: [16, 67, 105, 130],
  posting: { box: box(4, 17.5, 92, 14.5), size: 12.2 },
  bars: { box: box(0, 33, 100, 26), moduleMm: 0.5 },
  hri: { box: box(4, 59.8, 92, 6), size: 4.3 },
  qr: { box: box(70.9, 75, 29.1, 29.1), moduleMm: 1 },
  to: {
    caption: { box: box(4, 68.6, 40, 5.8), size: 3.4 },
    phone: { box: box(46, 68.6, 50, 5.8), size: 4.4 },
    name: { box: box(4, 74.8, 65, 11), size: 5.6 },
    address: { box: box(4, 86, 65, 17.5), size: 4, lines: 5 },
  },
  from: {
    caption: { box: box(4, 106.4, 50, 5.2), size: 3.4 },
    phone: { box: box(54, 106.4, 42, 5.2), size: 4 },
    name: { box: box(4, 111.8, 92, 6), size: 4.2 },
    address: { box: box(4, 118, 92, 10.6), size: 3.6, lines: 3 },
  },
  parcels: { box: box(4, 132.5, 37, 6.6), size: 4.8 },
  weight: { box: box(4, 139.4, 37, 6.6), size: 4.8 },
  reprint: { box: box(42, 133, 15, 12.5), size: 3.6 },
  fragile: { box: box(59, 133, 37, 12.5), size: 5.6 },
};

const small: WaybillLayout = {
  margin: 3,
  carrier: { box: box(3, 2.5, 36, 9), size: 5.8 },
  side: { top: box(40, 2.5, 32, 4.5), bottom: box(40, 7, 32, 4.5), size: 3.2 },
  rules: [12.6, 52.6, 84.6, 103.6],
  posting: { box: box(3, 13.6, 69, 11.4), size: 9.3 },
  bars: { box: box(0, 25.6, 75, 21), moduleMm: 0.375 },
  hri: { box: box(3, 47.1, 69, 4.8), size: 3.5 },
  qr: { box: box(49.5, 58.9, 25.5, 25.5), moduleMm: 0.875 },
  to: {
    caption: { box: box(3, 53.8, 30, 4.8), size: 2.9 },
    phone: { box: box(34, 53.8, 38, 4.8), size: 3.6 },
    name: { box: box(3, 59, 46, 9), size: 4.5 },
    address: { box: box(3, 68.2, 46, 15.4), size: 3.4, lines: 5 },
  },
  from: {
    caption: { box: box(3, 85.6, 30, 4.4), size: 2.9 },
    phone: { box: box(33, 85.6, 39, 4.4), size: 3.3 },
    name: { box: box(3, 90, 69, 4.9), size: 3.6 },
    address: { box: box(3, 94.9, 69, 8), size: 2.9, lines: 3 },
  },
  parcels: { box: box(3, 105.2, 27, 5.6), size: 4 },
  weight: { box: box(3, 111.2, 27, 5.6), size: 4 },
  reprint: { box: box(31, 105.6, 12, 10.8), size: 2.9 },
  fragile: { box: box(44.5, 105.6, 27.5, 10.8), size: 4.3 },
};

// A third lower than the large one: the QR stands beside the bars, the sender takes two lines.
const square: WaybillLayout = {
  margin: 4,
  carrier: { box: box(4, 2.6, 46, 8.4), size: 6 },
  side: { top: box(51, 2.6, 45, 4.2), bottom: box(51, 6.8, 45, 4.2), size: 3.3 },
  rules: [11.8, 47, 73.2, 88.2],
  posting: { box: box(4, 12.4, 92, 10.4), size: 9 },
  bars: { box: box(0, 23, 100, 18), moduleMm: 0.5 },
  hri: { box: box(4, 41.4, 92, 5), size: 3.7 },
  qr: { box: box(75.2, 48, 24.8, 24.8), moduleMm: 0.875 },
  to: {
    caption: { box: box(4, 48, 28, 4.6), size: 3 },
    phone: { box: box(33, 48, 40, 4.6), size: 3.9 },
    name: { box: box(4, 52.8, 69, 6), size: 4.6 },
    address: { box: box(4, 58.9, 69, 13.6), size: 3.5, lines: 4 },
  },
  from: {
    caption: { box: box(4, 74, 14, 4.2), size: 3 },
    phone: { box: box(68, 74, 28, 4.2), size: 3.2 },
    name: { box: box(19, 74, 48, 4.2), size: 3.4 },
    address: { box: box(4, 78.6, 92, 8.8), size: 3, lines: 2 },
  },
  parcels: { box: box(4, 89.4, 25, 7.6), size: 3.8 },
  weight: { box: box(31, 89.4, 25, 7.6), size: 3.8 },
  reprint: { box: box(57, 89.6, 12, 7.4), size: 2.9 },
  fragile: { box: box(70, 89.6, 26, 7.4), size: 4 },
};

const layouts: Readonly<Record<TallSize, WaybillLayout>> = {
  '100x150': large,
  '100x100': square,
  '75x120': small,
};

/** The layout for a stock. */
export const waybillLayout = (size: TallSize): WaybillLayout => layouts[size];
