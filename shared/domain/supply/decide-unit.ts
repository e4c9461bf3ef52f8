import type { ScannedProduct } from '../posting/commands.ts';
import type { PostingRefusal } from '../posting/refusals.ts';
import { markIdentity, parseMarkingCode } from '../rules/marking.ts';
import type { SupplyCommandOf } from './commands.ts';
import { awaitingMark, leftOfLine, marksOfSupply, openCarton } from './contents.ts';
import { no, yes, type OpenSupply, type SupplyDecision } from './decision.ts';
import type { SupplyFact } from './facts.ts';
import { MOST_PLACES, placeId } from './place.ts';
import type { SupplyLine } from './plan.ts';

const thing = ({ sku, name }: SupplyLine) => ({ sku, name });

const seenBefore = (supply: OpenSupply, scan: string): boolean =>
  openCarton(supply)?.deeds.some(({ scanId, markScanId }) => scanId === scan || markScanId === scan) === true;

type Found =
  | { readonly line: SupplyLine; readonly refusal?: never }
  | {
      readonly line?: never;
      readonly refusal: Extract<PostingRefusal, { code: 'kit-by-parts' | 'wrong-item' | 'one-too-many' }>;
    };

/** The line that still wants so many of a product (FO3, FO4). */
function lineFor(supply: OpenSupply, product: ScannedProduct, read: string): Found {
  const { lines } = supply.plan;
  const mine = lines.filter(({ sku }) => sku === product.sku);
  const got = { sku: product.sku, name: product.name };
  if (mine.length === 0 && lines.some(({ partOf }) => partOf?.sku === product.sku))
    return { refusal: { code: 'kit-by-parts', thing: got } };
  if (mine.length === 0) return { refusal: { code: 'wrong-item', got, expected: null, read } };
  const line = mine.find((each) => leftOfLine(supply, each) >= product.units);
  if (line !== undefined) return { line };
  const wanted = mine.reduce((sum, { quantity }) => sum + quantity, 0);
  return { refusal: { code: 'one-too-many', thing: got, wanted, units: product.units } };
}

/** The fact of a unit, and of the carton that begins with it. */
function into(
  supply: OpenSupply,
  { at, by, scanId }: { readonly at: number; readonly by: string; readonly scanId: string },
  line: SupplyLine,
  units: number,
  mark: string | null,
): SupplyDecision {
  const open = openCarton(supply);
  if (open === null && supply.cartons.length >= MOST_PLACES)
    return no({ code: 'carton-many', most: MOST_PLACES });
  const carton = open?.id ?? placeId('carton', supply.cartons.length + 1);
  const begun: SupplyFact[] = open === null ? [{ type: 'CartonOpened', at, by, carton }] : [];
  return yes(...begun, {
    type: 'SupplyUnitPacked',
    at,
    by,
    scanId,
    carton,
    lineId: line.id,
    units,
    mark,
  });
}

/** Judges one scanned barcode: right, too many, not in this supply, unknown (FO3-FO5). */
export function decidePack(supply: OpenSupply, command: SupplyCommandOf<'pack-unit'>): SupplyDecision {
  const { scanId, code, product, times } = command;
  if (seenBefore(supply, scanId)) return yes();
  if (product === null) return no({ code: 'unknown-code', read: code });
  const marked = awaitingMark(supply);
  if (marked !== null) return no({ code: 'mark-first', thing: thing(marked) });
  const many = { ...product, units: product.units * (times ?? 1) };
  const found = lineFor(supply, many, code);
  if (found.refusal !== undefined) return no(found.refusal);
  const { line } = found;
  if (line.marked && many.units > 1) return no({ code: 'times-marked', thing: thing(line) });
  return into(supply, command, line, many.units, null);
}

/** Judges one scanned marking code: the answer for the unit in the hand, or the unit itself (FO7, MK1-MK4). */
export function decideMark(supply: OpenSupply, command: SupplyCommandOf<'mark-unit'>): SupplyDecision {
  const { at, by, scanId, raw, product, usedBy } = command;
  if (seenBefore(supply, scanId)) return yes();
  const waits = awaitingMark(supply);
  const parsed = parseMarkingCode(raw);
  if (!parsed.ok) return no({ code: 'mark-unreadable', trouble: parsed.error });
  const { gtin, text } = parsed.value;
  if (product === null || (waits !== null && product.sku !== waits.sku))
    return no({ code: 'mark-of-another', gtin, expected: waits === null ? null : thing(waits) });
  if (usedBy !== null && usedBy !== supply.number) return no({ code: 'mark-used', by: usedBy });
  if (marksOfSupply(supply).includes(markIdentity(parsed.value)))
    return no({ code: 'mark-used', by: supply.number });
  const open = openCarton(supply);
  if (waits !== null && open !== null)
    return yes({ type: 'SupplyUnitMarked', at, by, scanId, carton: open.id, mark: text });
  const found = lineFor(supply, { ...product, units: 1 }, text);
  if (found.refusal !== undefined) return no(found.refusal);
  return into(supply, command, found.line, 1, found.line.marked ? text : null);
}

/** Takes the last scan of the open carton back (FO5). */
export function decideUndoUnit(supply: OpenSupply, { at, by }: SupplyCommandOf<'undo-unit'>): SupplyDecision {
  const open = openCarton(supply);
  const last = open?.deeds.at(-1);
  if (open === null || last === undefined) return no({ code: 'nothing-to-undo' });
  return yes({ type: 'SupplyUnitTakenBack', at, by, carton: open.id, of: last.by });
}
