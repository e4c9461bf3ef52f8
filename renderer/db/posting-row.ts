import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { allLabelCodesOf } from '#shared/domain/posting/decide-label.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { cancelledParcels, everyParcel } from '#shared/domain/posting/parcels.ts';
import { marksByParcel, marksOf, waybillOf, type PackWork } from '#shared/domain/posting/progress.ts';
import { absentPosting, type KnownPosting } from '#shared/domain/posting/state.ts';
import { markIdentity, parseMarkingCode } from '#shared/domain/rules/marking.ts';
import { isOfOneUnit, unitIdentity } from '#shared/domain/rules/unit-data.ts';
import { isActive } from '#shared/projections/queue.ts';
import { NO_CUTOFF, type ArchivedRow, type PostingFold, type PostingRow } from './rows.ts';

/** One more fact; null where a first fact does not make a posting. */
export function foldPosting(fold: PostingFold | null, fact: PostingFact, seq: number): PostingFold | null {
  const before = fold?.state ?? absentPosting;
  const state = evolvePosting(before, fact);
  if (state.status === 'absent') return null;
  return {
    state,
    version: (fold?.version ?? 0) + 1,
    seqs: [...(fold?.seqs ?? []), seq],
    statusAt: fold === null || before.status !== state.status ? fact.at : fold.statusAt,
    closedAt: closedAt(fold?.closedAt ?? null, fact, state),
    sentWaybills: sent(fold?.sentWaybills ?? [], fact, state),
  };
}

function closedAt(before: number | null, fact: PostingFact, state: KnownPosting): number | null {
  if (state.status !== 'closed' && state.status !== 'handed-over') return null;
  return fact.type === 'PostingClosed' ? fact.at : before;
}

function sent(before: readonly string[], fact: PostingFact, state: KnownPosting): readonly string[] {
  if (fact.type !== 'PostingClosed' || state.status !== 'closed') return before;
  const number = waybillOf(state.work)?.number;
  return number === undefined || before.includes(number) ? before : [...before, number];
}

/** The work whose units lie in a box, whatever interrupted it. */
function workOf(state: KnownPosting): PackWork | null {
  const inner = state.status === 'problem' ? state.before : state;
  return 'work' in inner ? inner.work : null;
}

/** Marks of units that lay in cancelled parcels and were taken apart (CN12). Packed anew, all of it lies in parcels that are due. */
function marksTakenOut(state: KnownPosting, work: PackWork): readonly string[] {
  const numbers = everyParcel(state);
  const parcels = marksByParcel(work);
  if (parcels.length !== numbers.length) return [];
  return parcels
    .filter((_, place) => {
      const gone = cancelledParcels(state).find(({ parcel }) => parcel === numbers[place]);
      return gone !== undefined && gone.seen && !gone.toPull;
    })
    .flat();
}
/** Numbers that only one unit has are used up like marks (DF6). */
const numbersOfUnits = (work: PackWork): readonly string[] =>
  work.deeds.flatMap((deed) =>
    deed.kind === 'data' && isOfOneUnit(deed.field) && deed.value !== null
      ? [unitIdentity(deed.field, deed.value)]
      : [],
  );

/** A mark is used while its unit lies in the parcel; taken out again, it is free (undo, left, reopened, cancelled and seen). */
function marksIn(state: KnownPosting): readonly string[] {
  const work = workOf(state);
  if (work === null || (state.status === 'cancelled' && state.seen)) return [];
  const texts = work.plan.lines.flatMap((line) => marksOf(work, line.id));
  const free = new Set(marksTakenOut(state, work));
  const marks = texts
    .filter((text) => !free.has(text))
    .map((text) => {
      const parsed = parseMarkingCode(text);
      return parsed.ok ? markIdentity(parsed.value) : text;
    });
  return [...marks, ...numbersOfUnits(work)];
}

function waybillsOf({ state, sentWaybills }: PostingFold): readonly string[] {
  const work = workOf(state);
  const current = work === null ? null : waybillOf(work);
  const virtual = state.virtual === undefined ? [] : [state.virtual.number];
  return [...new Set([...sentWaybills, ...virtual, ...(current === null ? [] : [current.number])])];
}

function codesOf(fold: PostingFold): readonly string[] {
  const { state } = fold;
  const { snapshot } = state;
  const tracking = snapshot.trackingNumber === null ? [] : [snapshot.trackingNumber];
  const all = new Set([...allLabelCodesOf(state), ...snapshot.labelCodes, ...tracking]);
  // Its own number is the key and waybills have an index: every entry costs the import.
  for (const known of [snapshot.number, ...waybillsOf(fold), '']) all.delete(known);
  return [...all];
}

const shelfOf = (state: KnownPosting): number | null =>
  state.status === 'packed' || state.status === 'cancelled' ? state.shelf : null;

/** The row of a fold. */
export function postingRow(fold: PostingFold): PostingRow {
  const { state, version, seqs, statusAt, closedAt, sentWaybills } = fold;
  const active = isActive(state);
  return {
    number: state.snapshot.number,
    status: state.status,
    active: active ? 1 : 0,
    cutoffAt: state.snapshot.cutoffAt ?? NO_CUTOFF,
    statusAt,
    closedAt,
    codes: codesOf(fold),
    marks: [...new Set(marksIn(state))],
    waybills: waybillsOf(fold),
    sentWaybills,
    shelf: shelfOf(state),
    finishedAt: active ? null : statusAt,
    version,
    seqs,
    state,
  };
}

/** What stays of a row once its facts are in the journal only. */
export const archivedRow = (row: PostingRow): ArchivedRow => ({
  number: row.number,
  status: row.status,
  version: row.version,
  codes: row.codes,
  marks: row.marks,
  waybills: row.waybills,
  statusAt: row.statusAt,
  closedAt: row.closedAt,
});
