import type { ShopId } from '#shared/domain/shop.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { decidePosting } from '#shared/domain/posting/decide.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { Destination } from '#shared/domain/posting/snapshot.ts';
import type { PostingState } from '#shared/domain/posting/state.ts';
import { effectsOf } from '#shared/process/posting-effects.ts';
import type { PlannedEffect } from '#shared/process/effects.ts';

/** What a step may look at besides its own posting. */
export interface Around {
  /** Numbers of other open postings of the same buyer, in order: the same finding twice must be the same. */
  sameBuyer(number: PostingNumber, buyer: Destination, shop: ShopId): readonly PostingNumber[];
}

/** Commands for one posting, each said when the state that the one before left is known; null ends them. */
export interface PostingSteps {
  readonly number: PostingNumber;
  next(step: number, state: PostingState, around: Around): PostingCommand | null;
}

/** A posting with what was decided of it and is not kept yet. */
export interface Decided {
  /** Version the first of `facts` follows. */
  readonly version: number;
  readonly state: PostingState;
  readonly facts: readonly PostingFact[];
  readonly effects: readonly PlannedEffect[];
}

/** The facts one after another: the state they lead to, and the effects they cause. */
export function plan(
  before: PostingState,
  facts: readonly PostingFact[],
): { after: PostingState; effects: PlannedEffect[] } {
  const effects: PlannedEffect[] = [];
  let state = before;
  for (const fact of facts) {
    const next = evolvePosting(state, fact);
    effects.push(...effectsOf(state, fact, next));
    state = next;
  }
  return { after: state, effects };
}

/** Runs all steps of a posting in memory; a refused one is the last. */
export function decideSteps(from: Decided, steps: PostingSteps, around: Around): Decided {
  let { state } = from;
  const facts = [...from.facts];
  const effects = [...from.effects];
  for (let step = 0; ; step += 1) {
    const command = steps.next(step, state, around);
    if (command === null) break;
    const decision = decidePosting(state, command);
    const planned = plan(state, decision.facts);
    facts.push(...decision.facts);
    effects.push(...planned.effects);
    state = planned.after;
    if (!decision.ok) break;
  }
  return { version: from.version, state, facts, effects };
}
