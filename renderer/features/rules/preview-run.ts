import type { PostingNumber } from '#shared/kit/brand.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { dueSnapshot } from '#shared/domain/posting/parcels.ts';
import type { ProductLookup } from '#shared/domain/rules/checklist.ts';
import { parcelView, type ParcelView } from '#shared/domain/rules/house-rules/parcel-view.ts';
import { resolveRules, type House } from '#shared/domain/rules/house-rules/resolve.ts';
import { touches } from '#shared/domain/rules/house-rules/preview.ts';
import type { HouseRule } from '#shared/domain/rules/house-rules/rule.ts';

/** What a rule does to the open postings. */
export interface Touched {
  readonly count: number;
  /** Some of them, the first of the queue. */
  readonly numbers: readonly PostingNumber[];
  /** How often it is overruled, by which rules, and whether for some goods only. */
  readonly overruled: readonly {
    readonly by: readonly string[];
    readonly partly: boolean;
    readonly count: number;
  }[];
}

/** A preview as far as it is. */
export interface Preview {
  readonly done: number;
  readonly all: number;
  /** Whether everything was looked through, once at least. */
  readonly ready: boolean;
  readonly rules: ReadonlyMap<string, Touched>;
}

/** Nothing looked at yet. */
export const noPreview: Preview = { done: 0, all: 0, ready: false, rules: new Map() };

/** Numbers that are kept of each rule. */
const NUMBERS = 60;
/** Postings looked at before it is asked whether there is time for more. */
const GO = 50;

interface Counting {
  count: number;
  readonly numbers: PostingNumber[];
  readonly overruled: Map<
    string,
    { readonly by: readonly string[]; readonly partly: boolean; count: number }
  >;
}

/** Whether its plan is still to be made: only then do rules touch it (CL1). */
export const isBefore = ({ status }: KnownPosting): boolean => status === 'new' || status === 'confirmed';

/** Looks through the postings a few at a time; gives what it has so far after each go (RL13). */
export function* previewRun(
  postings: readonly KnownPosting[],
  rules: readonly HouseRule[],
  house: House,
  viewOf: (posting: KnownPosting) => ParcelView,
): Generator<Preview, Preview> {
  const counts = new Map<string, Counting>();
  const snapshotOf = (done: number): Preview => ({
    done,
    all: postings.length,
    ready: done === postings.length,
    rules: new Map(
      [...counts].map(([id, { count, numbers, overruled }]) => [
        id,
        { count, numbers: [...numbers], overruled: [...overruled.values()].map((each) => ({ ...each })) },
      ]),
    ),
  });
  for (const [i, posting] of postings.entries()) {
    if (i > 0 && i % GO === 0) yield snapshotOf(i);
    look(posting.snapshot.number, viewOf(posting), rules, house, counts);
  }
  return snapshotOf(postings.length);
}

function look(
  number: PostingNumber,
  view: ParcelView,
  rules: readonly HouseRule[],
  house: House,
  counts: Map<string, Counting>,
): void {
  const { fates } = resolveRules(rules, view, house);
  // One that is being written may have nothing to do yet, and touches them all the same.
  const idle = rules.filter((rule) => rule.deeds.length === 0 && touches(rule, view));
  for (const rule of new Set([...fates, ...idle.map(({ id }) => ({ rule: id }))].map((each) => each.rule))) {
    const counting: Counting = counts.get(rule) ?? { count: 0, numbers: [], overruled: new Map() };
    counts.set(rule, counting);
    counting.count += 1;
    if (counting.numbers.length < NUMBERS) counting.numbers.push(number);
    const lost = fates.filter(
      (fate) => fate.rule === rule && (fate.fate === 'overruled' || fate.fate === 'partly'),
    );
    const seen = new Set<string>();
    for (const { by, fate } of lost) {
      const key = `${fate}:${by.join(' ')}`;
      if (seen.has(key) || by.length === 0) continue;
      seen.add(key);
      const before = counting.overruled.get(key) ?? { by, partly: fate === 'partly', count: 0 };
      before.count += 1;
      counting.overruled.set(key, before);
    }
  }
}

/** Views of postings, made once for as long as nothing in the book changes. */
export function createViews(lookup: ProductLookup): (posting: KnownPosting) => ParcelView {
  const known = new WeakMap<KnownPosting, ParcelView>();
  return (posting) => {
    const view = known.get(posting) ?? parcelView(dueSnapshot(posting), lookup);
    known.set(posting, view);
    return view;
  };
}
