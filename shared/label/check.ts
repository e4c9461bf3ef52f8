import { fitBarcode } from './barcode-fit.ts';
import { boxOf, type BarcodeItem, type Box, type LabelDoc, type LabelItem } from './doc.ts';
import { ean13CheckDigit } from './ean.ts';
import type { LabelFinding } from './findings.ts';
import { dotsPerMm, leastModuleMm, type Dpi } from './size.ts';
import { symbolSize, type SymbolSize } from './symbols.ts';

// Coordinates are sums of decimals; a micrometre is no finding.
const slack = 0.001;

const outside = (box: Box, doc: LabelDoc): boolean =>
  box.x < -slack ||
  box.y < -slack ||
  box.x + box.w > doc.widthMm + slack ||
  box.y + box.h > doc.heightMm + slack;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - slack && b.x < a.x + a.w - slack && a.y < b.y + b.h - slack && b.y < a.y + a.h - slack;

/** Where an item leaves ink: of a frame only its four sides, of white things nothing. */
function inkBoxes(item: LabelItem): readonly Box[] {
  if (item.kind === 'text' && item.ink === 'white') return [];
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

/** First character that the symbology must not carry, or null. Code 128: printable ASCII only, since readers differ beyond. */
function badCharacter(item: Pick<BarcodeItem, 'symbology' | 'value'>): string | null {
  if (item.symbology === 'qr' || item.symbology === 'ean13') return null;
  const also = item.symbology === 'gs1datamatrix' ? '\u001d' : ' ';
  return Array.from(item.value).find((c) => !/[!-~]/.test(c) && c !== also) ?? null;
}

function valueFinding(item: BarcodeItem, index: number): LabelFinding | null {
  if (item.value === '') return { kind: 'empty-value', item: index };
  const character = badCharacter(item);
  if (character !== null) return { kind: 'bad-character', item: index, character };
  if (item.symbology !== 'ean13') return null;
  if (!/^\d{13}$/.test(item.value)) return { kind: 'not-13-digits', item: index };
  const expected = ean13CheckDigit(item.value);
  const got = item.value.slice(12);
  return expected === got ? null : { kind: 'check-digit', item: index, expected, got };
}

function sizeFindings(
  item: BarcodeItem,
  index: number,
  symbol: SymbolSize,
  doc: LabelDoc,
  dpi: Dpi,
): LabelFinding[] {
  const fit = fitBarcode(item, symbol, dpi);
  if (fit.module < 1 || fit.symbol.h < 1) return [{ kind: 'no-room', item: index }];
  const perMm = dotsPerMm(dpi);
  const findings: LabelFinding[] = [];
  const moduleMm = fit.module / perMm;
  const leastMm = leastModuleMm(dpi);
  if (moduleMm < leastMm - slack) findings.push({ kind: 'module-too-small', item: index, moduleMm, leastMm });
  const quiet = {
    x: fit.quiet.x / perMm,
    y: fit.quiet.y / perMm,
    w: fit.quiet.w / perMm,
    h: fit.quiet.h / perMm,
  };
  doc.items.forEach((other, intruder) => {
    if (intruder === index) return;
    if (inkBoxes(other).some((ink) => overlap(quiet, ink)))
      findings.push({ kind: 'quiet-zone', item: index, intruder });
  });
  return findings;
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
  return doc.items.flatMap((item, index): LabelFinding[] => {
    const findings: LabelFinding[] = outside(boxOf(item), doc) ? [{ kind: 'outside', item: index }] : [];
    if (item.kind !== 'barcode') return findings;
    const bad = valueFinding(item, index);
    return [...findings, ...(bad === null ? sizeFindings(item, index, measure(item), doc, dpi) : [bad])];
  });
}
