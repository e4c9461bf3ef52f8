import type { CommandOf } from './commands.ts';
import { withCompletion } from './complete.ts';
import { goodsFirst } from './decide-steps.ts';
import { no, type PostingDecision } from './decision.ts';
import type { KnownPosting } from './state.ts';

/** Takes a picture of the parcel that main has kept already; another one replaces it on the screen, not in the facts (PH2). */
export function decidePhoto(state: KnownPosting, command: CommandOf<'photo'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  const step = state.work.plan.steps.find(({ task }) => task.kind === 'photo');
  if (step === undefined) return no({ code: 'no-such-step', stepId: 'photo' });
  const early = goodsFirst(state.work);
  if (early !== null) return no(early);
  const { at, by, photo } = command;
  return withCompletion(state, [{ type: 'PhotoTaken', at, by, stepId: step.id, photo }]);
}
