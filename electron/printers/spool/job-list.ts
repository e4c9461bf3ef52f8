import { isOver, type JobView } from '#shared/printing/job.ts';
import type { SpoolEntry } from './spool-file.ts';

const shownJobs = 200;

/** An entry as the desk sees it. */
export const viewOf = ({ id, printer, kind, state, detail, askedAt, at, labels }: SpoolEntry): JobView => ({
  id,
  printer,
  kind,
  state,
  detail,
  askedAt,
  at,
  labels,
});

/** What only a person can answer, here: the table asks about its own labels itself. */
const isQuestion = ({ state, owner }: SpoolEntry): boolean => state === 'maybe' && owner === 'spool';

/**
 * Jobs as the desk lists them: what is open first, then what ended, newest first. `waits` says whether a queue has a job: one of the table that none has is asked for again, or never.
 */
export function jobList(entries: Iterable<SpoolEntry>, waits: (entry: SpoolEntry) => boolean): JobView[] {
  const newest = [...entries].toReversed();
  const isOpen = (entry: SpoolEntry): boolean =>
    isOver(entry.state) ? isQuestion(entry) : entry.owner === 'spool' || waits(entry);
  const open = newest.filter(isOpen);
  const rest = newest.filter((entry) => isOver(entry.state) && !isQuestion(entry));
  return [...open, ...rest].slice(0, shownJobs).map(viewOf);
}
