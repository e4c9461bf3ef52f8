/** What a message to a buyer or a carrier may be about; each has a text in three languages (MD1). */
export const draftKinds = [
  'out-of-stock',
  'damaged',
  'address',
  'delayed',
  'returned',
  'lost',
  'customs',
  'presale',
  'inquiry',
] as const;

/** One of `draftKinds`. `inquiry` goes to the carrier, every other one to the buyer. */
export type DraftKind = (typeof draftKinds)[number];

/** Languages that messages are written in. */
export const draftTongues = ['ru', 'en', 'zh-CN'] as const;

/** One of `draftTongues`. */
export type DraftTongue = (typeof draftTongues)[number];

/** Whoever a claim is made against. */
export const claimOpponents = ['carrier', 'marketplace'] as const;

/** How a claim stands. */
export const claimStates = ['open', 'paid', 'refused'] as const;

/** Money that is wanted back for a posting; a later one takes its place. Moments are ms since 1970 UTC. */
export interface Claim {
  readonly against: (typeof claimOpponents)[number];
  readonly kopecks: number;
  readonly since: number;
  /** Until when an answer is due; null where nobody said. */
  readonly dueAt: number | null;
  readonly state: (typeof claimStates)[number];
  /** What was paid; null while nothing was. */
  readonly paidKopecks: number | null;
  readonly note: string;
}

/** Something that a person wrote down about a posting. */
interface CareNote {
  readonly at: number;
  readonly by: string;
  readonly text: string;
}

/** A message that somebody says he sent; the app sends none (MD4). */
export interface ToldMessage {
  readonly at: number;
  readonly by: string;
  readonly draft: DraftKind;
  readonly tongue: DraftTongue;
}

/** What people do about a posting beside packing it; changes neither its status nor any count (PQ3). */
export interface Care {
  /** Who has taken its problem on, and since when. */
  readonly taken: { readonly by: string; readonly at: number } | null;
  readonly notes: readonly CareNote[];
  readonly messages: readonly ToldMessage[];
  /** Who said that it is lost, and when. */
  readonly lost: { readonly by: string; readonly at: number } | null;
  readonly claim: Claim | null;
}

/** Nobody did anything beside the packing. */
export const noCare: Care = { taken: null, notes: [], messages: [], lost: null, claim: null };

/** What happens to a posting beside the packing. */
export type CareFact =
  /** `by` sees to it from now on (PQ1). */
  | { readonly type: 'ProblemTaken' }
  /** Nobody sees to it any more. */
  | { readonly type: 'ProblemLeft' }
  | { readonly type: 'NoteWritten'; readonly text: string }
  /** `by` says that he sent it outside of the app. */
  | { readonly type: 'MessageTold'; readonly draft: DraftKind; readonly tongue: DraftTongue }
  /** `lost`: whether it counts as lost from now on (TK5). */
  | { readonly type: 'LossSaid'; readonly lost: boolean }
  /** The claim as it stands now. */
  | { readonly type: 'ClaimWritten'; readonly claim: Claim };

/** What somebody wants to have noted. */
export type CareCommand =
  | { readonly type: 'take-problem' }
  | { readonly type: 'leave-problem' }
  | { readonly type: 'write-note'; readonly text: string }
  | { readonly type: 'tell-message'; readonly draft: DraftKind; readonly tongue: DraftTongue }
  | { readonly type: 'say-lost'; readonly lost: boolean }
  | { readonly type: 'write-claim'; readonly claim: Claim };
