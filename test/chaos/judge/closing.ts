import { currentParcel, goodsOf, leftOf, marksOf, waybillOf } from '#shared/domain/posting/progress.ts';
import { everyParcel } from '#shared/domain/posting/parcels.ts';
import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { Posting } from '../../../electron/market/practice/shop/state.ts';
import type { ChaosTable } from '../tables.ts';
import { findingsOf, type Finding } from './finding.ts';
import type { BothSides } from './station-facts.ts';

/** Whether the marketplace has it as assembled. */
export const isShipped = ({ status }: Posting): boolean =>
  !['awaiting_packaging', 'awaiting_approve'].includes(status);

type Closed = Extract<KnownPosting, { status: 'closed' | 'handed-over' }>;

/** Closed, whether it is still here or has left. */
const isDone = (state: KnownPosting): state is Closed =>
  state.status === 'closed' || state.status === 'handed-over';

/** What the marketplace must know of a parcel that is closed. */
function contentFindings({ bench }: ChaosTable, state: Closed, there: Posting): string[] {
  const found: string[] = [];
  const parcels = parcelNumbers(state).map((number) => bench.world.control.posting(number));
  for (const parcel of parcels)
    if (!isShipped(parcel)) found.push(`closed and not shipped: ${parcel.status} ${parcel.substatus}`);
  const waybill = waybillOf(state.work);
  if (waybill !== null && there.trackingNumber !== waybill.number) found.push('tracking number lost');
  if (state.work.plan.split === 'boxes' && there.boxes !== currentParcel(state.work))
    found.push('number of boxes lost');
  const captured = state.work.plan.lines.flatMap((line) => marksOf(state.work, line.id));
  const units = everyParcel(state).flatMap((number) => bench.world.control.posting(number).exemplars);
  const marks = units.flatMap((unit) => unit.marks.map(({ mark }) => mark));
  // Refused for good is a person's choice (SH10).
  const last = state.errands.findLast(({ errand }) => errand.what === 'marks');
  const isTold = last?.state !== 'refused' && last?.state !== 'settled';
  if (isTold && captured.some((mark) => !marks.includes(mark))) found.push('marks lost');
  if (units.some((unit) => unit.marks.length > 1)) found.push('two marks on one unit');
  if (goodsOf(state.work.plan).some((line) => leftOf(state.work, line) !== 0))
    found.push('wrong units in the box');
  return found;
}

function labelFindings({ bench }: ChaosTable, state: KnownPosting): string[] {
  const found: string[] = [];
  for (const run of state.prints)
    if (run.copy > 1 && run.reason === null) found.push('second copy without a reason');
  const due = parcelNumbers(state);
  for (const parcel of everyParcel(state)) {
    const runs = state.prints.filter((run) => run.parcel === parcel);
    const sheets = bench.world.printer.sheets.filter((sheet) =>
      runs.some((run) => run.jobId === sheet.jobId),
    );
    const excused = runs.filter((run) => run.reason !== null || run.outcome === 'maybe').length;
    if (sheets.length > 1 + excused) found.push(`${sheets.length} copies of one label`);
    if (isDone(state) && due.includes(parcel) && sheets.length === 0) found.push('closed without a label');
    const foreign = sheets.some((sheet) => sheet.what !== parcel && sheet.what !== 'waybill');
    if (foreign) found.push('label of another parcel');
    const market = 'work' in state && state.work !== null && state.work.plan.labelSource === 'market';
    if (market && sheets.some((sheet) => sheet.what === 'waybill'))
      found.push('our label where the marketplace has one');
  }
  return found;
}

/** Labels that came out, or were taken for right, of a parcel that was known as cancelled (CN9, CN10). */
function goneFindings(facts: BothSides['facts']): string[] {
  const gone = new Set<string>();
  const found: string[] = [];
  for (const { fact } of facts) {
    if (fact.type === 'ParcelCancelled') gone.add(fact.parcel);
    if (fact.type === 'LabelRequested' && gone.has(fact.parcel)) found.push('label of a cancelled parcel');
    if (fact.type === 'LabelScannedBack' && gone.has(fact.parcel))
      found.push('cancelled parcel scanned back');
  }
  return found;
}

/** Shipped or closed although the station knew of the cancellation (CN1). Times by the world's clock. */
function cancelledFindings({ bench, store }: ChaosTable, { there, facts }: BothSides): string[] {
  const at = facts.findIndex(({ fact }) => fact.type === 'PostingCancelled');
  const cancelled = facts[at];
  if (cancelled === undefined) return [];
  const seen = store.keptAt.get(cancelled.id) ?? Infinity;
  const late = bench.world.effectCalls.some(
    (call) => call.posting === there.number && call.name === 'market.ship' && call.at > seen,
  );
  const found = late ? ['shipped although known as cancelled'] : [];
  if (facts.slice(at).some(({ fact }) => fact.type === 'PostingClosed'))
    found.push('closed although known as cancelled');
  return found;
}

/** Parcels closed with wrong, missing or extra units, unshipped, under a foreign label, or though known as cancelled. */
export function closeFindings(table: ChaosTable, side: BothSides): Finding[] {
  const { here, there } = side;
  if (here === null) return [];
  const found = [
    ...labelFindings(table, here),
    ...cancelledFindings(table, side),
    ...goneFindings(side.facts),
  ];
  if (isDone(here) && there.status !== 'cancelled') found.push(...contentFindings(table, here, there));
  return findingsOf('wrongCloses', there.number, found);
}
