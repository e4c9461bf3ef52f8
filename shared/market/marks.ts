import type { PostingNumber, Sku } from '../kit/brand.ts';
import type { Answer } from './answer.ts';

/** A document's number, or the plain statement that there is none. */
export type Stated = { readonly number: string } | 'absent';

/** What is said of one unit; what is left out stays as it is stored. GS is the real character U+001D. */
export interface UnitMarks {
  readonly sku: Sku;
  /** Honest Sign codes; a text that has the shape of an IMEI or UIN is taken for one where the product wants that. */
  readonly marks: readonly string[];
  readonly imei?: readonly string[];
  /** Number of a piece of jewellery. */
  readonly uin?: string;
  /** Customs declaration. */
  readonly gtd?: Stated;
  /** Registration number of a batch of goods. */
  readonly rnpt?: Stated;
  readonly grams?: number;
}

/** How all marks of a posting stand: `passed` lets it be assembled. */
export type MarksVerdict = 'passed' | 'checking' | 'failed';

/** How the check of one thing stands; `none` where there is nothing to check, `unknown` for a word this version does not know. */
export interface CheckNote {
  readonly state: 'none' | 'checking' | 'passed' | 'failed' | 'unknown';
  /** The marketplace's own words. */
  readonly errors: readonly string[];
}

/** The check of one mark. */
export interface MarkNote extends CheckNote {
  readonly mark: string;
  readonly kind: 'marking' | 'imei' | 'uin' | 'unknown';
}

/** What a unit needs and does not have. */
export type MissingOfUnit = 'marking' | 'imei' | 'uin' | 'gtd' | 'rnpt' | 'weight';

/** What the marketplace says of one unit. */
export interface UnitNote {
  readonly sku: Sku;
  /** Place among the units of its product, from 1, in the order in which `setMarks` fills them. */
  readonly unit: number;
  readonly marks: readonly MarkNote[];
  readonly gtd: CheckNote;
  readonly rnpt: CheckNote;
  readonly weight: CheckNote;
  readonly errors: readonly string[];
  readonly missing: readonly MissingOfUnit[];
}

/** How the marks of a posting stand, unit by unit. */
export interface MarksReport {
  readonly verdict: MarksVerdict | 'unknown';
  /** The marketplace's own word for it. */
  readonly rawStatus: string;
  /** Whether `updateMarks` is offered now. */
  readonly mayUpdate: boolean;
  readonly units: readonly UnitNote[];
}

/** What must be told of single units before, and may be corrected after, assembly. */
export interface MarksPort {
  /** Sets all marks of a posting as a whole and says whether assembly may go on. While it says `checking`, call it again with the same marks: nothing is sent twice. */
  setMarks(number: PostingNumber, units: readonly UnitMarks[]): Answer<MarksVerdict>;
  /** Says unit by unit what was set, what failed and why, and what is missing. */
  marksReport(number: PostingNumber): Answer<MarksReport>;
  /** Asks whether marks have the right form; keeps nothing. Notes come one per unit, in the order asked. */
  checkMarks(number: PostingNumber, units: readonly UnitMarks[]): Answer<readonly UnitNote[]>;
  /** Takes over what was set after assembly; `wrong-status` where the marketplace does not offer it, `not-ready` while it checks. */
  updateMarks(number: PostingNumber): Answer<void>;
}
