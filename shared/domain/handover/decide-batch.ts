import type { CommandOf } from '../posting/commands.ts';
import { labelCodesOf } from '../posting/decide-label.ts';
import { no, yes, type PostingDecision } from '../posting/decision.ts';
import type { NotLeaving } from '../posting/refusals.ts';
import { lastPrint, parcelNumbers, type KnownPosting } from '../posting/state.ts';
import { takenBack } from '../posting/said-left.ts';
import { inBatch, isReopened, takerKey, takerOf } from './batch.ts';

/** What a parcel lacks before it may leave (HB2). */
function lacksOf(posting: Exclude<KnownPosting, { status: 'closed' }>): NotLeaving {
  if (posting.status === 'problem') return 'problem';
  if (isReopened(posting)) return 'reopened';
  if (posting.status !== 'packed') return 'packing';
  return parcelNumbers(posting).every((parcel) => lastPrint(posting, parcel) !== null)
    ? 'scan-back'
    : 'label';
}

/** Puts one parcel, scanned by its own label, into a batch (HB2-HB4, HB12). */
export function decidePutIntoBatch(
  state: KnownPosting,
  command: CommandOf<'put-into-batch'>,
): PostingDecision {
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (state.status === 'handed-over') return no({ code: 'handed-over' });
  if (state.status === 'sent-virtually') return no({ code: 'not-closed', status: state.status });
  if (state.status !== 'closed')
    return no({ code: 'not-leaving', number: state.snapshot.number, lacks: lacksOf(state) });
  const { at, by, code, batch } = command;
  const taker = takerOf(state);
  if (takerKey(taker) !== takerKey(batch.taker))
    return no({ code: 'batch-foreign', number: state.snapshot.number, taker, batch: batch.taker });
  const parcel = parcelNumbers(state).find((each) => labelCodesOf(state, each).includes(code));
  if (parcel === undefined) return no({ code: 'unknown-code', read: code });
  if (inBatch(state)?.parcels.some((each) => each.parcel === parcel) === true)
    return no({ code: 'batch-already', parcel });
  const put = { type: 'PutIntoBatch', at, by, batch: inBatch(state)?.ref ?? batch, parcel, code } as const;
  return yes(...takenBack(state, { at, by }), put);
}

/** Takes a parcel out of its batch again, until it was handed over (HB6). */
export function decideTakeOutOfBatch(
  state: KnownPosting,
  command: CommandOf<'take-out-of-batch'>,
): PostingDecision {
  if (state.status === 'handed-over') return no({ code: 'handed-over' });
  const { at, by, parcel } = command;
  const there = inBatch(state);
  if (there?.parcels.some((each) => each.parcel === parcel) !== true) return yes();
  return yes({ type: 'TakenOutOfBatch', at, by, batch: there.ref.id, parcel });
}
