import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { nextLine } from '#shared/domain/posting/progress.ts';
import { workOf, type PostingState } from '#shared/domain/posting/state.ts';
import { assertNever } from '#shared/kit/assert-never.ts';
import { groundOfRefusal } from '#shared/text/verdicts.ts';
import type { Book } from './book.ts';
import type { TableOutcome } from './table.ts';
import type { Verdict } from './view.ts';

/** The ground of a refused deed; a posting that turns out cancelled stops the table by itself. */
export function groundOf(refusal: PostingRefusal): 'wrong' | 'many' | 'unknown' | 'notice' {
  const ground = groundOfRefusal(refusal);
  return ground === 'stop' ? 'notice' : ground;
}

/** The verdict of a deed that carried a scan. */
export function verdictOf(outcome: TableOutcome, scanId: string, book: Book): Verdict | null {
  switch (outcome.kind) {
    case 'not-kept':
      return null;
    case 'refused': {
      const work = workOf(outcome.after);
      const { refusal } = outcome;
      const gotSku =
        refusal.code === 'wrong-item'
          ? refusal.got.sku
          : refusal.code === 'one-too-many' || refusal.code === 'scanned-twice'
            ? refusal.thing.sku
            : null;
      const got = gotSku === null ? null : (book.product(gotSku)?.state ?? null);
      const shadow = work?.noted?.at(-1)?.scanId === scanId;
      return {
        kind: shadow ? 'shadow' : groundOf(refusal),
        scanId,
        refusal,
        got,
        expected: work === null ? null : nextLine(work),
        work,
      };
    }
    case 'done':
      return doneVerdict(outcome.after, scanId);
    default:
      return assertNever(outcome);
  }
}

function doneVerdict(after: PostingState, scanId: string): Verdict | null {
  if (after.status === 'closed' || after.status === 'packed') return { kind: 'complete', scanId };
  if (after.status !== 'packing') return null;
  const deed = after.work.deeds.at(-1);
  if (deed === undefined || !('lineId' in deed)) return null;
  const line = after.work.plan.lines.find((candidate) => candidate.id === deed.lineId);
  if (line === undefined) return null;
  return {
    kind: 'right',
    scanId,
    thing: { sku: line.sku, name: line.name },
    units: deed.kind === 'unit' ? deed.units : 1,
  };
}
