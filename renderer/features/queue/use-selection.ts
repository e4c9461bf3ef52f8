import type { PostingNumber } from '#shared/kit/brand.ts';
import { passesCheck, type QueueEntry } from '#shared/projections/queue-filter.ts';
import { useKept } from '../../runtime/use-kept.ts';

/** Which postings are chosen; stays while other pages are shown. */
export interface Selection {
  readonly chosen: ReadonlySet<PostingNumber>;
  readonly toggle: (number: PostingNumber) => void;
  /** Chooses all of these that may go on, or none of them where all are chosen already. */
  readonly toggleAll: (entries: readonly QueueEntry[]) => void;
  readonly add: (numbers: readonly PostingNumber[]) => void;
  readonly drop: (numbers: readonly PostingNumber[]) => void;
  readonly clear: () => void;
}

/** Whether a posting is chosen with all others: new ones that pass the check, or confirmed ones that wait (QP5). */
export const goesOn = ({ posting }: QueueEntry): boolean =>
  posting.status === 'confirmed' || passesCheck(posting);

/** How far some rows are chosen, of those that may be chosen together. */
export function chosenOf(
  entries: readonly QueueEntry[],
  chosen: ReadonlySet<PostingNumber>,
): 'all' | 'some' | 'none' {
  let [some, all] = [false, true];
  let any = false;
  for (const entry of entries) {
    const has = chosen.has(entry.row.number);
    some ||= has;
    if (!goesOn(entry)) continue;
    any = true;
    all &&= has;
  }
  return any && all ? 'all' : some ? 'some' : 'none';
}

/** The chosen postings of the queue. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useKept<ReadonlySet<PostingNumber>>('queue.chosen', () => new Set());
  const change = (make: (next: Set<PostingNumber>) => void): void =>
    setChosen((before) => {
      const next = new Set(before);
      make(next);
      return next;
    });
  return {
    chosen,
    toggle: (number) => change((next) => void (next.delete(number) || next.add(number))),
    toggleAll: (entries) =>
      change((next) => {
        const all = chosenOf(entries, next) === 'all';
        for (const entry of entries) {
          if (all) next.delete(entry.row.number);
          else if (goesOn(entry)) next.add(entry.row.number);
        }
      }),
    add: (numbers) => change((next) => numbers.forEach((number) => next.add(number))),
    drop: (numbers) => change((next) => numbers.forEach((number) => next.delete(number))),
    clear: () => setChosen(new Set()),
  };
}
