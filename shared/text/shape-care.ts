import type { DraftKind, DraftTongue } from '../domain/posting/care.ts';
import type { ProblemReason } from '../domain/posting/facts.ts';
import type { ProblemSort } from '../projections/problem-sorts.ts';
import type { DraftField } from './drafts/fields.ts';

/** Words for a resolution that are known; any other one is told as `desk`. */
export const resolutions = [
  'desk',
  'restocked',
  'took-another',
  'shelf-right',
  'coded',
  'address-known',
  'split',
  'ship-again',
  'pack-again',
] as const;

/** Texts of the work list of problems, of notes and of messages, in one language. */
export interface CareText<T> {
  readonly sorts: Readonly<Record<ProblemSort | 'all' | 'mine', T>>;
  readonly order: Readonly<Record<'label' | 'urgent' | 'oldest', T>>;
  readonly nothing: T;
  /** `count` parcels under way want somebody. */
  readonly transit: T;
  readonly toTransit: T;
  readonly more: T;
  /** What a person does about it first, by reason. */
  readonly acts: Readonly<
    Record<'restocked' | 'tookAnother' | 'shelfRight' | 'coded' | 'addressKnown' | 'split', T>
  >;
  readonly forms: Readonly<Record<'message' | 'units', T>>;
  /** What is to be done at the table after it was divided. */
  readonly splitHint: T;
  readonly taken: {
    readonly take: T;
    readonly takeOver: T;
    readonly letGo: T;
    /** `who`, `at` */
    readonly by: T;
    readonly mine: T;
    readonly nobody: T;
  };
  readonly notes: { readonly title: T; readonly label: T; readonly write: T; readonly none: T };
  readonly units: {
    readonly title: T;
    readonly hint: T;
    /** `goes`, `stays` */
    readonly sum: T;
    readonly confirm: T;
    readonly gone: T;
  };
  readonly cost: T;
  readonly history: {
    readonly title: T;
    readonly unread: T;
    readonly takenIn: T;
    readonly confirmed: T;
    readonly started: T;
    readonly packed: T;
    readonly closed: T;
    readonly reopened: T;
    readonly handedOver: T;
    /** `why`, `note` */
    readonly saidLeft: T;
    readonly saidHere: T;
    readonly virtual: T;
    /** `status` */
    readonly said: T;
    readonly contentChanged: T;
    readonly found: T;
    readonly allGood: T;
    readonly reported: T;
    readonly resolved: T;
    readonly cancelled: T;
    readonly pulled: T;
    readonly shipRefused: T;
    readonly errandAsked: T;
    readonly errandDone: T;
    readonly errandRefused: T;
    readonly errandLeft: T;
    readonly taken: T;
    readonly left: T;
    readonly note: T;
    readonly message: T;
    readonly lost: T;
    readonly notLost: T;
    readonly claim: T;
    readonly back: T;
  };
  readonly hows: Readonly<Record<(typeof resolutions)[number], T>>;
  readonly reasons: Readonly<Record<ProblemReason, T>>;
  readonly draft: {
    readonly title: T;
    readonly kind: T;
    readonly tongue: T;
    readonly text: T;
    readonly kinds: Readonly<Record<DraftKind, T>>;
    readonly tongues: Readonly<Record<DraftTongue, T>>;
    readonly fields: Readonly<Record<DraftField, T>>;
    readonly copy: T;
    readonly copied: T;
    readonly notCopied: T;
    readonly told: T;
    /** `fields` */
    readonly gaps: T;
    readonly outside: T;
    /** `who`, `at`, `kind` */
    readonly sentBefore: T;
    readonly close: T;
  };
  readonly house: {
    readonly title: T;
    readonly hint: T;
    readonly places: T;
    readonly ours: T;
    readonly changed: T;
    readonly tooLong: T;
  };
}
