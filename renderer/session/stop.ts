import { cancelledByLabel } from '#shared/domain/posting/decide-label.ts';
import { unseenParcel } from '#shared/domain/posting/parcels.ts';
import { workOf, type CancelledParcel, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { Verdict } from './view.ts';

type Stop = Extract<Verdict, { kind: 'stop' }>;

/** The stop that a posting asks for: it was cancelled, or one parcel of it, and nobody has seen that (CN1, CN10). */
export function stopOf(posting: KnownPosting): Stop | null {
  if (posting.status === 'cancelled')
    return posting.seen ? null : { kind: 'stop', posting, work: posting.work };
  const parcel = unseenParcel(posting);
  if (parcel === null) return null;
  const inner = posting.status === 'problem' ? posting.before : posting;
  return { kind: 'stop', posting, work: workOf(inner), parcel };
}

/** The stop that a label of a cancelled parcel asks for, seen or not: until it is pulled its posting does not leave (CN11). */
export function stopByLabel(posting: KnownPosting, code: string): Stop | null {
  const parcel = cancelledByLabel(posting, code);
  if (posting.status === 'cancelled' || parcel === null) return null;
  const inner = posting.status === 'problem' ? posting.before : posting;
  return { kind: 'stop', posting, work: workOf(inner), parcel };
}

/** Whether both are the same alarm, however the posting changed meanwhile. */
export const sameStop = (a: Stop, b: Stop): boolean =>
  a.posting.snapshot.number === b.posting.snapshot.number && a.parcel?.parcel === b.parcel?.parcel;

/** Whether a parcel of the posting at hand still lies at the table: one that was scanned back has been put away. */
export const liesHere = (posting: KnownPosting, { parcel }: CancelledParcel): boolean =>
  posting.status !== 'closed' && !(posting.status === 'packed' && posting.scannedBack.includes(parcel));
