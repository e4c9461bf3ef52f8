import type { PostingNumber } from '../kit/brand.ts';
import type { CheckFinding } from '../domain/posting/findings.ts';
import { isBlocking } from '../domain/posting/findings.ts';
import type { KnownPosting } from '../domain/posting/state.ts';
import type { QueueRow } from './queue.ts';

/** What keeps a posting from going on. */
export type Trouble =
  /** A packer reported it, or the marketplace refused. */
  | { readonly kind: 'reported'; readonly posting: Extract<KnownPosting, { status: 'problem' }> }
  /** The check found something that a person must decide. */
  | { readonly kind: 'found'; readonly posting: KnownPosting; readonly findings: readonly CheckFinding[] }
  /** Nothing is wrong, but nobody has confirmed it. */
  | { readonly kind: 'waits'; readonly posting: KnownPosting };

/** The work list, most urgent first as the queue is: problems, blocked ones, ones that wait for a confirmation. */
export function problemsIn(
  queue: readonly QueueRow[],
  lookup: (number: PostingNumber) => KnownPosting | null,
): readonly Trouble[] {
  return queue.flatMap((row): readonly Trouble[] => {
    if (row.stage !== 'problem' && row.stage !== 'new') return [];
    const posting = lookup(row.number);
    if (posting === null) return [];
    if (posting.status === 'problem') return [{ kind: 'reported', posting }];
    if (posting.findings === null) return []; // not checked yet: it is on its way
    const findings = posting.findings.filter(isBlocking);
    return findings.length > 0 ? [{ kind: 'found', posting, findings }] : [{ kind: 'waits', posting }];
  });
}
