import { fitBarcode, type BarcodeFit, type DotBox } from './barcode-fit.ts';
import { valueFinding } from './check-value.ts';
import { boxOf, type BarcodeItem, type Box, type LabelDoc, type LabelItem } from './doc.ts';
import type { LabelFinding } from './findings.ts';
import { dotsPerMm, leastModuleMm, type Dpi } from './size.ts';
import { symbolSize, type SymbolSize } from './symbols.ts';

// Coordinates are sums of decimals; a micrometre is no finding.
const slack = 0.001;

const outside = (box: Box, doc: LabelDoc, more = slack): boolean =>
  box.x < -more || box.y < -more || box.x + box.w > doc.widthMm + more || box.y + box.h > doc.heightMm + more;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - slack && b.x < a.x + a.w - slack && a.y < b.y + b.h - slack && b.y < a.y + a.h - slack;

const inMm = (dots: DotBox, dpi: Dpi): Box => {
  const perMm = dotsPerMm(dpi);
  return { x: dots.x / perMm, y: dots.y / perMm, w: dots.w / perMm, h: dots.h / perMm };
};

/** An item with the place of its code; null for what is no code, or one that cannot be drawn. */
interface Placed {
  readonly item: LabelItem;
  readonly fit: BarcodeFit | null;
}

/** Where an item leaves ink: of a frame only its four sides, of a code its bars and readable line, of white things nothing. */
function inkBoxes({ item, fit }: Placed, dpi: Dpi): readonly Box[] {
  if (item.kind === 'text' && item.ink === 'white') return [];
  if (item.kind === 'barcode' && fit !== null)
    return [fit.symbol, ...(fit.hri === null ? [] : [fit.hri])].map((dots) => inMm(dots, dpi));
  if (item.kind !== 'rect') return [boxOf(item)];
  const { x, y, w, h } = item.box;
  if ('fill' in item.paint) return item.paint.fill === 'black' ? [item.box] : [];
  const s = item.paint.stroke;
  return [
    { x, y, w, h: s },
    { x, y: y + h - s, w, h: s },
    { x, y, w: s, h },
    { x: x + w - s, y, w: s, h },
  ];
}

function codeFindings(
  item: BarcodeItem,
  fit: BarcodeFit,
  index: number,
  doc: LabelDoc,
  dpi: Dpi,
): LabelFinding[] {
  if (fit.module < 1 || fit.symbol.h < 1) return [{ kind: 'no-room', item: index }];
  const findings: LabelFinding[] = [];
  // Half a dot is rounding, not a label that was shifted.
  const half = 0.5 / dotsPerMm(dpi);
  if (
    [fit.symbol, ...(fit.hri === null ? [] : [fit.hri])].some((dots) => outside(inMm(dots, dpi), doc, half))
  )
    findings.push({ kind: 'outside', item: index });
  else if (outside(inMm(fit.quiet, dpi), doc, half))
    findings.push({ kind: 'quiet-zone', item: index, intruder: index });
  const moduleMm = fit.module / dotsPerMm(dpi);
  const leastMm = leastModuleMm(dpi);
  if (item.trial !== true && moduleMm < leastMm - slack)
    findings.push({ kind: 'module-too-small', item: index, moduleMm, leastMm });
  return findings;
}

function intruders(
  fit: BarcodeFit,
  index: number,
  ink: readonly (readonly Box[])[],
  dpi: Dpi,
): LabelFinding[] {
  const quiet = inMm(fit.quiet, dpi);
  return ink.flatMap((boxes, intruder): LabelFinding[] =>
    intruder !== index && boxes.some((box) => overlap(quiet, box))
      ? [{ kind: 'quiet-zone', item: index, intruder }]
      : [],
  );
}

/**
 * What is wrong with a label before any dot is drawn. `measure` gives a symbol's size in modules;
 * without it the size is computed here, at most one step too large for 2D codes.
 */
export function checkLabel(
  doc: LabelDoc,
  dpi: Dpi,
  measure: (item: BarcodeItem) => SymbolSize = (item) => symbolSize(item.symbology, item.value),
): LabelFinding[] {
  const bad = doc.items.map((item, index) => (item.kind === 'barcode' ? valueFinding(item, index) : null));
  const placed = doc.items.map((item, index): Placed => {
    const sound = item.kind === 'barcode' && bad[index] === null;
    return { item, fit: sound ? fitBarcode(item, measure(item), dpi) : null };
  });
  const ink = placed.map((each) => inkBoxes(each, dpi));
  return placed.flatMap(({ item, fit }, index): LabelFinding[] => {
    const wrong = bad[index] ?? null;
    if (wrong !== null) return [wrong];
    if (item.kind !== 'barcode' || fit === null)
      return outside(boxOf(item), doc) ? [{ kind: 'outside', item: index }] : [];
    const own = codeFindings(item, fit, index, doc, dpi);
    return fit.module < 1 ? own : [...own, ...intruders(fit, index, ink, dpi)];
  });
}
