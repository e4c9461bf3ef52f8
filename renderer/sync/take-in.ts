import { shopOf } from '#shared/domain/shop.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { isBlocking, type CheckFinding } from '#shared/domain/posting/findings.ts';
import { policyOf } from '#shared/domain/posting/ship-policy.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { checkPosting } from '#shared/domain/rules/check.ts';
import type { Book } from '../session/book.ts';
import { checkContext } from '../session/check-context.ts';
import type { ManyCommands } from '../session/execute-many.ts';
import type { PostingSteps } from '../session/steps.ts';
import { stockFor } from '../session/stock-for.ts';

/** What taking a posting in needs. */
export interface TakeInParts {
  readonly book: Book;
  readonly commands: { readonly many: ManyCommands };
  readonly clock: Clock;
  readonly settings: () => Settings;
  /** Whether the disk has room for postings that are not known yet (DB10). */
  readonly hasRoom: () => boolean;
}

/** One posting taken in, checked, and confirmed where the warehouse lets good ones through (IN1-IN6, CK1). */
export function takeInSteps(
  snapshot: PostingSnapshot,
  { book, clock, settings }: TakeInParts,
  confirm = true,
): PostingSteps {
  const { number } = snapshot;
  let findings: readonly CheckFinding[] = [];
  return {
    number,
    next(step, state, around) {
      const at = clock.now();
      if (step === 0) {
        const by = snapshot.source === 'market' ? 'market' : 'file';
        return { type: 'intake', snapshot, at, by };
      }
      if (!confirm || state.status !== 'new') return null;
      if (step === 1) {
        const sameBuyer = around.sameBuyer(number, snapshot.destination, shopOf(snapshot));
        findings = checkPosting(
          state.snapshot,
          checkContext(book, { now: at, sameBuyer, limits: null, stockOf: stockFor(book, state) }),
        );
        return { type: 'check', findings, at, by: 'station' };
      }
      if (step > 2 || !settings().autoConfirm || findings.some(isBlocking)) return null;
      const policy = policyOf(settings(), state.snapshot);
      return { type: 'confirm', despiteFindings: false, policy, at, by: 'station' };
    },
  };
}

/** Takes one posting in; throws where the store would not keep it. */
export async function takeIn(snapshot: PostingSnapshot, parts: TakeInParts, confirm = true): Promise<void> {
  const done = await parts.commands.many.postings([takeInSteps(snapshot, parts, confirm)]);
  if (!done.ok) throw new Error(`intake not kept: ${done.error.kind}`);
}
