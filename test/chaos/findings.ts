import { postingNumber } from '#shared/kit/brand.ts';
import { currentParcel, goodsOf, leftOf, marksOf, waybillOf } from '#shared/domain/posting/progress.ts';
import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { Posting } from '../../electron/market/practice/shop/state.ts';
import { foldPosting } from '../../renderer/db/posting-row.ts';
import type { PostingFold } from '../../renderer/db/rows.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { isGoods } from '../kit/bench-packer.ts';
import { SETTLE_MS } from '../../renderer/sync/performed.ts';
import type { EffectCall } from '../kit/bench-world.ts';
import type { BenchStation } from '../kit/bench-station.ts';

const isShipped = ({ status }: Posting): boolean =>
  !['awaiting_packaging', 'awaiting_approve'].includes(status);

/** Ship calls made before the one ahead of them was understood: read-back is due first (OB4). */
function hastyCalls(calls: readonly EffectCall[], failures: number): string[] {
  const ships = calls.filter((call) => call.name === 'market.ship');
  const yes = ships.filter((call) => call.answer === 'yes').length;
  const found = yes > 1 + failures ? ['asked to ship again after a yes'] : [];
  ships.forEach((call, place) => {
    const next = ships[place + 1];
    const hasty = call.answer === 'unknown' && next !== undefined && next.at - call.at < SETTLE_MS;
    if (hasty) found.push('asked to ship again before the lost call had settled');
  });
  return found;
}

function shippingFindings(bench: BenchStation, posting: Posting): string[] {
  const { world } = bench;
  const { number } = posting;
  const counts = world.control.effects()[number] ?? {};
  const found: string[] = [];
  if ((counts['ship'] ?? 0) - (counts['ship_failed'] ?? 0) > 1) found.push('shipped twice');
  if ((counts['tracking'] ?? 0) > 1) found.push('two tracking numbers');
  const own = world.effectCalls.filter((call) => call.posting === number);
  found.push(...hastyCalls(own, counts['ship_failed'] ?? 0));
  const calls = own.map((call) => call.name);
  const firstTracking = calls.indexOf('market.setTracking');
  if (firstTracking >= 0 && firstTracking < calls.lastIndexOf('market.ship'))
    found.push('tracking before ship');
  const lastPrepared = Math.max(calls.lastIndexOf('market.setMarks'), calls.lastIndexOf('market.setBoxes'));
  const again = (counts['ship_failed'] ?? 0) > 0;
  if (!again && calls.includes('market.ship') && lastPrepared > calls.indexOf('market.ship'))
    found.push('marks or boxes behind ship');
  return found;
}

/** What the marketplace must know of a parcel that is closed. */
function lostFindings(
  bench: BenchStation,
  state: Extract<KnownPosting, { status: 'closed' }>,
  posting: Posting,
): string[] {
  const found: string[] = [];
  const parcels = parcelNumbers(state).map((number) => bench.world.control.posting(number));
  for (const parcel of parcels)
    if (!isShipped(parcel)) found.push(`closed and not shipped: ${parcel.status} ${parcel.substatus}`);
  const waybill = waybillOf(state.work);
  if (waybill !== null && posting.trackingNumber !== waybill.number) found.push('tracking number lost');
  if (state.work.plan.split === 'boxes' && posting.boxes !== currentParcel(state.work))
    found.push('number of boxes lost');
  const captured = state.work.plan.lines.flatMap((line) => marksOf(state.work, line.id));
  const units = parcels.flatMap((parcel) => parcel.exemplars);
  const there = units.flatMap((unit) => unit.marks.map(({ mark }) => mark));
  if (captured.some((mark) => !there.includes(mark))) found.push('marks lost');
  if (units.some((unit) => unit.marks.length > 1)) found.push('two marks on one unit');
  if (goodsOf(state.work.plan).some((line) => leftOf(state.work, line) !== 0))
    found.push('wrong units in the box');
  return found;
}

function printFindings(bench: BenchStation, state: KnownPosting): string[] {
  const found: string[] = [];
  for (const run of state.prints)
    if (run.copy > 1 && run.reason === null) found.push('second copy without a reason');
  for (const parcel of parcelNumbers(state)) {
    const runs = state.prints.filter((run) => run.parcel === parcel);
    const sheets = bench.world.printer.sheets.filter((sheet) =>
      runs.some((run) => run.jobId === sheet.jobId),
    );
    const excused = runs.filter((run) => run.reason !== null || run.outcome === 'maybe').length;
    if (sheets.length > 1 + excused) found.push(`${sheets.length} copies of one label`);
    if (state.status === 'closed' && sheets.length === 0) found.push('closed without a label');
    const foreign = sheets.some((sheet) => sheet.what !== parcel && sheet.what !== 'waybill');
    if (foreign) found.push('label of another parcel');
    const market = 'work' in state && state.work !== null && state.work.plan.labelSource === 'market';
    if (market && sheets.some((sheet) => sheet.what === 'waybill'))
      found.push('our label where the marketplace has one');
  }
  return found;
}

async function cancelFindings(bench: BenchStation, state: KnownPosting): Promise<string[]> {
  const { number } = state.snapshot;
  const facts = await bench.now.store.factsOf(`posting:${number}`);
  const seen = facts.find(({ fact }) => fact.type === 'PostingCancelled')?.fact.at ?? Infinity;
  const late = bench.world.effectCalls.some(
    (call) => call.posting === number && call.name === 'market.ship' && call.at > seen,
  );
  const found = late ? ['shipped although known as cancelled'] : [];
  if (facts.some(({ fact }) => fact.at > seen && fact.type === 'PostingClosed'))
    found.push('closed although known as cancelled');
  return found;
}

async function replayFindings(bench: BenchStation, state: KnownPosting): Promise<string[]> {
  const facts = await bench.now.store.factsOf(`posting:${state.snapshot.number}`);
  const fold = facts.reduce<PostingFold | null>(
    (before, { fact, seq }) => foldPosting(before, fact as PostingFact, seq),
    null,
  );
  return JSON.stringify(fold?.state) === JSON.stringify(state) ? [] : ['memory and facts differ'];
}

/** Everything that must never be found after a shift, named by posting. */
export async function findingsOf(bench: BenchStation): Promise<string[]> {
  const all: string[] = bench.faults.map((fault) => `fault: ${fault}`);
  all.push(...bench.world.unjournaled.map((id) => `left before the journal had it: ${id}`));
  for (const posting of bench.world.control.postings()) {
    const state = await bench.posting(postingNumber(posting.number)).catch(() => null);
    if (state === null) {
      if (isShipped(posting)) continue;
      all.push(`${posting.number}: never taken in`);
      continue;
    }
    const found = [
      ...shippingFindings(bench, posting),
      ...printFindings(bench, state),
      ...(await cancelFindings(bench, state)),
      ...(await replayFindings(bench, state)),
    ];
    if (state.status === 'closed' && posting.status !== 'cancelled')
      found.push(...lostFindings(bench, state, posting));
    const gone = posting.status === 'cancelled' && state.status === 'cancelled';
    const virtual = state.status === 'confirmed' && !isGoods(bench, state.snapshot.number);
    const waits =
      virtual || state.status === 'new' || (state.status === 'problem' && state.reason === 'no-barcode');
    const done = state.status === 'closed' || gone || waits;
    if (!done) found.push(`left as ${state.status}, there ${posting.status} ${posting.substatus}`);
    all.push(...found.map((what) => `${posting.number} (${state.snapshot.way}): ${what}`));
  }
  for (const row of await bench.now.store.openEffects())
    all.push(`${row.id} still open: ${row.state} ${row.trouble ?? ''}`);
  return all;
}
