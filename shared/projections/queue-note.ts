import { isBlocking, type CheckFinding } from '../domain/posting/findings.ts';
import type { ProblemReason } from '../domain/posting/facts.ts';
import { isSlotted } from '../domain/posting/picking.ts';
import { parcelNumbers, type KnownPosting } from '../domain/posting/state.ts';

/** The one thing the queue says of a posting (QP4). Times ms since 1970 UTC. */
export type QueueNote =
  | { readonly kind: 'unchecked' | 'good' | 'label' | 'waits' | 'stick' | 'left' | 'cancelled' | 'sent' }
  | { readonly kind: 'finding'; readonly finding: CheckFinding; readonly more: number }
  | { readonly kind: 'slot'; readonly slot: number; readonly wave: number }
  | { readonly kind: 'packing'; readonly by: string }
  | { readonly kind: 'shelf'; readonly shelf: number }
  | { readonly kind: 'closed'; readonly at: number; readonly by: string }
  | { readonly kind: 'problem'; readonly reason: ProblemReason };

/** What stops a posting first, then the rest in the order it was found. */
function worst(findings: readonly CheckFinding[]): QueueNote | null {
  const first = findings.find(isBlocking) ?? findings[0];
  return first === undefined ? null : { kind: 'finding', finding: first, more: findings.length - 1 };
}

function ofConfirmed(posting: KnownPosting): QueueNote {
  if (isSlotted(posting)) return { kind: 'slot', slot: posting.slot, wave: posting.picking.wave };
  const found = worst(posting.findings ?? []);
  if (found !== null) return found;
  const ready = parcelNumbers(posting).every((parcel) =>
    posting.labels.some((label) => label.parcel === parcel),
  );
  return { kind: ready ? 'label' : 'good' };
}

/** What the queue says of a posting: where it stands, or what the check found of it. */
export function queueNote(posting: KnownPosting): QueueNote {
  switch (posting.status) {
    case 'new':
      return posting.findings === null
        ? { kind: 'unchecked' }
        : (worst(posting.findings) ?? { kind: 'good' });
    case 'confirmed':
      return ofConfirmed(posting);
    case 'packing':
      return { kind: 'packing', by: posting.startedBy };
    case 'packed':
      if (posting.prints.length > 0) return { kind: 'stick' };
      return posting.shelf === null ? { kind: 'waits' } : { kind: 'shelf', shelf: posting.shelf };
    case 'closed':
      return { kind: 'closed', at: posting.closedAt, by: posting.closedBy };
    case 'problem':
      return { kind: 'problem', reason: posting.reason };
    case 'cancelled':
      return { kind: 'cancelled' };
    case 'sent-virtually':
      return { kind: 'sent' };
    case 'handed-over':
      return { kind: 'left' };
  }
}
