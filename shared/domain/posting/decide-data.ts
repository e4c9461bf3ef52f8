import { isOfOneUnit, mayBeAbsent, readUnitData } from '../rules/unit-data.ts';
import type { CommandOf } from './commands.ts';
import { withCompletion } from './complete.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import type { PostingRefusal } from './refusals.ts';
import type { KnownPosting } from './state.ts';
import { awaiting } from './awaiting.ts';
import { dataAsked, unitRecords, type DataQuestion } from './unit-records.ts';
import type { PackWork } from './progress.ts';

/** Takes what was scanned, typed or said of the unit in the hand (DF1-DF6). */
export function decideData(state: KnownPosting, command: CommandOf<'data'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  const { work } = state;
  const { at, by, scanId, raw, field } = command;
  if (work.deeds.some((deed) => 'scanId' in deed && deed.scanId === scanId)) return yes();
  const first = awaiting(work);
  if (first?.code === 'mark-first') return no(first);
  const asked = dataAsked(work);
  if (asked === null || asked.field !== field) return no({ code: 'data-not-wanted' });
  const { line, unit } = asked;
  const give = (value: string | null): PostingDecision =>
    withCompletion(state, [{ type: 'DataGiven', at, by, scanId, lineId: line.id, unit, field, value }]);
  if (raw === null) return mayBeAbsent(field) ? give(null) : no({ code: 'data-needed', field });
  const read = readUnitData(field, raw, command.countries);
  if (!read.ok) return no({ code: 'data-wrong', field, trouble: read.error, read: raw });
  const used = usedBy(state, work, asked, read.value, command);
  return used ?? give(read.value);
}

function usedBy(
  state: KnownPosting,
  work: PackWork,
  { field }: DataQuestion,
  value: string,
  command: CommandOf<'data'>,
): PostingDecision | null {
  if (!isOfOneUnit(field)) return null;
  const here = work.plan.lines.some((line) =>
    unitRecords(work, line).some(({ data }) => data[field] === value),
  );
  const by = here ? state.snapshot.number : command.usedBy;
  const refusal: PostingRefusal | null = by === null ? null : { code: 'data-used', field, by };
  return refusal === null ? null : no(refusal);
}
