import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { everyParcel, parcelsToPull } from '#shared/domain/posting/parcels.ts';
import {
  absentPosting,
  parcelNumbers,
  type KnownPosting,
  type PostingState,
} from '#shared/domain/posting/state.ts';
import { unjudged } from '#shared/domain/return/returned.ts';
import type { ChaosTable } from '../tables.ts';
import { findingsOf, type Finding } from './finding.ts';
import type { BothSides } from './station-facts.ts';

type Gone = Extract<KnownPosting, { status: 'handed-over' }>;

/** How often the marketplace noted an effect of a parcel. */
const noted = ({ bench }: ChaosTable, parcel: string, effect: string): number =>
  bench.world.control.effects()[parcel]?.[effect] ?? 0;

/** Parcels of a carriage that a person was told of: refused, or left as it is (OB7, HB10). */
function toldOf(sides: readonly BothSides[]): ReadonlySet<string> {
  const told = sides.flatMap(({ here }) =>
    (here?.errands ?? []).flatMap(({ errand, state }) =>
      errand.what === 'carriage' && (state === 'refused' || state === 'settled') ? errand.parcels : [],
    ),
  );
  // Tried again and done: then it has to be in one.
  const redone = sides.flatMap(({ here }) =>
    (here?.errands ?? []).flatMap(({ id, errand, state }) =>
      errand.what === 'carriage' && state === 'done' && id.includes(':again-') ? errand.parcels : [],
    ),
  );
  const left = new Set(told.map(({ parcel }) => parcel));
  for (const { parcel } of redone) left.delete(parcel);
  return left;
}

/** A parcel that left with the marketplace's carrier lies in exactly one confirmed carriage, or a person was told (HB9, HB10). */
function carriageFindings(table: ChaosTable, here: Gone, told: ReadonlySet<string>): string[] {
  if (here.batch?.taker.kind !== 'carriage') return [];
  return parcelNumbers(here).flatMap((parcel) => {
    const times = noted(table, parcel, 'carriage-approve');
    const cancelled = table.bench.world.control.posting(parcel).status === 'cancelled';
    if (times === 0 && !cancelled && !told.has(parcel)) return [`${parcel} left and is in no carriage`];
    return [];
  });
}

/** What the facts of one posting say of its leaving, in their order (HO1, CN1, CN11). */
function orderOfLeaving({ facts }: BothSides): string[] {
  const found: string[] = [];
  let state: PostingState = absentPosting;
  let left = 0;
  for (const { fact } of facts) {
    if (fact.type === 'PostingHandedOver' && state.status !== 'absent') {
      left += 1;
      if (state.status !== 'closed') found.push(`handed over although ${state.status}`);
      if (parcelsToPull(state).length > 0) found.push('handed over with a cancelled parcel');
    }
    state = evolvePosting(state, fact);
  }
  if (left > 1) found.push('handed over twice');
  return found;
}

/** Parcels that a carriage took before their hand-over was kept, if ever. Times by the world's clock. */
function tooEarly({ bench, store }: ChaosTable, { facts }: BothSides, parcels: readonly string[]): string[] {
  const left = facts.find(({ fact }) => fact.type === 'PostingHandedOver');
  const at = left === undefined ? Infinity : (store.keptAt.get(left.id) ?? Infinity);
  const ledger = (bench.world.wire?.ledger ?? []).filter(({ effect }) => effect === 'carriage-approve');
  return ledger.flatMap((line) =>
    parcels.includes(line.posting) && line.at < at ? [`${line.posting} left before it was handed over`] : [],
  );
}

/** Nothing leaves that nobody handed over, nothing leaves twice, and whatever left is in the marketplace's books. */
function leavingOf(table: ChaosTable, side: BothSides, told: ReadonlySet<string>): string[] {
  const { here } = side;
  if (here === null) return [];
  const found = [...orderOfLeaving(side), ...tooEarly(table, side, everyParcel(here))];
  for (const parcel of everyParcel(here)) {
    const times = noted(table, parcel, 'carriage-approve');
    if (times > 1) found.push(`${parcel} in ${times} carriages`);
    if (noted(table, parcel, 'delivering') > 1) found.push(`${parcel} reported twice as under way`);
  }
  if (here.status === 'handed-over') found.push(...carriageFindings(table, here, told));
  if (here.snapshot.lines.some(({ sku }) => unjudged(here, sku) < 0))
    found.push('more units came back than left');
  return found;
}

/** Papers that came out more than once without anybody asking for another copy. */
function paperFindings({ bench }: ChaosTable, sides: readonly BothSides[]): Finding[] {
  const again = sides.flatMap(({ here }) =>
    (here?.errands ?? []).filter(({ id, errand }) => errand.what === 'act' && id.includes(':again-')),
  ).length;
  const acts = bench.world.printer.sheets
    .filter(({ what }) => what.startsWith('act-'))
    .map(({ what }) => what);
  const extra = acts.length - new Set(acts).size;
  return extra > again ? findingsOf('orderViolations', 'acts', [`${extra} acts came out twice`]) : [];
}

/** Findings about hand-over, carriages and returns of one station. */
export function leavingFindings(table: ChaosTable, sides: readonly BothSides[]): Finding[] {
  const told = toldOf(sides);
  const wrong = sides.flatMap((side) =>
    findingsOf('wrongCloses', side.there.number, leavingOf(table, side, told)),
  );
  return [...wrong, ...paperFindings(table, sides)];
}
