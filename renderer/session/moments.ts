import { awaiting } from '#shared/domain/posting/awaiting.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';

/** What decides whether something may be said to the table now. */
export interface Moment {
  readonly packer: string | null;
  /** A badge waits for its PIN. */
  readonly entering: boolean;
  readonly open: KnownPosting | null;
  readonly asking: 'reprint' | 'problem' | null;
}

/** Whether the table still asks something about this posting; a closed or parked one only waits to be put away. */
export const busy = (
  posting: KnownPosting | null,
): posting is Extract<KnownPosting, { status: 'packing' | 'packed' }> =>
  posting !== null &&
  (posting.status === 'packing' || (posting.status === 'packed' && posting.prints.length > 0));

/** What may be said while a reason is asked for. */
const beforeReason: ReadonlySet<StationCommand['kind']> = new Set([
  'ok',
  'leave',
  'out',
  'badge',
  'reason',
  'problem',
  'reprint',
]);

const wrong = (status: string): PostingRefusal => ({ code: 'wrong-moment', status });

/** Why nothing but an answer is taken now, whatever is scanned; null where the table listens. */
export function notListening({ packer, entering, asking }: Moment): PostingRefusal | null {
  if (entering) return { code: 'pin-first' };
  if (packer === null) return wrong('start');
  return asking === null ? null : { code: 'reason-needed' };
}

/** Why a command comes in the wrong moment; null where it may be said. */
export function wrongMoment(said: StationCommand, moment: Moment): PostingRefusal | null {
  const { packer, entering, open, asking } = moment;
  if (said.kind === 'badge' || said.kind === 'ok') return null;
  if (entering) return said.kind === 'leave' || said.kind === 'out' ? null : notListening(moment);
  if (packer === null || (asking !== null && !beforeReason.has(said.kind))) return notListening(moment);
  if (said.kind === 'slot' && busy(open)) return wrong(open.status);
  if (said.kind === 'times' && open?.status === 'packed' && busy(open)) return wrong(open.status);
  // Nothing comes between a unit and what is wanted of it, not even another box (MK1, DF1).
  if ((said.kind === 'next-box' || said.kind === 'times') && open?.status === 'packing')
    return awaiting(open.work);
  const stopped = open === null || (open.status !== 'packing' && open.status !== 'packed');
  return said.kind === 'problem' && stopped ? wrong(open?.status ?? 'queue') : null;
}
