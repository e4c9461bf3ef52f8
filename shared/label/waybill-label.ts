import { block, box, code, frame, postingRuns, rule, text } from './build.ts';
import type { Party, WaybillLabelData } from './data.ts';
import type { LabelDoc, LabelItem, TextRun } from './doc.ts';
import { logoIn, plainLook, shows, type Look } from './look.ts';
import { fragileMark } from './marks.ts';
import { pair } from './sheet-head.ts';
import { stockOf, type TallSize } from './size.ts';
import { waybillLayout, type PartyLayout, type WaybillLayout } from './waybill-layout.ts';
import { ofMany } from './words.ts';

function head(data: WaybillLabelData, at: WaybillLayout, look: Look): LabelItem[] {
  const { words } = data;
  const logo = look.logo === null ? 0 : at.carrier.box.w * 0.42;
  const carrier = { ...at.carrier.box, x: at.carrier.box.x + logo, w: at.carrier.box.w - logo };
  const items: LabelItem[] = [
    ...logoIn(look, { ...at.carrier.box, w: logo - 2 }, 'left'),
    text(carrier, data.carrier, at.carrier.size, {
      bold: true,
      valign: 'middle',
      maxLines: 2,
      fit: { order: 'shrink-first', smallest: 0.55 },
    }),
  ];
  const side = { align: 'right', valign: 'middle' } as const;
  if (data.warehouse !== null && shows(look, 'warehouse')) {
    items.push(text(at.side.top, `${words.warehouse}: ${data.warehouse}`, at.side.size, side));
  }
  if (data.cutOff !== null && shows(look, 'cut-off')) {
    const runs: TextRun[] = [
      { text: `${words.cutOff} `, weight: 400 },
      { text: data.cutOff, weight: 700 },
    ];
    items.push(text(at.side.bottom, runs, at.side.size, side));
  }
  return items;
}

function codes(data: WaybillLabelData, at: WaybillLayout): LabelItem[] {
  const value = data.tracking ?? data.posting;
  const readable: TextRun[] =
    data.tracking === null ? postingRuns(data.posting) : pair(data.words.tracking, data.tracking);
  return [
    text(at.posting.box, postingRuns(data.posting, 0.66), at.posting.size, { valign: 'middle' }),
    code(at.bars.box, 'code128', value, at.bars.moduleMm),
    text(at.hri.box, readable, at.hri.size, { align: 'center', valign: 'middle' }),
    code(at.qr.box, 'qr', data.posting, at.qr.moduleMm),
  ];
}

function party(caption: string, who: Party, at: PartyLayout, phone: boolean): LabelItem[] {
  const items: LabelItem[] = [
    text(at.caption.box, caption, at.caption.size, { valign: 'middle' }),
    text(at.name.box, who.name, at.name.size, {
      bold: true,
      valign: 'middle',
      maxLines: 2,
      fit: { order: 'shrink-first', smallest: 0.7 },
    }),
    text(at.address.box, glued(who.address), at.address.size, {
      maxLines: at.address.lines,
      fit: addressFit,
    }),
  ];
  if (who.phone !== null && phone) {
    items.push(
      text(at.phone.box, who.phone, at.phone.size, { bold: true, valign: 'middle', align: 'right' }),
    );
  }
  return items;
}

// Keeps `д. 58` and `кв. 214` on one line.
const glued = (address: string): string =>
  address.replaceAll(/(?<=^|[\s,])(\p{L}{1,4}\.)\s+(?=[\p{L}\d])/gu, '$1\u00A0');

// Addresses are read at the door: they may get small before they get cut.
const addressFit = { order: 'wrap-first', smallest: 0.6 } as const;

function fragileBox(data: WaybillLabelData, at: WaybillLayout): LabelItem[] {
  const { x, y, w, h } = at.fragile.box;
  const glass = h * 0.5;
  return [
    frame(at.fragile.box, 0.5, 1.5),
    fragileMark(box(x + 1.4, y + 1.4, glass, h - 2.8)),
    text(box(x + glass + 2.2, y + 1, w - glass - 3.6, h - 2), data.words.fragile, at.fragile.size, {
      bold: true,
      align: 'center',
      valign: 'middle',
    }),
  ];
}

function foot(data: WaybillLabelData, at: WaybillLayout, look: Look): LabelItem[] {
  const { words, parcel } = data;
  const count = ofMany(words.parcelOf, parcel.index, parcel.count);
  const items: LabelItem[] = [
    text(at.parcels.box, pair(words.parcels, count), at.parcels.size, { valign: 'middle' }),
  ];
  if (data.weight !== null && shows(look, 'weight')) {
    items.push(text(at.weight.box, pair(words.weight, data.weight), at.weight.size, { valign: 'middle' }));
  }
  if (data.printedBefore > 0) {
    const inner = { ...at.reprint.box, x: at.reprint.box.x + 1.2, w: at.reprint.box.w - 2.4 };
    items.push(
      block(at.reprint.box, 1.5),
      text(inner, `${words.reprint} ${data.printedBefore}`, at.reprint.size, {
        bold: true,
        align: 'center',
        valign: 'middle',
        maxLines: 2,
        fit: { order: 'wrap-first', smallest: 0.5 },
        ink: 'white',
      }),
    );
  }
  return data.fragile && shows(look, 'fragile') ? [...items, ...fragileBox(data, at)] : items;
}

/**
 * Our own waybill label. Bars carry the tracking number where there is one, else the posting number;
 * the QR code always carries the posting number, so that scanning the label back names the parcel.
 */
export function waybillLabel(data: WaybillLabelData, size: TallSize, look: Look = plainLook): LabelDoc {
  const at = waybillLayout(size);
  const stock = stockOf(size);
  return {
    ...stock,
    items: [
      ...head(data, at, look),
      ...at.rules.map((y) => rule(at.margin, y, stock.widthMm - 2 * at.margin)),
      ...codes(data, at),
      ...party(data.words.to, data.to, at.to, true),
      ...(shows(look, 'from') ? party(data.words.from, data.from, at.from, shows(look, 'from-phone')) : []),
      ...foot(data, at, look),
    ],
  };
}
