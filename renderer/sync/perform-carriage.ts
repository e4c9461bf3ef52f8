import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import type { Page } from '#shared/market/page.ts';
import type { FormingTrouble, FormingWord, HandoverMethod } from '#shared/market/handover.ts';
import { isTransient, effectUnknown, type MarketError } from '#shared/market/errors.ts';
import { errandId } from '#shared/domain/posting/errands.ts';
import type { BatchRef } from '#shared/domain/handover/batch.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { doneErrand, refusedErrand } from './errand-outcomes.ts';
import { repeatable, wordOf, type Performed, type PerformParts } from './performed.ts';
import { SETTLE_MS } from './settling.ts';

type Carriage = Extract<Effect, { kind: 'carriage' }>;

/** How far a carriage is, as the row remembers it: its stage and the marketplace's id. */
type Stage = 'fill' | 'approve' | 'papers';

/** Pause before the marketplace is asked again for what passes by itself, ms. */
const PASSING_MS = 60_000;
/** Pause between two looks at papers that are being made, ms. */
const PAPERS_MS = 5000;

/** Reasons against a carriage that end without anybody doing anything. */
const passing: ReadonlySet<FormingWord> = new Set([
  'not-registered',
  'packing-time-not-over',
  'statuses-settling',
  'first-mile-changing',
  'not-accepted',
  'outdated',
]);

/** A way could not be told from its order. */
const NO_METHOD = 'DELIVERY_METHOD_NOT_FOUND';
/** Another carriage of this way is being made: filling it twice would put the first parcels out of it again. */
const ONE_AT_A_TIME = 'earlier-one-open';
/** Pause before it is looked again whether that one is confirmed, ms. */
const TURN_MS = 5000;
/** The marketplace left a parcel out when it made the papers. */
const LEFT_OUT = 'LEFT_OUT_OF_CARRIAGE';

const goOn = (stage: Stage, id: string, afterMs = 0, trouble = 'papers-making'): Performed => ({
  kind: 'again',
  afterMs,
  trouble,
  receipt: [stage, id],
});

/** Looks whether it happened before anything else, once a late effect would show (CG2). */
const verify = (row: EffectRow, trouble: string): Performed => ({
  kind: 'verify',
  afterMs: SETTLE_MS,
  trouble,
  receipt: row.receipt,
});

/** A failed call: what may have happened is read back; the stage is kept either way. */
function failed(row: EffectRow, error: MarketError, parts: PerformParts): Performed | Promise<Performed> {
  if (effectUnknown(error)) return verify(row, error.kind);
  return keptOr(row, repeatable(error), parts);
}

function keptOr(row: EffectRow, outcome: Performed, parts: PerformParts): Performed | Promise<Performed> {
  if (outcome.kind === 'refused') return refusedErrand(row, outcome.trouble, parts);
  return outcome.kind === 'again' && row.receipt !== null ? { ...outcome, receipt: row.receipt } : outcome;
}

/** A reason against forming: one that passes is waited for, any other is a person's choice (OB7). */
function against(
  row: EffectRow,
  { word, raw }: FormingTrouble,
  parts: PerformParts,
): Performed | Promise<Performed> {
  if (!passing.has(word)) return refusedErrand(row, raw, parts);
  const again = { kind: 'again', afterMs: PASSING_MS, trouble: raw } as const;
  return row.receipt === null ? again : { ...again, receipt: row.receipt };
}

/** Makes, fills and confirms a carriage of exactly the batch's parcels and waits for its papers; each step is remembered with its id (HB9, HB10). */
export function performCarriage(row: EffectRow, effect: Carriage, parts: PerformParts): Promise<Performed> {
  const [stage, id] = row.receipt ?? [];
  if (id === undefined) {
    if (!isOthersTurn(row, effect, parts)) return made(row, effect, parts);
    return Promise.resolve(waiting(row));
  }
  switch (stage) {
    case 'fill':
      return filled(row, effect, id, parts);
    case 'approve':
      return approved(row, id, parts);
    default:
      return withPapers(row, effect, id, parts);
  }
}

/** Whether two batches leave by the same way: they would be put into the same new carriage. */
function isSameWay({ taker: one }: BatchRef, { taker: other }: BatchRef): boolean {
  if (one.kind !== 'carriage' || other.kind !== 'carriage' || one.shop !== other.shop) return false;
  return one.methodId === null || other.methodId === null
    ? one.warehouse === other.warehouse
    : one.methodId === other.methodId;
}

/** Whether a carriage of the same way is being made, or may have been, and is not confirmed yet (HB13). Of two that begin at once the earlier goes on. */
function isOthersTurn(row: EffectRow, { batch }: Carriage, parts: PerformParts): boolean {
  return parts.othersOf(row).some((other) => {
    if (other.effect.kind !== 'carriage' || !isSameWay(other.effect.batch, batch)) return false;
    const [stage] = other.receipt ?? [];
    if (stage !== undefined) return stage === 'fill' || stage === 'approve';
    const earlier = other.seq < row.seq;
    if (other.state === 'unknown') return earlier || row.state !== 'unknown';
    return other.state === 'sending' && earlier && row.state !== 'unknown';
  });
}

/** Its turn comes; what may have been made stays to be looked for. */
const waiting = (row: EffectRow): Performed =>
  row.state === 'unknown'
    ? { kind: 'verify', afterMs: TURN_MS, trouble: ONE_AT_A_TIME, receipt: null }
    : { kind: 'again', afterMs: TURN_MS, trouble: ONE_AT_A_TIME };

/** The way of this batch in the marketplace's list. */
async function methodOf(
  { batch: { taker } }: Carriage,
  { ask }: PerformParts,
): Promise<{ readonly method: HandoverMethod | null; readonly error: MarketError | null }> {
  if (taker.kind !== 'carriage') return { method: null, error: null };
  const { methodId, warehouse } = taker;
  const found: HandoverMethod[] = [];
  let cursor: string | null = null;
  do {
    const page: MarketAnswer<Page<HandoverMethod>> = await ask('market.handoverMethods', {
      methodId,
      cursor,
    });
    if (!page.ok) return { method: null, error: page.error };
    found.push(
      ...page.value.rows.filter((row) =>
        methodId === null ? row.warehouse === warehouse : row.methodId === methodId,
      ),
    );
    cursor = page.value.cursor;
  } while (cursor !== null);
  // Without the way's id only a warehouse that has but one is certain.
  const [method = null] = found;
  return { method: methodId === null && found.length > 1 ? null : method, error: null };
}

/** Takes over the carriage that is `new`, ours of a lost answer or begun elsewhere; makes one where there is none (CG2). */
async function made(row: EffectRow, effect: Carriage, parts: PerformParts): Promise<Performed> {
  const { method, error } = await methodOf(effect, parts);
  if (error !== null) return row.state === 'unknown' ? verify(row, error.kind) : failed(row, error, parts);
  if (method === null) return refusedErrand(row, NO_METHOD, parts);
  const open = method.carriages.find(({ status }) => status === 'new');
  if (open !== undefined) return goOn('fill', open.id);
  const left = row.state === 'unknown' ? parts.settling.leftMs(row.id) : 0;
  if (left > 0) return { kind: 'verify', afterMs: left, trouble: row.trouble, receipt: null };
  parts.settling.sent(row.id);
  const sent = await parts.ask('market.createCarriage', { effectId: row.id, methodId: method.methodId });
  if (!sent.ok) return failed(row, sent.error, parts);
  return sent.value.formed ? goOn('fill', sent.value.value) : against(row, sent.value.trouble, parts);
}

/** Replaces what is in the carriage; the same list again is harmless. A row that is refused is told of on its own posting. */
async function filled(row: EffectRow, effect: Carriage, id: string, parts: PerformParts): Promise<Performed> {
  const numbers = effect.parcels.map(({ parcel }) => parcel);
  const sent = await parts.ask('market.setCarriagePostings', { effectId: row.id, id, numbers });
  // Confirmed already: the answer to that got lost, or somebody did it elsewhere.
  if (!sent.ok && sent.error.kind === 'wrong-status') return goOn('approve', id);
  if (!sent.ok) return keptOr(row, repeatable(sent.error), parts);
  const refused = sent.value.flatMap(({ number, error }) => (error === null ? [] : [{ number, error }]));
  const late = refused.find(({ error }) => isTransient(error));
  if (late !== undefined) return goOn('fill', id, PAPERS_MS, wordOf(late.error));
  if (refused.length === numbers.length)
    return refusedErrand(row, wordOf(refused[0]?.error ?? { kind: 'not-found', detail: '' }), parts);
  for (const { number, error } of refused) await toldApart(row, effect, number, wordOf(error), parts);
  return goOn('approve', id);
}

/** One parcel stays behind: its posting says so, and trying again makes a carriage of its own. */
async function toldApart(
  row: EffectRow,
  { parcels, batch }: Carriage,
  parcel: PostingNumber,
  why: string,
  parts: PerformParts,
): Promise<void> {
  const owner = parcels.find((each) => each.parcel === parcel)?.posting ?? parcel;
  const posting = await parts.posting(owner);
  if (posting === null) return;
  const errand = { what: 'carriage', batch, parcels: [{ posting: owner, parcel }] } as const;
  const told = posting.errands.some(
    (record) => record.state === 'refused' && record.errand.what === 'carriage' && record.id !== row.id,
  );
  if (!told)
    await parts.record(owner, { type: 'errand-refused', id: errandId(posting, errand), errand, why });
}

async function approved(row: EffectRow, id: string, parts: PerformParts): Promise<Performed> {
  const read = await parts.ask('market.carriage', { id });
  if (!read.ok)
    return row.state === 'unknown' ? verify(row, read.error.kind) : failed(row, read.error, parts);
  const { status, rawStatus } = read.value;
  if (status === 'cancelled' || status === 'failed') return refusedErrand(row, rawStatus, parts);
  if (status !== 'new') return goOn('papers', id, PAPERS_MS);
  const left = row.state === 'unknown' ? parts.settling.leftMs(row.id) : 0;
  if (left > 0) return { kind: 'verify', afterMs: left, trouble: row.trouble, receipt: row.receipt };
  parts.settling.sent(row.id);
  const sent = await parts.ask('market.approveCarriage', { effectId: row.id, id });
  if (!sent.ok) return failed(row, sent.error, parts);
  return sent.value.formed ? goOn('papers', id, PAPERS_MS) : against(row, sent.value.trouble, parts);
}

async function withPapers(
  row: EffectRow,
  effect: Carriage,
  id: string,
  parts: PerformParts,
): Promise<Performed> {
  const read = await parts.ask('market.carriagePapers', { id });
  if (!read.ok) return keptOr(row, repeatable(read.error), parts);
  const { state, rawState, added, removed } = read.value;
  if (state === 'failed' || state === 'cancelled') return refusedErrand(row, rawState, parts);
  if (state !== 'ready') return goOn('papers', id, PAPERS_MS);
  // Where the papers name what is in it, whatever they do not name is not: somebody may have filled it anew.
  const left = effect.parcels.filter(
    ({ parcel }) => removed.includes(parcel) || (added.length > 0 && !added.includes(parcel)),
  );
  for (const { parcel } of left) await toldApart(row, effect, parcel, LEFT_OUT, parts);
  return doneErrand(row, parts, id);
}
