import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { lastPrint, type PostingState } from '#shared/domain/posting/state.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';

type Right = Exclude<Extract<PostingRefusal, { code: 'not-permitted' }>['what'], 'say-left'>;

/** Whether whoever acts under this name lacks a right. */
export type Lacks = (by: string, right: Right) => boolean;

/** The right that a command takes, where it takes one: for a label that never came out nobody needs any (RR2). */
function rightFor(state: PostingState, command: PostingCommand): Right | null {
  switch (command.type) {
    case 'confirm':
      return command.despiteFindings ? 'confirm-anyway' : null;
    case 'ask-cancel':
      return 'cancel';
    case 'print-label': {
      const last = state.status === 'absent' ? null : lastPrint(state, command.parcel);
      const onPaper = last?.outcome === 'printed' || last?.outcome === 'maybe';
      return command.reason !== null && onPaper ? 'reprint' : null;
    }
    default:
      return null;
  }
}

/** Whether whoever acts under this name may do what only a supervisor may. */
export type Supervises = (by: string) => boolean;

/** Why a person's command is not even decided: the right to it is missing; null where nothing is. */
export function forbidden(
  state: PostingState,
  command: PostingCommand,
  lacks: Lacks,
  supervises: Supervises,
): PostingRefusal | null {
  if (command.type === 'say-left' && !supervises(command.by))
    return { code: 'not-permitted', what: 'say-left' };
  const right = rightFor(state, command);
  return right !== null && lacks(command.by, right) ? { code: 'not-permitted', what: right } : null;
}
