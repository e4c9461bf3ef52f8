import { fitBarcode, type BarcodeFit } from '#shared/label/barcode-fit.ts';
import { checkLabel } from '#shared/label/check.ts';
import type { BarcodeItem, LabelDoc, LabelItem, TextItem } from '#shared/label/doc.ts';
import type { LabelFinding } from '#shared/label/findings.ts';
import { dotsPerMm, type Dpi } from '#shared/label/size.ts';
import type { Fonts } from '../fonts.ts';
import { encodeModules, type Modules } from './modules.ts';
import type { Picture, PictureLoader } from './picture.ts';
import { layoutText, type TextLayout } from '../text-layout.ts';

/** An item with everything decided that drawing needs. */
export interface PlannedItem {
  readonly item: LabelItem;
  readonly layout: TextLayout | null;
  readonly code: { readonly modules: Modules; readonly fit: BarcodeFit } | null;
  readonly hri: { readonly item: TextItem; readonly layout: TextLayout } | null;
  readonly picture: Picture | null;
}

/** A label measured for one resolution: what will be drawn, and what is worth telling. */
export interface LabelPlan {
  readonly items: readonly PlannedItem[];
  readonly findings: readonly LabelFinding[];
}

// EAN-13 digits in their customary groups.
const readable = (item: BarcodeItem): string =>
  item.symbology === 'ean13' ? item.value.replace(/^(\d)(\d{6})(\d{6})$/, '$1 $2 $3') : item.value;

function hriItem(item: BarcodeItem, fit: BarcodeFit, dpi: Dpi): TextItem | null {
  if (fit.hri === null) return null;
  const perMm = dotsPerMm(dpi);
  return {
    kind: 'text',
    box: { x: fit.hri.x / perMm, y: fit.hri.y / perMm, w: fit.hri.w / perMm, h: fit.hri.h / perMm },
    runs: [{ text: readable(item), weight: 400 }],
    size: item.hri,
    align: 'center',
    valign: 'middle',
    maxLines: 1,
    fit: { order: 'shrink-first', smallest: 0.5 },
    ink: 'black',
  };
}

function textFindings(layout: TextLayout, item: number): LabelFinding[] {
  const findings: LabelFinding[] = [];
  if (layout.cut) findings.push({ kind: 'text-cut', item });
  if (layout.missing !== '') findings.push({ kind: 'glyph-missing', item, characters: layout.missing });
  return findings;
}

function planItem(
  item: LabelItem,
  dpi: Dpi,
  fonts: Fonts,
  modulesOf: (item: BarcodeItem) => Modules | null,
): PlannedItem {
  const none = { item, layout: null, code: null, hri: null, picture: null };
  if (item.kind === 'text') return { ...none, layout: layoutText(item, fonts) };
  if (item.kind !== 'barcode') return none;
  const modules = modulesOf(item);
  if (modules === null) return none;
  const fit = fitBarcode(item, modules, dpi);
  const line = hriItem(item, fit, dpi);
  return {
    ...none,
    code: { modules, fit },
    hri: line === null ? null : { item: line, layout: layoutText(line, fonts) },
  };
}

/** Lays out every text and encodes every code of a label for a resolution; pictures come with `withPictures`. */
export function planLabel(doc: LabelDoc, dpi: Dpi, fonts: Fonts): LabelPlan {
  const known = new Map<BarcodeItem, Modules | null>();
  const modulesOf = (item: BarcodeItem): Modules | null => {
    let modules = known.get(item);
    if (modules === undefined) known.set(item, (modules = encodeModules(item)));
    return modules;
  };
  const checked = checkLabel(doc, dpi, (item) => modulesOf(item) ?? { columns: Infinity, rows: 1 });
  const bad = new Set(checked.filter((f) => f.kind === 'empty-value').map((f) => f.item));
  const items = doc.items.map((item, i) =>
    planItem(item, dpi, fonts, (code) => (bad.has(i) ? null : modulesOf(code))),
  );
  const texts = items.flatMap(({ layout, hri }, i) => {
    const one = layout ?? hri?.layout ?? null;
    return one === null ? [] : textFindings(one, i);
  });
  return { items, findings: [...checked, ...texts] };
}

/** The plan with its pictures unpacked; one that cannot be is a finding that stops the label. */
export async function withPictures(plan: LabelPlan, dpi: Dpi, load: PictureLoader): Promise<LabelPlan> {
  if (plan.items.every(({ item }) => item.kind !== 'image')) return plan;
  const broken: LabelFinding[] = [];
  const place = async (planned: PlannedItem, item: number): Promise<PlannedItem> => {
    if (planned.item.kind !== 'image') return planned;
    const picture = await load(planned.item, dpi);
    if (typeof picture !== 'string') return { ...planned, picture };
    broken.push({ kind: 'broken-picture', item, why: picture });
    return planned;
  };
  const items = await Promise.all(plan.items.map(place));
  return { items, findings: [...plan.findings, ...broken] };
}
