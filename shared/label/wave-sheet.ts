import { block, box, postingRuns, text } from './build.ts';
import type { WaveSheetData, WaveSlot } from './data-lists.ts';
import type { LabelDoc, TextRun } from './doc.ts';
import { plainLook, shows, type Look } from './look.ts';
import { paperOf, type Paper } from './paper.ts';
import { dateRuns, pair, sheetHead } from './sheet-head.ts';
import { ruled, sheetPages, type SheetPart } from './sheet.ts';
import type { PageSize } from './size.ts';
import type { LabelWords } from './words.ts';

const slotWidth = 14;
const countWidth = 12;

function row(slot: WaveSlot, paper: Paper, look: Look, words: LabelWords): SheetPart {
  const u = paper.unit;
  const cutOff = shows(look, 'cut-off') ? slot.cutOff : null;
  const note = shows(look, 'note') ? slot.note : null;
  const small: TextRun[] = [
    ...(cutOff === null
      ? []
      : [{ text: `${words.cutOff} `, weight: 400 } as const, { text: cutOff, weight: 700 } as const]),
    ...(cutOff === null || note === null ? [] : [{ text: ' · ', weight: 400 } as const]),
    ...(note === null ? [] : [{ text: note, weight: 700 } as const]),
  ];
  return ruled(11 * u, ({ x, y, w, h }) => {
    const left = x + (slotWidth + 2.5) * u;
    const width = w - (slotWidth + countWidth + 5) * u;
    return [
      block(box(x, y + u, slotWidth * u, h - 2 * u), 1.2 * u),
      text(box(x + u, y + u, (slotWidth - 2) * u, h - 2 * u), String(slot.slot), 7 * u, {
        bold: true,
        align: 'center',
        valign: 'middle',
        ink: 'white',
      }),
      text(
        box(left, y + 0.6 * u, width, (small.length === 0 ? 9.8 : 6) * u),
        postingRuns(slot.posting, 0.8),
        4.7 * u,
        {
          valign: 'middle',
        },
      ),
      text(box(left, y + 6.6 * u, width, 3.8 * u), small, 2.9 * u, { valign: 'middle' }),
      text(box(x + w - countWidth * u, y, countWidth * u, h), String(slot.units), 6.8 * u, {
        bold: true,
        align: 'right',
        valign: 'middle',
      }),
    ];
  });
}

/** Which posting is put together in which slot, on as many pages as it needs. */
export function waveSheet(data: WaveSheetData, size: PageSize, look: Look = plainLook): LabelDoc[] {
  const paper = paperOf(size);
  const u = paper.unit;
  const { words } = data;
  const units = data.slots.reduce((sum, slot) => sum + slot.units, 0);
  const cutOff = shows(look, 'cut-off') ? data.cutOff : null;
  const head = sheetHead(
    {
      title: words.waveSheet,
      number: pair(words.wave, data.wave),
      lines: [
        dateRuns(data.date, words.cutOff, cutOff),
        [
          ...pair(words.postings, data.slots.length),
          { text: '   ', weight: 400 },
          ...pair(words.units, units),
        ],
      ],
      code: data.code,
    },
    [
      { title: words.slot, x: 0, w: slotWidth * u, align: 'center' },
      { title: words.posting, x: (slotWidth + 2.5) * u, w: 50 * u },
      { title: words.units, x: paper.inner - 20 * u, w: 20 * u, align: 'right' },
    ],
    paper,
    look,
  );
  return sheetPages({
    paper,
    head,
    rows: data.slots.toSorted((a, b) => a.slot - b.slot).map((slot) => row(slot, paper, look, words)),
    tail: null,
    pageOf: words.pageOf,
    name: `${words.waveSheet} ${data.wave}`,
  });
}
