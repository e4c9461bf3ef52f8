import { assertNever } from '../../kit/assert-never.ts';
import { caredFor, evolveCare } from './evolve-care.ts';
import { evolveErrand, withoutOldData } from './evolve-errands.ts';
import { leftAfter, withoutLeft } from './left.ts';
import { evolveParcelCancelled, withParcel } from './evolve-parcel.ts';
import { evolvePicking, withoutPicking } from './evolve-picking.ts';
import { evolveBatch } from '../handover/evolve-batch.ts';
import { evolveReturn } from '../return/evolve-return.ts';
import { withVirtual } from './evolve-virtual.ts';
import type { PostingFact } from './facts.ts';
import type { Deed } from './progress.ts';
import {
  absentPosting,
  workOf,
  type KnownPosting,
  type PostingCommon,
  type PostingState,
  type WorkingState,
} from './state.ts';

const common = (state: KnownPosting): PostingCommon => ({
  snapshot: state.snapshot,
  findings: state.findings,
  slot: state.slot,
  ...(state.picking === undefined ? {} : { picking: state.picking }),
  ship: state.ship,
  labels: state.labels,
  prints: state.prints,
  errands: state.errands,
  ...(state.returned === undefined ? {} : { returned: state.returned }),
  ...(state.clips === undefined ? {} : { clips: state.clips }),
  ...(state.virtual === undefined ? {} : { virtual: state.virtual }),
  ...(state.care === undefined ? {} : { care: state.care }),
  ...(state.left === undefined ? {} : { left: state.left }),
  ...(state.saidLeft === undefined ? {} : { saidLeft: state.saidLeft }),
});

function withDeed(state: KnownPosting, deed: Deed): KnownPosting {
  if (state.status !== 'packing') return state;
  return { ...state, work: { ...state.work, deeds: [...state.work.deeds, deed] } };
}

/** The deed a fact of the packing table is remembered as; null for all other facts. */
export function deedOf(fact: PostingFact): Deed | null {
  switch (fact.type) {
    case 'UnitScanned':
      return {
        kind: 'unit',
        scanId: fact.scanId,
        lineId: fact.lineId,
        code: fact.code,
        units: fact.units,
        mark: fact.mark,
        ...(fact.unverified === undefined ? {} : { unverified: true }),
      };
    case 'MarkCaptured':
      return { kind: 'mark', scanId: fact.scanId, lineId: fact.lineId, mark: fact.mark };
    case 'DataGiven': {
      const { scanId, lineId, unit, field, value } = fact;
      return { kind: 'data', scanId, lineId, unit, field, value };
    }
    case 'StepDone':
      return { kind: 'step', stepId: fact.stepId, how: fact.how };
    case 'BoxChosen':
      return { kind: 'box', stepId: fact.stepId, box: fact.box };
    case 'Weighed':
      return { kind: 'weight', stepId: fact.stepId, grams: fact.grams, source: fact.source };
    case 'WaybillTaken':
      return { kind: 'waybill', stepId: fact.stepId, number: fact.number, carrier: fact.carrier };
    case 'PhotoTaken':
      return { kind: 'photo', stepId: fact.stepId, photo: fact.photo };
    case 'NextParcelStarted':
      return { kind: 'parcel', parcel: fact.parcel };
    default:
      return null;
  }
}

function isWorking(state: KnownPosting): state is KnownPosting & WorkingState {
  return (
    state.status === 'new' ||
    state.status === 'confirmed' ||
    state.status === 'packing' ||
    state.status === 'packed'
  );
}

/** State after one more fact. Facts of unknown meaning for a status leave it as it is; deciders never make them. */
export function evolvePosting(state: PostingState, fact: PostingFact): PostingState {
  if (fact.type === 'PostingTakenIn') {
    if (state.status !== 'absent') return state;
    return {
      status: 'new',
      snapshot: fact.snapshot,
      findings: null,
      slot: null,
      ship: { state: 'none' },
      labels: [],
      prints: [],
      errands: [],
    };
  }
  if (state.status === 'absent') return absentPosting;
  const deed = deedOf(fact);
  return deed === null ? evolveKnown(state, fact) : withDeed(state, deed);
}

function evolveKnown(state: KnownPosting, fact: PostingFact): PostingState {
  switch (fact.type) {
    case 'PostingChanged':
      return changed({ ...state, ...leftAfter(state, fact.snapshot, fact.at) }, fact.snapshot);
    case 'PostingChecked':
      return { ...state, findings: fact.findings };
    case 'PostingConfirmed':
      return { ...common(state), ...caredFor(state.care), status: 'confirmed' };
    case 'PostingPicked':
    case 'UnitPut':
    case 'PutUndone':
      return evolvePicking(state, fact);
    case 'PackingStarted':
      return {
        ...common(state),
        status: 'packing',
        work: { plan: fact.plan, deeds: [] },
        startedBy: fact.by,
        startedAt: fact.at,
      };
    case 'PackingAbandoned':
      return state.status === 'problem'
        ? { ...state, before: { ...common(state), status: 'confirmed' } }
        : { ...common(state), status: 'confirmed' };
    case 'LastUndone':
      return state.status === 'packing'
        ? { ...state, work: { ...state.work, deeds: state.work.deeds.slice(0, -1) } }
        : state;
    case 'PostingPacked':
      return state.status === 'packing'
        ? {
            ...withoutPicking(common(state)),
            status: 'packed',
            work: state.work,
            packedAt: fact.at,
            shelf: null,
            scannedBack: [],
          }
        : state;
    case 'Parked':
      return state.status === 'packed' ? { ...state, shelf: fact.shelf } : state;
    case 'LabelScannedBack':
      return state.status === 'packed'
        ? { ...state, scannedBack: [...state.scannedBack, fact.parcel] }
        : state;
    case 'PostingClosed':
      return state.status === 'packed'
        ? { ...common(state), status: 'closed', work: state.work, closedAt: fact.at, closedBy: fact.by }
        : state;
    case 'PostingReopened':
      return {
        ...withoutLeft(common(state)),
        status: 'confirmed',
        errands: withoutOldData(state.errands),
      };
    case 'ProblemReported':
      return isWorking(state)
        ? {
            ...common(state),
            status: 'problem',
            reason: fact.reason,
            note: fact.note,
            since: fact.at,
            reportedBy: fact.by,
            before: state,
          }
        : state;
    case 'ProblemResolved':
      return state.status === 'problem'
        ? { ...state.before, ...common(state), ...caredFor(state.care) }
        : state;
    case 'PostingCancelled':
      return cancelled(state, fact);
    case 'ParcelCancelled':
      return evolveParcelCancelled(state, fact);
    case 'CancellationSeen':
      if (fact.parcel !== undefined)
        return withParcel(state, fact.parcel, (gone) => ({
          ...gone,
          seen: true,
          toPull: gone.toPull && fact.pulled !== true,
        }));
      return state.status === 'cancelled'
        ? { ...state, seen: true, toPull: state.toPull && fact.pulled !== true }
        : state;
    case 'ParcelPulled':
      if (fact.parcel !== undefined)
        return withParcel(state, fact.parcel, (gone) => ({ ...gone, seen: true, toPull: false }));
      return state.status === 'cancelled' ? { ...state, seen: true, toPull: false } : state;
    case 'ErrandAsked':
    case 'ErrandDone':
    case 'ErrandRefused':
    case 'ErrandSettled':
      return evolveErrand(state, fact);
    case 'ProblemTaken':
    case 'ProblemLeft':
    case 'NoteWritten':
    case 'MessageTold':
    case 'LossSaid':
    case 'ClaimWritten':
      return evolveCare(state, fact);
    case 'VirtualSent':
      return {
        ...withVirtual(common(state), fact),
        status: 'sent-virtually',
        number: fact.number,
        sentNote: fact.note,
        sentAt: fact.at,
      };
    case 'PresaleReady':
      return state.status === 'sent-virtually'
        ? { ...withVirtual(common(state), fact), status: 'confirmed' }
        : state;
    case 'PresaleMoved':
      return { ...state, ...withVirtual(common(state), fact) };
    case 'ReturnOpened':
    case 'ReturnJudged':
    case 'ReturnPhotographed':
    case 'ReturnUndone':
    case 'ReturnStocked':
      return evolveReturn(state, fact);
    case 'PutIntoBatch':
    case 'TakenOutOfBatch':
      return evolveBatch(state, fact);
    case 'LeftSaid': {
      const { at, by, why, note } = fact;
      return { ...state, left: { at, newsAt: at }, saidLeft: { why, note, at, by } };
    }
    case 'HereSaid':
      return withoutLeft(state);
    case 'PostingHandedOver':
      return state.status === 'closed'
        ? {
            ...common(state),
            left: { at: fact.at, newsAt: fact.at },
            status: 'handed-over',
            work: state.work,
            handedOverAt: fact.at,
            ...(fact.batch === undefined ? {} : { batch: fact.batch }),
          }
        : state;
    case 'ShipRequested':
      return { ...state, ship: { state: 'requested', generation: fact.generation, packages: fact.packages } };
    case 'ShipConfirmed':
      return { ...state, ship: { state: 'confirmed', numbers: fact.numbers } };
    case 'ShipRefused':
      return { ...state, ship: { state: 'refused', generation: fact.generation, why: fact.why } };
    case 'LabelReady':
      return {
        ...state,
        labels: [
          ...state.labels.filter((label) => label.parcel !== fact.parcel),
          { parcel: fact.parcel, codes: fact.codes },
        ],
      };
    case 'LabelRequested':
      return {
        ...state,
        prints: [
          ...state.prints,
          {
            jobId: fact.jobId,
            parcel: fact.parcel,
            copy: fact.copy,
            reason: fact.reason,
            outcome: 'asked',
            at: fact.at,
          },
        ],
      };
    case 'LabelPrinted':
      return {
        ...state,
        prints: state.prints.map((run) =>
          run.jobId === fact.jobId ? { ...run, outcome: fact.outcome, detail: fact.detail } : run,
        ),
      };
    case 'ClipKept':
      return withClip(state, fact);
    case 'ShadowNoted':
      return noted(state, fact);
    case 'ScanRefused': // kept for whoever asks later; changes no count (PK4)
    case 'ParcelTakenOver': // who closes it is named by the closing itself (WH2)
      return state;
    case 'PostingTakenIn':
    case 'UnitScanned':
    case 'MarkCaptured':
    case 'DataGiven':
    case 'StepDone':
    case 'BoxChosen':
    case 'Weighed':
    case 'WaybillTaken':
    case 'PhotoTaken':
    case 'NextParcelStarted':
      return state; // handled before
    default:
      return assertNever(fact);
  }
}

/** A piece of the clip belongs to the posting, whatever becomes of its work. */
function withClip(
  state: KnownPosting,
  { by, clip, ended }: Extract<PostingFact, { type: 'ClipKept' }>,
): PostingState {
  return { ...state, clips: [...(state.clips ?? []), { clip, by, ended }] };
}

/** What shadow mode let pass stays with the work, whatever is undone later (SW3). */
function noted(
  state: KnownPosting,
  { at, by, refusal, scanId }: Extract<PostingFact, { type: 'ShadowNoted' }>,
): PostingState {
  if (state.status !== 'packing') return state;
  const before = state.work.noted ?? [];
  return { ...state, work: { ...state.work, noted: [...before, { at, by, refusal, scanId }] } };
}

function changed(state: KnownPosting, snapshot: PostingCommon['snapshot']): PostingState {
  if (state.status !== 'problem') return { ...state, snapshot };
  return { ...state, snapshot, before: { ...state.before, snapshot } };
}

function cancelled(
  state: KnownPosting,
  fact: Extract<PostingFact, { type: 'PostingCancelled' }>,
): PostingState {
  if (state.status === 'cancelled') return state;
  const inner = state.status === 'problem' ? state.before : state;
  return {
    ...common(state),
    status: 'cancelled',
    note: fact.note,
    work: workOf(inner),
    shelf: inner.status === 'packed' ? inner.shelf : null,
    seen: false,
    wasClosed: state.status === 'closed' || state.status === 'handed-over',
    toPull: inner.status === 'packed' || (inner.status === 'closed' && state.saidLeft === undefined),
  };
}
