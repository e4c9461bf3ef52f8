import type { CommandOf } from '../posting/commands.ts';
import { no, yes, type PostingDecision } from '../posting/decision.ts';
import { ask, type Errand } from '../posting/errands.ts';
import { parcelsToPull } from '../posting/parcels.ts';
import type { KnownPosting } from '../posting/state.ts';
import { missingParcels, type BatchRef, type LeavingParcel } from './batch.ts';

/** How long ago an order may have been read before its parcel leaves, ms (HO2). */
export const READ_BEFORE_HAND_OVER_MS = 10 * 60_000;

/** The paper that goes with a batch: the marketplace's carriage and its act, or our own list to be signed (HB9). */
const papersOf = (batch: BatchRef, parcels: readonly LeavingParcel[]): Errand =>
  batch.taker.kind === 'carriage'
    ? { what: 'carriage', batch, parcels }
    : { what: 'manifest', batch, parcels };

/** Gives a closed parcel to its carrier; never a cancelled one, and never one nobody looked after while that was possible (HO1, HO2). */
export function decideHandOver(state: KnownPosting, command: CommandOf<'hand-over'>): PostingDecision {
  if (state.status === 'handed-over') return yes();
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (state.status !== 'closed') return no({ code: 'not-closed', status: state.status });
  const [left] = parcelsToPull(state);
  if (left !== undefined)
    return no({ code: 'parcel-cancelled', parcel: left.parcel, reason: left.note.reason });
  const { at, by, readAt, online, batch, papersFor } = command;
  const missing = batch === undefined ? [] : missingParcels(state);
  if (missing.length > 0) return no({ code: 'batch-incomplete', parcels: missing });
  const lately = readAt !== null && at - readAt <= READ_BEFORE_HAND_OVER_MS;
  if (state.snapshot.source === 'market' && online && !lately)
    return no({ code: 'not-read-lately', minutes: READ_BEFORE_HAND_OVER_MS / 60_000 });
  if (batch === undefined) return yes({ type: 'PostingHandedOver', at, by });
  const gone = { type: 'PostingHandedOver', at, by, batch } as const;
  if (papersFor === undefined) return yes(gone);
  const errand = papersOf(batch, papersFor);
  return yes(gone, ask(state, errand, { at, by }));
}
