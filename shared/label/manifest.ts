import { box, postingRuns, rule, text } from './build.ts';
import type { ManifestData, ManifestParcel } from './data-lists.ts';
import type { Box, LabelDoc, LabelItem, TextRun } from './doc.ts';
import { plainLook, shows, type Look } from './look.ts';
import { paperOf, type Paper } from './paper.ts';
import { pair, sheetHead, type Column } from './sheet-head.ts';
import { ruled, sheetPages, type SheetPart } from './sheet.ts';
import type { PageSize } from './size.ts';
import type { LabelWords } from './words.ts';

interface Columns {
  readonly index: number;
  readonly posting: { readonly x: number; readonly w: number };
  readonly tracking: { readonly x: number; readonly w: number };
  readonly weight: { readonly x: number; readonly w: number };
}

function columnsOf(paper: Paper, look: Look): Columns {
  const u = paper.unit;
  const wide = paper.inner > 120;
  const index = 8 * u;
  const weight = shows(look, 'weight') ? (wide ? 22 : 15) * u : 0;
  const tracking = shows(look, 'tracking') ? (wide ? 55 : 29) * u : 0;
  const rest =
    paper.inner - index - weight - tracking - (weight === 0 ? 0 : 2 * u) - (tracking === 0 ? 0 : 2 * u);
  return {
    index,
    posting: { x: index, w: rest },
    tracking: { x: index + rest + 2 * u, w: tracking },
    weight: { x: paper.inner - weight, w: weight },
  };
}

function row(parcel: ManifestParcel, i: number, at: Columns, paper: Paper): SheetPart {
  const u = paper.unit;
  const middle = { valign: 'middle' } as const;
  return ruled(6.6 * u, ({ x, y, h }) => [
    text(box(x, y, at.index - u, h), String(i + 1), 3 * u, middle),
    text(box(x + at.posting.x, y, at.posting.w, h), postingRuns(parcel.posting), 3.9 * u, middle),
    ...(at.tracking.w === 0 || parcel.tracking === null
      ? []
      : [text(box(x + at.tracking.x, y, at.tracking.w, h), parcel.tracking, 3.3 * u, middle)]),
    ...(at.weight.w === 0 || parcel.weight === null
      ? []
      : [
          text(box(x + at.weight.x, y, at.weight.w, h), parcel.weight, 3.3 * u, {
            ...middle,
            align: 'right',
          }),
        ]),
  ]);
}

/** Totals, then two places to sign. */
function tail(data: ManifestData, paper: Paper, look: Look): SheetPart {
  const u = paper.unit;
  const { words } = data;
  const totals: TextRun[] = [
    ...pair(words.total, data.parcels.length),
    ...(data.totalWeight === null || !shows(look, 'weight')
      ? []
      : [{ text: '    ', weight: 400 } as const, ...pair(words.weight, data.totalWeight)]),
  ];
  const sign = (at: Box, caption: string): LabelItem[] => [
    text(box(at.x, at.y, at.w, 5 * u), caption, 3.6 * u, { bold: true, valign: 'middle' }),
    rule(at.x, at.y + 14 * u, at.w, 0.25),
    text(box(at.x, at.y + 14.6 * u, at.w, 4 * u), words.signature, 2.6 * u, { valign: 'middle' }),
  ];
  const draw = ({ x, y, w }: Box): LabelItem[] => {
    const half = (w - 6 * u) / 2;
    return [
      text(box(x, y + 1.5 * u, w, 6.6 * u), totals, 4.8 * u, { valign: 'middle' }),
      ...sign(box(x, y + 10 * u, half, 19 * u), words.handedOver),
      ...sign(box(x + half + 6 * u, y + 10 * u, half, 19 * u), words.received),
    ];
  };
  return { height: 29.5 * u, draw };
}

const headLines = (data: ManifestData, look: Look, words: LabelWords): (string | TextRun[])[] => {
  const place =
    data.warehouse !== null && shows(look, 'warehouse') ? `${data.seller} · ${data.warehouse}` : data.seller;
  const vehicle = data.vehicle === null || !shows(look, 'vehicle') ? [] : pair(words.vehicle, data.vehicle);
  return [
    pair(words.carrier, data.carrier),
    ...(shows(look, 'seller') ? [place] : []),
    [
      { text: data.date, weight: 400 },
      ...(vehicle.length === 0 ? [] : [{ text: '   ', weight: 400 } as const, ...vehicle]),
    ],
  ];
};

/** What is handed to a carrier, parcel by parcel, with totals and signatures on the last page. */
export function manifest(data: ManifestData, size: PageSize, look: Look = plainLook): LabelDoc[] {
  const paper = paperOf(size);
  const at = columnsOf(paper, look);
  const { words } = data;
  const columns: Column[] = [
    { title: words.posting, ...at.posting },
    ...(at.tracking.w === 0 ? [] : [{ title: words.tracking, ...at.tracking }]),
    ...(at.weight.w === 0 ? [] : [{ title: words.weight, ...at.weight, align: 'right' as const }]),
  ];
  return sheetPages({
    paper,
    head: sheetHead(
      {
        title: words.manifest,
        number: `№ ${data.number}`,
        lines: headLines(data, look, words),
        code: data.code,
      },
      columns,
      paper,
      look,
    ),
    rows: data.parcels.map((parcel, i) => row(parcel, i, at, paper)),
    tail: tail(data, paper, look),
    pageOf: words.pageOf,
    name: `${words.manifest} № ${data.number}`,
  });
}
