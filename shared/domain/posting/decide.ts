import { assertNever } from '../../kit/assert-never.ts';
import { decidePutIntoBatch, decideTakeOutOfBatch } from '../handover/decide-batch.ts';
import { decideCarriageAnew, decideGiveUp } from '../handover/decide-carriage.ts';
import { decideHandOver } from '../handover/decide-hand-over.ts';
import {
  decideJudgeReturn,
  decideOpenReturn,
  decidePhotographReturn,
  decideStockReturn,
  decideUndoReturn,
} from '../return/decide-return.ts';
import { decideAnswerReturn } from '../return/return-answer.ts';
import type { PostingCommand } from './commands.ts';
import { decideCare } from './decide-care.ts';
import { decideKeepClip } from './decide-clip.ts';
import { decideIntake, decideCheck, decideConfirm } from './decide-intake.ts';
import {
  decideLabelPrinted,
  decideLabelReady,
  decidePark,
  decidePrint,
  decideScanBack,
} from './decide-label.ts';
import {
  decideAskCancel,
  decideErrandDone,
  decideErrandRefused,
  decideReportStep,
  decideSettleErrand,
} from './decide-errands.ts';
import { decidePick, decidePut, decideUndoPut } from './decide-picking.ts';
import { decideData } from './decide-data.ts';
import { decideOpen, decideScan, decideMark, decideUndo, decideLeave } from './decide-scan.ts';
import { decideCancelParcel } from './decide-parcel.ts';
import { decidePhoto } from './decide-photo.ts';
import { decidePass } from './shadow.ts';
import { decideSayLeft } from './said-left.ts';
import { decideTakeOver } from './decide-take-over.ts';
import { decideShipAgain, decideShipConfirmed, decideShipRefused } from './decide-ship.ts';
import { decideBox, decideSplit, decideStep, decideWaybill, decideWeigh } from './decide-steps.ts';
import {
  decideCancel,
  decideReopen,
  decideReport,
  decideResolve,
  decideSayPulled,
  decideSeeCancellation,
} from './decide-trouble.ts';
import { decideMovePresale, decidePresaleReady, decideVirtual } from './decide-virtual.ts';
import { no, type PostingDecision } from './decision.ts';
import type { KnownPosting, PostingState } from './state.ts';

/** Decides a command about one posting. Pure: the same state and command always give the same answer. */
export function decidePosting(state: PostingState, command: PostingCommand): PostingDecision {
  if (command.type === 'intake') return decideIntake(state, command);
  if (state.status === 'absent') return no({ code: 'posting-absent' });
  return decideKnown(state, command);
}

function decideKnown(
  state: KnownPosting,
  command: Exclude<PostingCommand, { type: 'intake' }>,
): PostingDecision {
  switch (command.type) {
    case 'check':
      return decideCheck(state, command);
    case 'confirm':
      return decideConfirm(state, command);
    case 'pick':
      return decidePick(state, command);
    case 'put':
      return decidePut(state, command);
    case 'undo-put':
      return decideUndoPut(state, command);
    case 'open':
      return decideOpen(state, command);
    case 'leave':
      return decideLeave(state, command);
    case 'take-over':
      return decideTakeOver(state, command);
    case 'scan':
      return decideScan(state, command);
    case 'mark':
      return decideMark(state, command);
    case 'data':
      return decideData(state, command);
    case 'pass':
      return decidePass(state, command);
    case 'undo':
      return decideUndo(state, command);
    case 'step':
      return decideStep(state, command);
    case 'box':
      return decideBox(state, command);
    case 'weigh':
      return decideWeigh(state, command);
    case 'waybill':
      return decideWaybill(state, command);
    case 'photo':
      return decidePhoto(state, command);
    case 'keep-clip':
      return decideKeepClip(state, command);
    case 'split':
      return decideSplit(state, command);
    case 'ship-confirmed':
      return decideShipConfirmed(state, command);
    case 'ship-refused':
      return decideShipRefused(state, command);
    case 'ship-again':
      return decideShipAgain(state, command);
    case 'label-ready':
      return decideLabelReady(state, command);
    case 'print-label':
      return decidePrint(state, command);
    case 'label-printed':
      return decideLabelPrinted(state, command);
    case 'park':
      return decidePark(state, command);
    case 'scan-back':
      return decideScanBack(state, command);
    case 'reopen':
      return decideReopen(state, command);
    case 'report-problem':
      return decideReport(state, command);
    case 'resolve-problem':
      return decideResolve(state, command);
    case 'cancel':
      return decideCancel(state, command);
    case 'see-cancellation':
      return decideSeeCancellation(state, command);
    case 'cancel-parcel':
      return decideCancelParcel(state, command);
    case 'say-pulled':
      return decideSayPulled(state, command);
    case 'errand-done':
      return decideErrandDone(state, command);
    case 'errand-refused':
      return decideErrandRefused(state, command);
    case 'settle-errand':
      return decideSettleErrand(state, command);
    case 'ask-cancel':
      return decideAskCancel(state, command);
    case 'report-step':
      return decideReportStep(state, command);
    case 'send-virtually':
      return decideVirtual(state, command);
    case 'give-up-carriage':
      return decideGiveUp(state, command);
    case 'carriage-anew':
      return decideCarriageAnew(state, command);
    case 'presale-ready':
      return decidePresaleReady(state, command);
    case 'move-presale':
      return decideMovePresale(state, command);
    case 'open-return':
      return decideOpenReturn(state, command);
    case 'judge-return':
      return decideJudgeReturn(state, command);
    case 'photograph-return':
      return decidePhotographReturn(state, command);
    case 'undo-return':
      return decideUndoReturn(state, command);
    case 'answer-return':
      return decideAnswerReturn(state, command);
    case 'stock-return':
      return decideStockReturn(state, command);
    case 'put-into-batch':
      return decidePutIntoBatch(state, command);
    case 'take-out-of-batch':
      return decideTakeOutOfBatch(state, command);
    case 'say-left':
      return decideSayLeft(state, command);
    case 'hand-over':
      return decideHandOver(state, command);
    case 'take-problem':
    case 'leave-problem':
    case 'write-note':
    case 'tell-message':
    case 'say-lost':
    case 'write-claim':
      return decideCare(state, command);
    default:
      return assertNever(command);
  }
}
