import type { PostingNumber } from '../kit/brand.ts';
import { refusedErrands, type ErrandRecord } from '../domain/posting/errands.ts';
import type { CheckFinding } from '../domain/posting/findings.ts';
import { isBlocking } from '../domain/posting/findings.ts';
import { parcelsToPull } from '../domain/posting/parcels.ts';
import type { CancelledParcel, KnownPosting } from '../domain/posting/state.ts';
import type { QueueRow } from './queue.ts';

/** What keeps a posting from going on, or must be looked after although it went on. */
export type Trouble =
  /** Its order was cancelled and its packed parcel lies somewhere in the house (CN5). */
  | { readonly kind: 'pull'; readonly posting: Extract<KnownPosting, { status: 'cancelled' }> }
  /** One parcel of a split was cancelled, and lies somewhere in the house (CN11). */
  | { readonly kind: 'pull-parcel'; readonly posting: KnownPosting; readonly parcel: CancelledParcel }
  /** A packer reported it, or the marketplace refused. */
  | { readonly kind: 'reported'; readonly posting: Extract<KnownPosting, { status: 'problem' }> }
  /** The parcel is done, and the marketplace refuses to assemble it (SH5). */
  | { readonly kind: 'unshipped'; readonly posting: KnownPosting; readonly why: string }
  /** The other side refused something else of it for good (OB7). */
  | { readonly kind: 'refused'; readonly posting: KnownPosting; readonly record: ErrandRecord }
  /** The check found something that a person must decide. */
  | { readonly kind: 'found'; readonly posting: KnownPosting; readonly findings: readonly CheckFinding[] }
  /** Nothing is wrong, but nobody has confirmed it. */
  | { readonly kind: 'waits'; readonly posting: KnownPosting };

function stoppedBy(posting: KnownPosting): readonly Trouble[] {
  if (posting.status === 'problem') return [{ kind: 'reported', posting }];
  const { ship, status } = posting;
  const isDone = status === 'closed' || status === 'handed-over' || status === 'sent-virtually';
  if (isDone && ship.state === 'refused') return [{ kind: 'unshipped', posting, why: ship.why }];
  if (status !== 'new' || posting.findings === null) return []; // not checked yet: it is on its way
  const findings = posting.findings.filter(isBlocking);
  return findings.length > 0 ? [{ kind: 'found', posting, findings }] : [{ kind: 'waits', posting }];
}

/** The work list, most urgent first as the queue is; parcels that must not leave before everything else. */
export function problemsIn(
  queue: readonly QueueRow[],
  lookup: (number: PostingNumber) => KnownPosting | null,
): readonly Trouble[] {
  const pull: Trouble[] = [];
  const rest: Trouble[] = [];
  for (const { number, stage, refused, toPull } of queue) {
    if (!refused && toPull !== true && stage !== 'problem' && stage !== 'new' && stage !== 'cancelled')
      continue;
    const posting = lookup(number);
    if (posting === null) continue;
    if (posting.status === 'cancelled') {
      if (posting.toPull) pull.push({ kind: 'pull', posting });
      continue;
    }
    for (const parcel of parcelsToPull(posting)) pull.push({ kind: 'pull-parcel', posting, parcel });
    rest.push(...stoppedBy(posting));
    for (const record of refusedErrands(posting)) rest.push({ kind: 'refused', posting, record });
  }
  return [...pull, ...rest];
}
