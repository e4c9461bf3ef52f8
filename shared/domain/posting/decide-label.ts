import type { PostingNumber } from '../../kit/brand.ts';
import type { CommandOf } from './commands.ts';
import { allScannedBack, labelRequest, labelsToPrint } from './complete.ts';
import { no, noted, yes, type PostingDecision } from './decision.ts';
import { evolvePosting } from './evolve.ts';
import type { PostingFact } from './facts.ts';
import { cancelledParcel, cancelledParcels, everyParcel } from './parcels.ts';
import { waybillOf } from './progress.ts';
import { lastPrint, parcelNumbers, type CancelledParcel, type KnownPosting } from './state.ts';

/** A marketplace label is kept in the station; a packed parcel that waited for it prints now, by itself (LB2). */
export function decideLabelReady(state: KnownPosting, command: CommandOf<'label-ready'>): PostingDecision {
  const { at, by, parcel, codes } = command;
  const known = state.labels.find((label) => label.parcel === parcel);
  if (known !== undefined && JSON.stringify(known.codes) === JSON.stringify(codes)) return yes();
  const fact: PostingFact = { type: 'LabelReady', at, by, parcel, codes };
  const after = evolvePosting(state, fact);
  return after.status === 'absent' ? yes(fact) : yes(fact, ...labelsToPrint(after, { at, by }));
}

/** Prints a parcel's label by hand; from the second copy on only with a reason (LB3, LB4). */
export function decidePrint(state: KnownPosting, command: CommandOf<'print-label'>): PostingDecision {
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (state.status === 'handed-over') return no({ code: 'handed-over' });
  if (state.status !== 'packed' && state.status !== 'closed') return no({ code: 'label-not-ready' });
  const { parcel, reason } = command;
  const gone = cancelledParcel(state, parcel);
  if (gone !== null) return no({ code: 'parcel-cancelled', parcel, reason: gone.note.reason });
  const ready =
    state.work.plan.labelSource === 'own' || state.labels.some((label) => label.parcel === parcel);
  if (!ready || !parcelNumbers(state).includes(parcel)) return no({ code: 'label-not-ready' });
  if (lastPrint(state, parcel) !== null && reason === null) return no({ code: 'reprint-needs-reason' });
  return yes(labelRequest(state, parcel, command, reason));
}

/** What became of a print job. `maybe` is its own outcome and asks a person; nothing guesses (LB6). */
export function decideLabelPrinted(
  state: KnownPosting,
  command: CommandOf<'label-printed'>,
): PostingDecision {
  const { at, by, parcel, jobId, outcome, detail } = command;
  const run = state.prints.find((candidate) => candidate.jobId === jobId);
  if (run === undefined || run.outcome === outcome || run.outcome === 'printed') return yes();
  return yes({ type: 'LabelPrinted', at, by, parcel, jobId, outcome, detail });
}

/** Sets a packed parcel that waits for its label on a numbered shelf (PA1-PA3). */
export function decidePark(state: KnownPosting, command: CommandOf<'park'>): PostingDecision {
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (state.status !== 'packed') return no({ code: 'not-parkable', status: state.status });
  if (state.shelf === command.shelf) return yes();
  if (command.takenBy !== null && command.takenBy !== state.snapshot.number) {
    return no({ code: 'shelf-taken', shelf: command.shelf, by: command.takenBy });
  }
  return yes({ type: 'Parked', at: command.at, by: command.by, shelf: command.shelf });
}

/** Every text that identifies one parcel of a posting when it is read off its label (SB2). */
export function labelCodesOf(state: KnownPosting, parcel: PostingNumber): readonly string[] {
  const file = state.labels.find((label) => label.parcel === parcel);
  const waybill = 'work' in state && state.work !== null ? waybillOf(state.work) : null;
  const own = parcel === state.snapshot.number ? state.snapshot.labelCodes : [];
  return [
    ...new Set([parcel, ...(file?.codes ?? []), ...own, ...(waybill === null ? [] : [waybill.number])]),
  ];
}

/** Every text that identifies any parcel of a posting when it is read off its labels, a cancelled one's too (SB2, CN10). */
export const allLabelCodesOf = (state: KnownPosting): readonly string[] =>
  everyParcel(state).flatMap((parcel) => labelCodesOf(state, parcel));

/** The cancelled parcel that carries a label with this code and no parcel that is due; null for none (CN10). */
export const cancelledByLabel = (state: KnownPosting, code: string): CancelledParcel | null =>
  parcelNumbers(state).some((parcel) => labelCodesOf(state, parcel).includes(code))
    ? null
    : (cancelledParcels(state).find(({ parcel }) => labelCodesOf(state, parcel).includes(code)) ?? null);

/** Closes a parcel by its own label and nothing else (SB1-SB4). */
export function decideScanBack(state: KnownPosting, command: CommandOf<'scan-back'>): PostingDecision {
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  const gone = cancelledByLabel(state, command.code);
  if (gone !== null) return no({ code: 'parcel-cancelled', parcel: gone.parcel, reason: gone.note.reason });
  if (state.status === 'closed') return yes();
  if (state.status !== 'packed') return no({ code: 'wrong-moment', status: state.status });
  const { at, by, code, scanId } = command;
  const parcels = parcelNumbers(state);
  const parcel = parcels.find((candidate) => labelCodesOf(state, candidate).includes(code));
  if (parcel === undefined) {
    const expected = parcels.flatMap((candidate) => labelCodesOf(state, candidate));
    const refusal = { code: 'wrong-label', expected, got: code, owner: command.owner } as const;
    return noted(refusal, { type: 'ScanRefused', at, by, scanId, code, refusal });
  }
  const run = lastPrint(state, parcel);
  if (run === null || state.prints.every((print) => print.parcel !== parcel || print.outcome === 'failed')) {
    return no({ code: 'label-not-printed' });
  }
  if (state.scannedBack.includes(parcel)) return yes();
  const fact: PostingFact = { type: 'LabelScannedBack', at, by, parcel, code };
  return allScannedBack(evolvePosting(state, fact))
    ? yes(fact, { type: 'PostingClosed', at, by })
    : yes(fact);
}
