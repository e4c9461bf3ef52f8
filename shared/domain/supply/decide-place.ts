import type { SupplyCommandOf } from './commands.ts';
import { awaitingMark, cartonsOf, codesOfPlace, missingParts, openCarton, placeOf } from './contents.ts';
import { no, yes, type OpenSupply, type SupplyDecision } from './decision.ts';
import type { CargoReprintReason, SupplyFact } from './facts.ts';
import { kindOfPlace, MOST_PLACES, placeCode, placeId, type PlaceId } from './place.ts';
import type { KnownSupply, Pallet } from './state.ts';

/** Lightest and heaviest that a scale can mean, grams (WG2 for a pallet). */
const WEIGHT = { least: 5, carton: 60_000, pallet: 1_500_000 } as const;

interface Stamp {
  readonly at: number;
  readonly by: string;
}

/** A label asked of the printer; the copies of a place count up, so that a job prints once. */
function askLabel(
  supply: KnownSupply,
  place: PlaceId,
  { at, by }: Stamp,
  reason: CargoReprintReason | null,
): SupplyFact {
  const copy = (placeOf(supply, place)?.print?.copy ?? 0) + 1;
  const jobId = `cargo:${placeCode(supply.number, place)}:${copy}`;
  return { type: 'CargoLabelAsked', at, by, place, jobId, copy, reason };
}

/** The pallet that is built now; null where none is. */
export const openPallet = (supply: KnownSupply): Pallet | null =>
  supply.pallets.find(({ status }) => status === 'open') ?? null;

/** Closes the open carton and asks for its label; never an empty one, a unit without its mark, a kit without a part (FO6, FO8). */
export function decideCloseCarton(
  supply: OpenSupply,
  command: SupplyCommandOf<'close-carton'>,
): SupplyDecision {
  const { at, by } = command;
  const open = openCarton(supply);
  if (open === null || open.deeds.length === 0) return no({ code: 'carton-empty' });
  const marked = awaitingMark(supply);
  if (marked !== null) return no({ code: 'mark-first', thing: { sku: marked.sku, name: marked.name } });
  const [lacks] = missingParts(supply, open);
  if (lacks !== undefined) return no({ code: 'kit-lacks', name: lacks.line.name, pieces: lacks.pieces });
  return yes({ type: 'CartonClosed', at, by, carton: open.id }, askLabel(supply, open.id, command, null));
}

/** Opens a closed carton again; it leaves its pallet, and its label is another one then (FO10). */
export function decideReopenCarton(
  supply: OpenSupply,
  { at, by, carton }: SupplyCommandOf<'reopen-carton'>,
): SupplyDecision {
  const found = supply.cartons.find(({ id }) => id === carton);
  if (found === undefined) return no({ code: 'supply-absent', read: carton });
  if (found.status === 'open') return yes();
  const open = openCarton(supply);
  if (open !== null && open.deeds.length > 0) return no({ code: 'carton-open', place: open.id });
  // One that was opened again and emptied is put away.
  const away: SupplyFact[] = open === null ? [] : [{ type: 'CartonClosed', at, by, carton: open.id }];
  const pallet = supply.pallets.find(({ id }) => id === found.pallet);
  // What was written on the pallet's label is no longer so.
  const opened: SupplyFact[] =
    pallet?.status === 'closed' ? [{ type: 'PalletReopened', at, by, pallet: pallet.id }] : [];
  const building = openPallet(supply);
  if (opened.length > 0 && building !== null) return no({ code: 'pallet-open', place: building.id });
  return yes(...away, ...opened, { type: 'CartonReopened', at, by, carton });
}

/** A weight somebody can mean (FO8). */
export function decideWeighPlace(
  supply: OpenSupply,
  { at, by, place, grams }: SupplyCommandOf<'weigh-place'>,
): SupplyDecision {
  const found = placeOf(supply, place);
  if (found === null) return no({ code: 'supply-absent', read: place });
  const most = WEIGHT[kindOfPlace(place)];
  if (!Number.isInteger(grams) || grams < WEIGHT.least || grams > most)
    return no({ code: 'place-weight', grams });
  return found.grams === grams ? yes() : yes({ type: 'CargoPlaceWeighed', at, by, place, grams });
}

/** Prints the label of a closed place once more, at the table or at the desk, also when the supply is closed (FO9). */
export function decidePrintCargo(
  supply: KnownSupply,
  command: SupplyCommandOf<'print-cargo'>,
): SupplyDecision {
  const found = placeOf(supply, command.place);
  if (found === null) return no({ code: 'supply-absent', read: command.place });
  if (found.status === 'open')
    return no(
      kindOfPlace(found.id) === 'carton'
        ? { code: 'carton-open', place: found.id }
        : { code: 'pallet-open', place: found.id },
    );
  return yes(askLabel(supply, found.id, command, command.reason));
}

/** What became of a print; only of the newest label anybody asks (FO9). */
export function decideCargoPrinted(
  supply: KnownSupply,
  { at, by, place, jobId, outcome, detail }: SupplyCommandOf<'cargo-printed'>,
): SupplyDecision {
  const print = placeOf(supply, place)?.print ?? null;
  if (print?.jobId !== jobId || (print.outcome === outcome && print.detail === detail)) return yes();
  return yes({ type: 'CargoLabelPrinted', at, by, place, jobId, outcome, detail });
}

/** The label on the place is scanned: the right one, or none (FO9). */
export function decideScanCargo(
  supply: OpenSupply,
  { at, by, place, code }: SupplyCommandOf<'scan-cargo'>,
): SupplyDecision {
  const found = placeOf(supply, place);
  if (found === null) return no({ code: 'supply-absent', read: code });
  const codes = codesOfPlace(supply.number, place);
  if (!codes.includes(code.toUpperCase()))
    return no({ code: 'wrong-label', expected: codes, got: code, owner: null });
  if (found.labelled) return yes();
  if (found.status === 'open' || found.print === null) return no({ code: 'carton-open', place });
  return yes({ type: 'CargoLabelScanned', at, by, place, code });
}

/** Puts a labelled carton on the pallet that is built, or begins one with it (FO11). */
export function decidePutOnPallet(
  supply: OpenSupply,
  { at, by, carton }: SupplyCommandOf<'put-on-pallet'>,
): SupplyDecision {
  const found = supply.cartons.find(({ id }) => id === carton);
  if (found === undefined) return no({ code: 'supply-absent', read: carton });
  if (found.status === 'open') return no({ code: 'carton-open', place: carton });
  if (!found.labelled) return no({ code: 'label-first', place: carton });
  const building = openPallet(supply);
  if (found.pallet !== null) return no({ code: 'on-pallet-already', place: carton, pallet: found.pallet });
  if (building === null && supply.pallets.length >= MOST_PLACES)
    return no({ code: 'carton-many', most: MOST_PLACES });
  const pallet = building?.id ?? placeId('pallet', supply.pallets.length + 1);
  const begun: SupplyFact[] = building === null ? [{ type: 'PalletBegun', at, by, pallet }] : [];
  return yes(...begun, { type: 'CartonPutOnPallet', at, by, carton, pallet });
}

/** Takes the carton that was put on the open pallet last off again (FO11). */
export function decideUndoPallet(
  supply: OpenSupply,
  { at, by }: SupplyCommandOf<'undo-pallet'>,
): SupplyDecision {
  const building = openPallet(supply);
  const last = supply.stacked.findLast(
    (carton) => supply.cartons.find(({ id }) => id === carton)?.pallet === building?.id,
  );
  if (building === null || last === undefined) return no({ code: 'nothing-to-undo' });
  return yes({ type: 'CartonTakenOffPallet', at, by, carton: last, pallet: building.id });
}

/** Closes the pallet that is built and asks for its label; never an empty one (FO11). */
export function decideClosePallet(
  supply: OpenSupply,
  command: SupplyCommandOf<'close-pallet'>,
): SupplyDecision {
  const { at, by } = command;
  const building = openPallet(supply);
  if (building === null || cartonsOf(supply, building.id).length === 0) return no({ code: 'pallet-empty' });
  return yes(
    { type: 'PalletClosed', at, by, pallet: building.id },
    askLabel(supply, building.id, command, null),
  );
}

/** Opens a closed pallet again (FO11). */
export function decideReopenPallet(
  supply: OpenSupply,
  { at, by, pallet }: SupplyCommandOf<'reopen-pallet'>,
): SupplyDecision {
  const found = supply.pallets.find(({ id }) => id === pallet);
  if (found === undefined) return no({ code: 'supply-absent', read: pallet });
  if (found.status === 'open') return yes();
  const building = openPallet(supply);
  if (building !== null) return no({ code: 'pallet-open', place: building.id });
  return yes({ type: 'PalletReopened', at, by, pallet });
}
