import { box, text } from './build.ts';
import type { LabelDoc } from './doc.ts';
import { plainLook } from './look.ts';
import { paperOf, type Paper } from './paper.ts';
import { sheetHead } from './sheet-head.ts';
import { ruled, sheetPages, type SheetPart } from './sheet.ts';
import type { PageSize } from './size.ts';

/** A cargo place on the list, with what lies in it. */
interface ListedPlace {
  readonly name: string;
  /** Code, weight, pallet: whatever is worth saying beside the name. */
  readonly beside: string;
  readonly goods: readonly { readonly article: string; readonly name: string; readonly quantity: number }[];
}

/** What the packing list of a supply shows, in words and figures of its language. */
export interface SupplyListData {
  readonly title: string;
  readonly number: string;
  /** Small lines beneath; three at most. */
  readonly lines: readonly string[];
  readonly places: readonly ListedPlace[];
  /** Template of the page count, `{i}` of `{n}`. */
  readonly pageOf: string;
}

const middle = { valign: 'middle' } as const;

const placeRow = ({ name, beside }: ListedPlace, { unit: u }: Paper): SheetPart => ({
  height: 11 * u,
  leads: true,
  draw: ({ x, y, w }) => [
    text(box(x, y + 3.6 * u, w * 0.4, 7 * u), name, 4.6 * u, { bold: true, ...middle }),
    text(box(x + w * 0.41, y + 3.6 * u, w * 0.59, 7 * u), beside, 3.4 * u, { align: 'right', ...middle }),
  ],
});

const goodsRow = ({ article, name, quantity }: ListedPlace['goods'][number], { unit: u }: Paper): SheetPart =>
  ruled(6.4 * u, ({ x, y, w, h }) => [
    text(box(x, y, w * 0.24, h), article, 3.2 * u, middle),
    text(box(x + w * 0.26, y, w * 0.6, h), name, 3.4 * u, middle),
    text(box(x + w * 0.87, y, w * 0.13, h), String(quantity), 4 * u, {
      bold: true,
      align: 'right',
      ...middle,
    }),
  ]);

/** The packing list of a supply, A4 or smaller, place by place; the code at its head opens the supply at a table (FO3). */
export function supplyList(
  { title, number, lines, places, pageOf }: SupplyListData,
  size: PageSize,
): LabelDoc[] {
  const paper = paperOf(size);
  return sheetPages({
    paper,
    head: sheetHead({ title, number, lines, code: number }, [], paper, plainLook),
    rows: places.flatMap((place) => [
      placeRow(place, paper),
      ...place.goods.map((each) => goodsRow(each, paper)),
    ]),
    tail: null,
    pageOf,
    name: `${title} ${number}`,
  });
}
