import type { CommandOf } from '../posting/commands.ts';
import { no, yes, type PostingDecision } from '../posting/decision.ts';
import { ask } from '../posting/errands.ts';
import type { KnownPosting } from '../posting/state.ts';

/** What a person decided about a buyer's wish to give goods back (RT7). Ids are the marketplace's; money in kopecks. */
export interface ReturnAnswer {
  readonly requestId: string;
  readonly action: string;
  /** As the marketplace calls it. */
  readonly name: string;
  readonly comment: string;
  readonly rejectionId: string | null;
  readonly compensationKopecks: number | null;
  /** What the buyer gets for sending the goods back; missing where nothing was said of it. */
  readonly backwayKopecks?: number;
}

/** Asks the marketplace to do it: once while the same wish waits for its outcome (RT8). */
export function decideAnswerReturn(
  state: KnownPosting,
  command: CommandOf<'answer-return'>,
): PostingDecision {
  const { answer, before } = command;
  if (state.snapshot.source !== 'market') return no({ code: 'wrong-moment', status: state.status });
  const waits = state.errands.some(
    ({ errand, state: stands }) =>
      errand.what === 'return-answer' && errand.answer.requestId === answer.requestId && stands === 'asked',
  );
  return waits ? yes() : yes(ask(state, { what: 'return-answer', answer, before }, command));
}
