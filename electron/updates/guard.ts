import type { TableReport, UpdateHold } from '#shared/bridge/calls/updates.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { isOpen } from '#shared/process/effects.ts';
import { isOver, type JobView } from '#shared/printing/job.ts';
import type { Journals } from '../store/journal/journals.ts';

/** A table that has not spoken for so long may be doing anything, ms. */
const STALE_MS = 90_000;

/** What the guard looks at. */
export interface GuardParts {
  readonly clock: Clock;
  readonly journals: Pick<Journals, 'of' | 'kind'>;
  /** Jobs of all printers. */
  readonly jobs: () => readonly JobView[];
  /** A backup, restore or export is under way. */
  readonly busy: () => boolean;
  /** What the window said last, and when. */
  readonly table: () => { readonly report: TableReport; readonly at: number } | null;
}

/** Effects in the safety copy that are not through; labels that merely wait for their time are nothing of ours. */
async function unsentIn(journals: GuardParts['journals']): Promise<number> {
  const journal = journals.of(journals.kind());
  const { records } = await journal.read(journal.state().lastSeq, 1);
  return records.filter(
    (record) => record.kind === 'effect' && isOpen(record.row) && record.row.effect.kind !== 'fetch-label',
  ).length;
}

/** What stands in the way of an installation now; empty where nothing does (UP4). */
export async function holdsOf({
  clock,
  journals,
  jobs,
  busy,
  table,
}: GuardParts): Promise<readonly UpdateHold[]> {
  const holds: UpdateHold[] = [];
  const said = table();
  const age = said === null ? Number.POSITIVE_INFINITY : clock.now() - said.at;
  const { lastSeq, missing } = journals.of(journals.kind()).state();
  if (said === null || age < 0 || age > STALE_MS) holds.push({ kind: 'unknown-table' });
  else {
    const { report } = said;
    if (report.open !== null) holds.push({ kind: 'parcel-open', posting: report.open });
    if (report.lastSeq > lastSeq) holds.push({ kind: 'journal-behind', count: report.lastSeq - lastSeq });
    if (report.damaged || missing.length > 0) holds.push({ kind: 'damaged' });
  }
  const unsent = Math.max(said?.report.unsent ?? 0, await unsentIn(journals));
  if (unsent > 0) holds.push({ kind: 'unsent', count: unsent });
  const printing = jobs().filter(({ state }) => !isOver(state)).length;
  if (printing > 0) holds.push({ kind: 'prints', count: printing });
  if (busy()) holds.push({ kind: 'busy' });
  return holds;
}
