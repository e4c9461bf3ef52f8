import type { AnyFact } from '../../domain/envelope.ts';

/** What somebody did against what the station proposed, or to somebody else's work (AU1), as the facts tell it. */
export const overrideKinds = [
  'reopened',
  'confirmed-anyway',
  'step-left-out',
  'closed-short',
  'given-up',
  'presale-moved',
  'reprinted',
  'weight-despite',
  'taken-over',
  'undid-other',
  'cancel-asked',
  'refusal-settled',
  'problem-resolved',
  'sent-virtually',
  'taught',
  'forgotten',
  'traits-set',
  'kit-set',
  'left-said',
  'twin-said',
  'count-ended',
] as const;

/** One of `overrideKinds`. */
export type OverrideKind = (typeof overrideKinds)[number];

/** One override; `at` ms since 1970 UTC, `about` a posting's number or a sku, `detail` a closed word, a code or a number. */
export interface Override {
  readonly at: number;
  readonly by: string;
  readonly kind: OverrideKind;
  readonly about: string;
  readonly detail: string;
}

/** Nobody of the house: what these do overrides nothing. */
const machines: ReadonlySet<string> = new Set(['market', 'station', 'file', 'practice']);

type Told = readonly [kind: OverrideKind, detail: string];

function told(fact: AnyFact): Told | null {
  switch (fact.type) {
    case 'PostingReopened':
      return ['reopened', fact.reason];
    case 'LabelRequested':
      return fact.reason === null ? null : ['reprinted', fact.reason];
    case 'PostingConfirmed':
      return fact.despite === undefined ? null : ['confirmed-anyway', fact.despite.join(', ')];
    case 'ShadowNoted':
      return fact.refusal.code === 'step-required' ? ['step-left-out', fact.refusal.stepId] : null;
    case 'PresaleMoved':
      return ['presale-moved', new Date(fact.dueAt).toISOString().slice(0, 10)];
    case 'SupplyClosed':
      return fact.short === 0 ? null : ['closed-short', String(fact.short)];
    case 'SupplyGivenUp':
      return ['given-up', fact.reason];
    case 'PlacesAsked':
      return fact.replace ? ['confirmed-anyway', 'replace'] : null;
    case 'PlacesLeft':
      return ['refusal-settled', 'left'];
    case 'SupplyTakenUp':
      return ['reopened', ''];
    case 'CartonReopened':
      return ['reopened', fact.carton];
    case 'PalletReopened':
      return ['reopened', fact.pallet];
    case 'CargoLabelAsked':
      return fact.reason === null ? null : ['reprinted', fact.reason];
    case 'Weighed':
      return fact.despite === undefined ? null : ['weight-despite', fact.despite];
    case 'ParcelTakenOver':
      return ['taken-over', fact.from];
    case 'ErrandAsked':
      return fact.errand.what === 'cancel' || fact.errand.what === 'cancel-units'
        ? ['cancel-asked', fact.errand.reasonId]
        : null;
    case 'ErrandSettled':
      return ['refusal-settled', fact.choice];
    case 'ProblemResolved':
      return ['problem-resolved', fact.how];
    case 'VirtualSent':
      return ['sent-virtually', fact.number];
    case 'BarcodeTaught':
      return ['taught', fact.code];
    case 'BarcodeForgotten':
      return ['forgotten', fact.code];
    case 'TraitsSet':
      return ['traits-set', fact.traits.join(', ')];
    case 'KitSet':
      return ['kit-set', String(fact.parts.length)];
    case 'LeftSaid':
      return ['left-said', fact.note === null ? fact.why : `${fact.why}: ${fact.note}`];
    case 'TwinSaid':
      return ['twin-said', `${fact.two ? '≠' : '='} ${fact.twin}`];
    case 'StockCountEnded':
      return ['count-ended', ''];
    case 'ReturnUndone':
    case 'SupplyUnitTakenBack':
      return fact.of === undefined || fact.of === fact.by ? null : ['undid-other', fact.of];
    default:
      return null;
  }
}

/** The override that a fact is; null where it is none. `doer`: whose deed a `LastUndone` takes back, where that is known. */
export function overrideIn(stream: string, fact: AnyFact, doer: string | null): Override | null {
  if (machines.has(fact.by)) return null;
  const what: Told | null =
    fact.type === 'LastUndone'
      ? doer === null || doer === fact.by
        ? null
        : ['undid-other', doer]
      : told(fact);
  if (what === null) return null;
  const about = stream.slice(stream.indexOf(':') + 1);
  return { at: fact.at, by: fact.by, kind: what[0], about, detail: what[1] };
}
