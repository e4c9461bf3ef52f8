import { barsOrSquare } from './bars-or-square.ts';
import { block, box, rule, text } from './build.ts';
import type { CargoPlaceData } from './data-labels.ts';
import type { LabelDoc, LabelItem } from './doc.ts';
import { logoIn, plainLook, shows, type Look } from './look.ts';
import { paperOf } from './paper.ts';
import { pair } from './sheet-head.ts';
import { stockOf, type TallSize } from './size.ts';
import type { PlaceSize } from './slot-label.ts';
import { ofMany } from './words.ts';

const middle = { valign: 'middle' } as const;
// A name that is cut can be read, one in tiny letters cannot.
const oneLine = { ...middle, fit: { order: 'shrink-first', smallest: 0.85 } } as const;

/** "3 of 8"; "№ 3" while nobody knows of how many. */
const placeText = ({ words, place: { index, count } }: CargoPlaceData): string =>
  count === null ? `№ ${index}` : ofMany(words.parcelOf, index, count);

function small(data: CargoPlaceData, look: Look): LabelDoc {
  const { words } = data;
  const place = placeText(data);
  return {
    ...stockOf('58x40'),
    items: [
      text(box(3, 2, 27, 5), data.warehouse, 3.6, { ...middle, bold: true }),
      block(box(31, 2, 24, 5.4), 0.8),
      text(box(32, 2, 22, 5.4), `${words[data.type]} ${place}`, 3.4, {
        ...middle,
        bold: true,
        align: 'center',
        ink: 'white',
      }),
      text(box(3, 7.8, 52, 5), pair(words.supply, data.supply), 3.8, middle),
      barsOrSquare(box(0.5, 13.2, 57, 19.4), data.code, 0.375, 3.4),
      ...(look.logo !== null
        ? logoIn(look, box(3, 33, 30, 5), 'left')
        : shows(look, 'seller')
          ? [text(box(3, 33.2, 52, 4.4), data.seller, 2.9, middle)]
          : []),
    ],
  };
}

/** The first goods of a cargo place, one to a line, and how many more there are. */
function contents(data: CargoPlaceData, x: number, y: number, w: number, h: number, u: number): LabelItem[] {
  const row = 5.4 * u;
  const room = Math.floor(h / row);
  const fits = data.contents.length <= room;
  const shown = data.contents.slice(0, fits ? room : Math.max(0, room - 1));
  const rest = data.contents.length - shown.length;
  return [
    ...shown.flatMap(({ name, article, quantity }, i) => [
      text(box(x, y + i * row, w * 0.27, row), article, 2.9 * u, oneLine),
      text(box(x + w * 0.29, y + i * row, w * 0.58, row), name, 3.1 * u, oneLine),
      text(box(x + w * 0.88, y + i * row, w * 0.12, row), String(quantity), 3.8 * u, {
        ...middle,
        bold: true,
        align: 'right',
      }),
    ]),
    ...(rest === 0
      ? []
      : [
          text(
            box(x, y + shown.length * row, w, row),
            data.words.more.replace('{n}', String(rest)),
            2.9 * u,
            middle,
          ),
        ]),
  ];
}

function large(data: CargoPlaceData, size: TallSize, look: Look): LabelDoc {
  const paper = paperOf(size);
  const { words } = data;
  const { unit: u, margin: m, inner, widthMm: w, heightMm: h } = paper;
  const units = data.contents.reduce((sum, line) => sum + line.quantity, 0);
  const listed = shows(look, 'contents');
  const bars = listed ? 40 * u : h - 2 * m - 50 * u;
  const top = m + (size === '100x100' ? 22 : 31) * u;
  const low = size === '100x100';
  const below = top + bars + 2 * u;
  const seller = look.logo === null && !shows(look, 'seller') ? 0 : 9 * u;
  const brand = box(m, h - m - 7 * u, inner * 0.62, 7 * u);
  const place = box(w - m - 40 * u, m, 40 * u, 11 * u);
  const weight = data.weight !== null && shows(look, 'weight') ? data.weight : null;
  return {
    widthMm: w,
    heightMm: h,
    items: [
      text(box(m, m, inner - 42 * u, 11 * u), data.warehouse, 6.4 * u, {
        ...middle,
        bold: true,
        maxLines: 2,
        fit: { order: 'shrink-first', smallest: 0.55 },
      }),
      block(place, 1.4 * u),
      text(box(place.x + 2 * u, m, place.w - 4 * u, place.h), placeText(data), 7.4 * u, {
        ...middle,
        bold: true,
        align: 'center',
        ink: 'white',
      }),
      text(box(m, m + 12 * u, inner * 0.62, 8 * u), pair(words.supply, data.supply), 5.4 * u, middle),
      text(
        box(m + inner * 0.64, m + 12 * u, inner * 0.36, 8 * u),
        `${words.cargoPlace}: ${words[data.type]}`,
        3.6 * u,
        {
          ...middle,
          align: 'right',
        },
      ),
      ...(low
        ? []
        : [
            text(
              box(m, m + 20.6 * u, inner, 7 * u),
              [
                ...pair(words.lines, data.contents.length),
                { text: '    ', weight: 400 },
                ...pair(words.units, units),
                ...(weight === null
                  ? []
                  : [{ text: '    ', weight: 400 } as const, ...pair(words.weight, weight)]),
              ],
              4.4 * u,
              middle,
            ),
          ]),
      rule(m, top - 1.5 * u, inner),
      barsOrSquare(box(0.2, top, w - 0.4, bars), data.code, 0.5, 4.6 * u),
      ...(listed
        ? [rule(m, below, inner), ...contents(data, m, below + u, inner, h - m - below - u - seller, u)]
        : []),
      ...(seller === 0 ? [] : [rule(m, h - m - 8 * u, inner)]),
      ...(look.logo !== null
        ? logoIn(look, brand, 'left')
        : seller === 0
          ? []
          : [text(brand, data.seller, 3.8 * u, middle)]),
      ...(low && weight !== null && seller !== 0
        ? [
            text(box(m + inner * 0.64, brand.y, inner * 0.36, brand.h), pair(words.weight, weight), 3.8 * u, {
              ...middle,
              align: 'right',
            }),
          ]
        : []),
    ],
  };
}

/** A carton or pallet of a supply to the marketplace's own warehouse: where to, which of how many, and what is inside. */
export const cargoPlaceLabel = (data: CargoPlaceData, size: PlaceSize, look: Look = plainLook): LabelDoc =>
  size === '58x40' ? small(data, look) : large(data, size, look);
