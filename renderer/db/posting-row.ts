import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { allLabelCodesOf } from '#shared/domain/posting/decide-label.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { marksOf, waybillOf, type PackWork } from '#shared/domain/posting/progress.ts';
import { absentPosting, type KnownPosting } from '#shared/domain/posting/state.ts';
import { markIdentity, parseMarkingCode } from '#shared/domain/rules/marking.ts';
import { isActive } from '#shared/projections/queue.ts';
import { NO_CUTOFF, type PostingFold, type PostingRow } from './rows.ts';

/** One more fact; null where a first fact does not make a posting. */
export function foldPosting(fold: PostingFold | null, fact: PostingFact): PostingFold | null {
  const before = fold?.state ?? absentPosting;
  const state = evolvePosting(before, fact);
  if (state.status === 'absent') return null;
  return {
    state,
    version: (fold?.version ?? 0) + 1,
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

/** A mark is used while its unit lies in the parcel; taken out again, it is free (undo, left, reopened, cancelled and seen). */
function marksIn(state: KnownPosting): readonly string[] {
  const work = workOf(state);
  if (work === null || (state.status === 'cancelled' && state.seen)) return [];
  const texts = work.plan.lines.flatMap((line) => marksOf(work, line.id));
  return texts.map((text) => {
    const parsed = parseMarkingCode(text);
    return parsed.ok ? markIdentity(parsed.value) : text;
  });
}

function waybillsOf({ state, sentWaybills }: PostingFold): readonly string[] {
  const work = workOf(state);
  const current = work === null ? null : waybillOf(work);
  return [...new Set([...sentWaybills, ...(current === null ? [] : [current.number])])];
}

function codesOf(fold: PostingFold): readonly string[] {
  const { state } = fold;
  const { snapshot } = state;
  const tracking = snapshot.trackingNumber === null ? [] : [snapshot.trackingNumber];
  const all = [
    snapshot.number,
    ...allLabelCodesOf(state),
    ...snapshot.labelCodes,
    ...tracking,
    ...waybillsOf(fold),
  ];
  return [...new Set(all)].filter((code) => code !== '');
}

const shelfOf = (state: KnownPosting): number | null =>
  state.status === 'packed' || state.status === 'cancelled' ? state.shelf : null;

/** The row of a fold. */
export function postingRow(fold: PostingFold): PostingRow {
  const { state, version, statusAt, closedAt, sentWaybills } = fold;
  return {
    number: state.snapshot.number,
    status: state.status,
    active: isActive(state) ? 1 : 0,
    cutoffAt: state.snapshot.cutoffAt ?? NO_CUTOFF,
    statusAt,
    closedAt,
    codes: codesOf(fold),
    marks: [...new Set(marksIn(state))],
    waybills: waybillsOf(fold),
    sentWaybills,
    shelf: shelfOf(state),
    version,
    state,
  };
}
