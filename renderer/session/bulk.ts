import { ofShop, shopOf } from '#shared/domain/shop.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { decidePosting } from '#shared/domain/posting/decide.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { policyOf } from '#shared/domain/posting/ship-policy.ts';
import { checkPosting } from '#shared/domain/rules/check.ts';
import type { PostingLimits } from '#shared/market/reading.ts';
import type { Book } from './book.ts';
import { checkContext } from './check-context.ts';
import type { ManyCommands } from './execute-many.ts';
import type { PostingSteps } from './steps.ts';
import { stockFor } from './stock-for.ts';

/** What the desk does to many postings at once. */
export type BulkDeed = 'check' | 'confirm';

/** One that was not done, and why; `not-kept`: the store would not take it. */
export interface BulkFailure {
  readonly number: PostingNumber;
  readonly why: PostingRefusal | { readonly code: 'not-kept' };
}

/** What came of a deed: every posting is in one of the lists (QP5). */
export interface BulkReport {
  readonly deed: BulkDeed;
  readonly done: readonly PostingNumber[];
  readonly failed: readonly BulkFailure[];
}

/** What it needs; `limits` remembers what the marketplace answered, also from one deed to the next. */
export interface BulkParts {
  readonly book: Book;
  readonly many: ManyCommands;
  readonly clock: Clock;
  readonly settings: () => Settings;
  readonly ask: Ask;
  readonly by: string;
  readonly limits: Map<PostingNumber, PostingLimits>;
  /** Told how many are through. */
  readonly progress: (done: number) => void;
}

/** More postings than this are not asked about one by one: it would hold up the calls that matter. */
const MOST_ASKED = 60;

/** What the marketplace takes of these, as far as it answers: offline nothing is held against a weight (WG8). */
async function askLimits(numbers: readonly PostingNumber[], { book, ask, limits }: BulkParts): Promise<void> {
  const wanted = numbers.filter((number) => {
    const snapshot = book.posting(number)?.state.snapshot;
    const carried = snapshot?.way === 'fbs' || snapshot?.way === 'aggregator';
    return snapshot?.source === 'market' && carried && !limits.has(number);
  });
  for (const number of wanted.slice(0, MOST_ASKED)) {
    const snapshot = book.posting(number)?.state.snapshot;
    const whose = snapshot === undefined ? {} : ofShop(shopOf(snapshot));
    const answer = await ask('market.limits', { number, ...whose }).catch(() => null);
    if (answer === null || (!answer.ok && answer.error.kind === 'offline')) return;
    if (answer.ok) limits.set(number, answer.value);
  }
}

/** Checked anew first: what the check found a week ago says little. */
const stepsOf = (number: PostingNumber, deed: BulkDeed, parts: BulkParts): PostingSteps => ({
  number,
  next(step, state, around) {
    if (state.status !== 'new') return null;
    const at = parts.clock.now();
    if (step === 0) {
      const sameBuyer = around.sameBuyer(number, state.snapshot.destination, shopOf(state.snapshot));
      const limits = parts.limits.get(number) ?? null;
      const stockOf = stockFor(parts.book, state);
      const context = checkContext(parts.book, { now: at, sameBuyer, limits, stockOf });
      return { type: 'check', findings: checkPosting(state.snapshot, context), at, by: parts.by };
    }
    return step === 1 && deed === 'confirm' ? confirmation(parts, number, at) : null;
  },
});

const confirmation = (
  { settings, by, book }: BulkParts,
  number: PostingNumber,
  at: number,
): PostingCommand => {
  const warehouse = book.posting(number)?.state.snapshot.warehouse ?? null;
  return { type: 'confirm', despiteFindings: false, policy: policyOf(settings(), { warehouse }), at, by };
};

/** Why a posting is not confirmed, asked of the rules once more; null where it is. */
function refusalOf(number: PostingNumber, parts: BulkParts, isKept: boolean): BulkFailure['why'] | null {
  const state = parts.book.posting(number)?.state;
  if (state === undefined) return { code: 'posting-absent' };
  if (state.status === 'confirmed') return null;
  const decision = decidePosting(state, confirmation(parts, number, parts.clock.now()));
  if (!decision.ok) return decision.refusal;
  return isKept ? null : { code: 'not-kept' };
}

/** Checks postings anew, and confirms those that pass where that is the deed; never a part of them in silence (QP5). */
export async function runBulk(
  deed: BulkDeed,
  numbers: readonly PostingNumber[],
  parts: BulkParts,
): Promise<BulkReport> {
  if (deed === 'check') await askLimits(numbers, parts);
  const steps = numbers.map((number) => stepsOf(number, deed, parts));
  const written = await parts.many.postings(steps, { progress: parts.progress });
  const done: PostingNumber[] = [];
  const failed: BulkFailure[] = [];
  for (const number of numbers) {
    const why =
      deed === 'confirm' ? refusalOf(number, parts, written.ok) : checkedWhy(number, parts, written.ok);
    if (why === null) done.push(number);
    else failed.push({ number, why });
  }
  return { deed, done, failed };
}

/** Of a check everything that it found and that blocks is told, as a confirmation would tell it. */
function checkedWhy(number: PostingNumber, parts: BulkParts, isKept: boolean): BulkFailure['why'] | null {
  if (!isKept) return { code: 'not-kept' };
  const state = parts.book.posting(number)?.state;
  return state?.status === 'new' ? refusalOf(number, parts, isKept) : null;
}
