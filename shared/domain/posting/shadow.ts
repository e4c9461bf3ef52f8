import type { CommandOf } from './commands.ts';
import { awaiting } from './awaiting.ts';
import { withCompletion } from './complete.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import type { PostingFact } from './facts.ts';
import { nextLine } from './kits.ts';
import { currentParcel, goodsOf, leftOf, unitsLeft, type PackWork } from './progress.ts';
import { barcode } from '../../kit/brand.ts';
import type { PlanLine } from './plan.ts';
import type { PostingRefusal } from './refusals.ts';
import type { KnownPosting } from './state.ts';

/** What shadow mode lets pass (SW2); everything else is refused as always (SW5). */
export const shadowKinds = [
  'wrong-item',
  'one-too-many',
  'unknown-code',
  'goods-first',
  'step-required',
  'weight-off',
] as const satisfies readonly PostingRefusal['code'][];

/** One of `shadowKinds`. */
export type ShadowKind = (typeof shadowKinds)[number];

/** A refusal that blocked nothing. */
export type ShadowRefusal = Extract<PostingRefusal, { code: ShadowKind }>;

/** What would have been refused while this parcel was packed; `at` ms since 1970 UTC. */
export interface ShadowNote {
  readonly at: number;
  readonly by: string;
  readonly refusal: ShadowRefusal;
  /** The scan it is about; null where it was no scan of goods. */
  readonly scanId: string | null;
}

/** Whether a refusal is one of those that shadow mode lets pass. */
const isShadowed = (refusal: PostingRefusal): refusal is ShadowRefusal =>
  (shadowKinds as readonly string[]).includes(refusal.code);

/** Whether this work is under shadow mode at this moment: by its plan, and not after the end (SW1). */
export const inShadow = ({ plan }: PackWork, at: number): boolean =>
  plan.shadowUntil !== undefined && at < plan.shadowUntil;

/** The note in place of a refusal; null where it is refused as always. */
export function shadowNote(
  work: PackWork,
  { at, by, scanId = null }: { readonly at: number; readonly by: string; readonly scanId?: string | null },
  code: string,
  refusal: PostingRefusal,
): Extract<PostingFact, { type: 'ShadowNoted' }> | null {
  // Nothing comes between a unit and what the marketplace is told of it (SW5).
  if (!inShadow(work, at) || awaiting(work) !== null || !isShadowed(refusal)) return null;
  return { type: 'ShadowNoted', at, by, scanId, code, refusal };
}

/** Whether any unit of this work went into the box without its code (SW4). */
export const hasUnverified = ({ deeds }: PackWork): boolean =>
  deeds.some((deed) => deed.kind === 'unit' && deed.unverified === true);

/** Lines that the rest can be passed of in one go: no unit of theirs is asked for anything the marketplace is told. */
const isPlain = (line: PlanLine): boolean => line.marking === 'none' && (line.fields ?? []).length === 0;

/** The lines that a pass takes, with how many units of each. */
function passed(work: PackWork, what: 'unit' | 'rest'): readonly { line: PlanLine; units: number }[] {
  const plain = goodsOf(work.plan).filter((line) => leftOf(work, line) > 0 && isPlain(line));
  if (what === 'rest' && plain.length > 0) return plain.map((line) => ({ line, units: leftOf(work, line) }));
  const next = nextLine(work);
  return next === null ? [] : [{ line: next, units: 1 }];
}

/** The packer goes on although units were not verified; in shadow mode only, and never across parcels of a split (SW4, SW6). */
export function decidePass(state: KnownPosting, command: CommandOf<'pass'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  const { work } = state;
  const { at, by, scanId, code, what } = command;
  if (work.deeds.some((deed) => 'scanId' in deed && deed.scanId === scanId)) return yes();
  const first = awaiting(work);
  if (first !== null) return no(first);
  const left = unitsLeft(work);
  if (!inShadow(work, at) || left === 0) return no({ code: 'goods-first', left });
  if (currentParcel(work) > 1) return no({ code: 'split-impossible', why: 'unverified' });
  const units = passed(work, what).map(({ line, units: count }): PostingFact => ({
    type: 'UnitScanned',
    at,
    by,
    scanId,
    lineId: line.id,
    code: barcode(code),
    units: count,
    mark: null,
    unverified: true,
  }));
  // What was scanned has its note already; what was not scanned at all has none.
  const note = what === 'unit' ? null : shadowNote(work, command, code, { code: 'goods-first', left });
  return withCompletion(state, note === null ? units : [note, ...units]);
}
