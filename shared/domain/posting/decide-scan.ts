import { barcode } from '../../kit/brand.ts';
import { sameContent } from './content.ts';
import { markIdentity, normaliseMarking, parseMarkingCode } from '../rules/marking.ts';
import { awaiting } from './awaiting.ts';
import type { CommandOf, ScannedProduct } from './commands.ts';
import { withCompletion } from './complete.ts';
import { no, noted, yes, type PostingDecision } from './decision.ts';
import type { PostingFact } from './facts.ts';
import { dueSnapshot } from './parcels.ts';
import type { PlanLine } from './plan.ts';
import {
  goodsOf,
  leftOf,
  lineAwaitingMark,
  marksOf,
  nextLine,
  stepSettled,
  type PackWork,
} from './progress.ts';
import type { PostingRefusal, ThingRef } from './refusals.ts';
import { shadowNote } from './shadow.ts';
import type { KnownPosting } from './state.ts';

const thing = (line: PlanLine | null): ThingRef | null =>
  line === null ? null : { sku: line.sku, name: line.name };

/** Opens a posting for packing; opening one that is already open goes on where it was left (PK1). */
export function decideOpen(state: KnownPosting, command: CommandOf<'open'>): PostingDecision {
  const { at, by, plan, opened } = command;
  switch (state.status) {
    case 'packing':
      return yes();
    case 'confirmed':
      if (!sameContent(plan.content, dueSnapshot(state).lines)) return no({ code: 'plan-outdated' });
      if (goodsOf(plan).length === 0) return no({ code: 'nothing-to-pack' });
      return yes({ type: 'PackingStarted', at, by, plan, opened });
    case 'cancelled':
      return no({ code: 'cancelled', reason: state.note.reason });
    case 'problem':
      return no({ code: 'problem-open', reason: state.reason });
    case 'handed-over':
      return no({ code: 'handed-over' });
    default:
      return no({ code: 'not-openable', status: state.status });
  }
}

/** Gives the work up: everything goes back to its shelf, the count starts anew next time. */
export function decideLeave(state: KnownPosting, command: CommandOf<'leave'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  return yes({ type: 'PackingAbandoned', at: command.at, by: command.by, why: 'left' });
}

const seenBefore = (work: PackWork, scanId: string): boolean =>
  work.deeds.some((deed) => 'scanId' in deed && deed.scanId === scanId);

function refuse(
  work: PackWork,
  command: { at: number; by: string; scanId: string; again?: boolean },
  code: string,
  refusal: PostingRefusal,
): PostingDecision {
  const { at, by, scanId } = command;
  // A trigger that bounced is no second mistake (SC3); that it was asked about is kept.
  if (command.again === true && refusal.code !== 'scanned-twice' && refusal.code !== 'one-too-many')
    return yes();
  const refused = { type: 'ScanRefused', at, by, scanId, code, refusal } as const;
  return noted(refusal, shadowNote(work, command, code, refusal) ?? refused);
}

/** Judges one scanned product barcode: right, wrong item, one too many, unknown (PK2-PK5). */
export function decideScan(state: KnownPosting, command: CommandOf<'scan'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  const { work } = state;
  const { scanId, code, product } = command;
  if (seenBefore(work, scanId)) return yes();
  if (product === null) return refuse(work, command, code, { code: 'unknown-code', read: code });
  const first = awaiting(work);
  if (first !== null) return refuse(work, command, code, first);
  const insert = insertStepFor(work, product);
  if (insert !== null) {
    return withCompletion(state, [
      { type: 'StepDone', at: command.at, by: command.by, stepId: insert, how: 'scan' },
    ]);
  }
  const found = lineFor(work, manyOf(product, command.times), code);
  if (found.refusal) return refuse(work, command, code, found.refusal);
  const { line } = found;
  const held = { sku: line.sku, name: line.name };
  if (line.marking !== 'none' && command.times !== undefined)
    return refuse(work, command, code, { code: 'times-marked', thing: held });
  if (command.again === true)
    return refuse(work, command, code, { code: 'scanned-twice', thing: held, read: code });
  return withCompletion(state, [unit(command, line, product.units * (command.times ?? 1), null, code)]);
}

/** As many as a person says lie there (SC5). */
const manyOf = (product: ScannedProduct, times = 1): ScannedProduct => ({
  ...product,
  units: product.units * times,
});

function insertStepFor(work: PackWork, product: ScannedProduct): string | null {
  const line = work.plan.lines.find(
    (candidate) => candidate.kind === 'insert' && candidate.sku === product.sku,
  );
  if (line === undefined) return null;
  const step = work.plan.steps.find((s) => s.task.kind === 'insert' && s.task.lineId === line.id);
  return step !== undefined && !stepSettled(work, step) ? step.id : null;
}

type Found =
  | { readonly refusal: PostingRefusal; readonly line?: never }
  | { readonly refusal?: never; readonly line: PlanLine };

function lineFor(work: PackWork, product: ScannedProduct, read: string): Found {
  const lines = goodsOf(work.plan).filter((line) => line.sku === product.sku);
  const got = { sku: product.sku, name: product.name };
  if (lines.length === 0)
    return { refusal: { code: 'wrong-item', got, expected: thing(nextLine(work)), read } };
  const line = lines.find((candidate) => leftOf(work, candidate) >= product.units);
  if (line !== undefined) return { line };
  const wanted = lines.reduce((sum, candidate) => sum + candidate.quantity, 0);
  return { refusal: { code: 'one-too-many', thing: got, wanted, units: product.units } };
}

function unit(
  command: { at: number; by: string; scanId: string },
  line: PlanLine,
  units: number,
  mark: string | null,
  code: string,
): PostingFact {
  const { at, by, scanId } = command;
  return { type: 'UnitScanned', at, by, scanId, lineId: line.id, code: barcode(code), units, mark };
}

/** Judges one scanned marking code; it may answer the question for a unit's mark or name the unit itself (MK1-MK4). */
export function decideMark(state: KnownPosting, command: CommandOf<'mark'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  const { work } = state;
  const { at, by, scanId, raw, product } = command;
  if (seenBefore(work, scanId)) return yes();
  const parsed = parseMarkingCode(raw);
  const text = normaliseMarking(raw);
  const marked = lineAwaitingMark(work);
  const first = awaiting(work);
  if (first?.code === 'data-first') return refuse(work, command, text, first);
  if (!parsed.ok) return refuse(work, command, text, { code: 'mark-unreadable', trouble: parsed.error });
  const mark = parsed.value;
  if (product === null || (marked !== null && product.sku !== marked.sku)) {
    return refuse(work, command, text, {
      code: 'mark-of-another',
      gtin: mark.gtin,
      expected: thing(marked ?? nextLine(work)),
    });
  }
  if (command.usedBy !== null) return refuse(work, command, text, { code: 'mark-used', by: command.usedBy });
  if (usedHere(work, markIdentity(mark)))
    return refuse(work, command, text, { code: 'mark-used', by: state.snapshot.number });
  if (marked !== null) {
    return withCompletion(state, [
      { type: 'MarkCaptured', at, by, scanId, lineId: marked.id, mark: mark.text },
    ]);
  }
  const found = lineFor(work, { ...product, units: 1 }, text);
  if (found.refusal) return refuse(work, command, text, found.refusal);
  const kept = found.line.marking === 'none' ? null : mark.text;
  return withCompletion(state, [unit(command, found.line, 1, kept, text)]);
}

const usedHere = (work: PackWork, identity: string): boolean =>
  work.plan.lines
    .flatMap((line) => marksOf(work, line.id))
    .some((text) => {
      const parsed = parseMarkingCode(text);
      return parsed.ok && markIdentity(parsed.value) === identity;
    });

/** Takes back the last thing done at the table, whatever it was, until the parcel is packed (UN1-UN3). */
export function decideUndo(state: KnownPosting, command: CommandOf<'undo'>): PostingDecision {
  if (state.status === 'packed') return no({ code: 'already-shipping' });
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  const lastDeed = state.work.deeds.at(-1);
  if (lastDeed === undefined) return no({ code: 'nothing-to-undo' });
  return yes({ type: 'LastUndone', at: command.at, by: command.by, what: lastDeed.kind });
}
