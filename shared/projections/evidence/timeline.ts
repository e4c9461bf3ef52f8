import type { Envelope } from '../../domain/envelope.ts';
import type { PostingFact } from '../../domain/posting/facts.ts';

/** Things that a dispute pack names in words; whatever else happened is kept under its own name (EV2). */
export const evidenceEvents = [
  'PostingTakenIn',
  'PostingChanged',
  'PostingConfirmed',
  'PackingStarted',
  'ParcelTakenOver',
  'PackingAbandoned',
  'UnitScanned',
  'MarkCaptured',
  'DataGiven',
  'ScanRefused',
  'ShadowNoted',
  'LastUndone',
  'StepDone',
  'BoxChosen',
  'Weighed',
  'WaybillTaken',
  'PhotoTaken',
  'ClipKept',
  'NextParcelStarted',
  'PostingPacked',
  'ShipRequested',
  'ShipConfirmed',
  'ShipRefused',
  'LabelReady',
  'LabelRequested',
  'LabelPrinted',
  'Parked',
  'LabelScannedBack',
  'PostingClosed',
  'PostingReopened',
  'ProblemReported',
  'ProblemResolved',
  'PostingCancelled',
  'PutIntoBatch',
  'LeftSaid',
  'HereSaid',
  'PostingHandedOver',
  'ReturnOpened',
  'ReturnJudged',
  'ReturnPhotographed',
] as const satisfies readonly PostingFact['type'][];

/** One of `evidenceEvents`. */
export type EvidenceEvent = (typeof evidenceEvents)[number];

/** One thing that happened; `at` ms since 1970 UTC, `detail` codes, numbers and names as they were recorded. */
interface EvidenceRow {
  readonly at: number;
  readonly by: string;
  readonly event: EvidenceEvent | null;
  /** The fact's own name. */
  readonly type: string;
  readonly detail: string;
}

const known: ReadonlySet<string> = new Set(evidenceEvents);
const isEvent = (type: string): type is EvidenceEvent => known.has(type);

const join = (...parts: readonly (string | number | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');

/** What is worth reading of a fact; nothing of the buyer. */
function detailOf(fact: PostingFact): string {
  switch (fact.type) {
    case 'PostingTakenIn':
    case 'PostingChanged':
      return join(fact.snapshot.rawStatus, fact.snapshot.trackingNumber);
    case 'ParcelTakenOver':
      return fact.from;
    case 'PackingAbandoned':
      return fact.why;
    case 'UnitScanned':
      return join(fact.code, fact.units > 1 ? `× ${fact.units}` : null, fact.mark);
    case 'MarkCaptured':
      return fact.mark;
    case 'DataGiven':
      return join(fact.field, fact.value ?? '–');
    case 'ScanRefused':
      return join(fact.code, fact.refusal.code);
    case 'ShadowNoted':
      return join(fact.code, fact.refusal.code);
    case 'LastUndone':
      return fact.what;
    case 'StepDone':
      return join(fact.stepId, fact.how);
    case 'BoxChosen':
      return fact.box;
    case 'Weighed':
      return join(`${fact.grams} g`, fact.source, fact.despite);
    case 'WaybillTaken':
      return join(fact.carrier, fact.number);
    case 'PhotoTaken':
    case 'ReturnPhotographed':
      return fact.photo.name;
    case 'ClipKept':
      return fact.clip.name;
    case 'ShipConfirmed':
      return fact.numbers.join(', ');
    case 'ShipRefused':
      return fact.why;
    case 'LabelReady':
      return join(fact.parcel, fact.codes.join(', '));
    case 'LabelRequested':
      return join(fact.parcel, fact.reason);
    case 'LabelPrinted':
      return join(fact.parcel, fact.outcome, fact.detail);
    case 'Parked':
      return String(fact.shelf);
    case 'LabelScannedBack':
      return join(fact.parcel, fact.code);
    case 'PostingReopened':
      return fact.reason;
    case 'ProblemReported':
      return join(fact.reason, fact.note);
    case 'ProblemResolved':
      return fact.how;
    case 'PostingCancelled':
      return join(fact.note.initiator, fact.note.reason);
    case 'LeftSaid':
      return join(fact.why, fact.note);
    case 'PutIntoBatch':
      return join(fact.parcel, fact.code);
    case 'ReturnOpened':
      return join(fact.told?.kind, fact.told?.reason);
    case 'ReturnJudged':
      return join(fact.sku, fact.judgement);
    default:
      return '';
  }
}

/** Everything that happened to a posting, in the order it was made; two readings of the same order are told once. */
export function timelineOf(envelopes: readonly Envelope[]): readonly EvidenceRow[] {
  const rows: EvidenceRow[] = [];
  for (const { fact } of envelopes as readonly Envelope<PostingFact>[]) {
    const row: EvidenceRow = {
      at: fact.at,
      by: fact.by,
      event: isEvent(fact.type) ? fact.type : null,
      type: fact.type,
      detail: detailOf(fact),
    };
    const last = rows.at(-1);
    if (fact.type === 'PostingChanged' && last?.type === row.type && last.detail === row.detail) continue;
    rows.push(row);
  }
  return rows;
}
