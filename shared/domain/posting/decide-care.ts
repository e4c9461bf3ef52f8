import { assertNever } from '../../kit/assert-never.ts';
import type { CareCommand, CareFact, Claim } from './care.ts';
import type { CommandOf } from './commands.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import { hasLeft } from './left.ts';
import type { KnownPosting } from './state.ts';

/** Signs of a note at most. */
const NOTE_MOST = 2000;

const isMoney = (kopecks: number): boolean => Number.isSafeInteger(kopecks) && kopecks >= 0;

/** Whole kopecks; what was paid is known exactly where it was paid (TK6). */
const isClaim = ({ kopecks, state, paidKopecks }: Claim): boolean =>
  isMoney(kopecks) && kopecks > 0 && (state === 'paid') === (paidKopecks !== null && isMoney(paidKopecks));

/** What people note of a posting, whatever its status (PQ1-PQ3, MD4, TK5, TK6). */
export function decideCare(state: KnownPosting, command: CommandOf<CareCommand['type']>): PostingDecision {
  const { at, by } = command;
  const fact = (what: CareFact): PostingDecision => yes({ ...what, at, by });
  const { care } = state;
  switch (command.type) {
    case 'take-problem':
      return care?.taken?.by === by ? yes() : fact({ type: 'ProblemTaken' });
    case 'leave-problem':
      return (care?.taken ?? null) === null ? yes() : fact({ type: 'ProblemLeft' });
    case 'write-note': {
      const text = command.text.trim();
      if (text === '' || text.length > NOTE_MOST) return no({ code: 'reason-needed' });
      return fact({ type: 'NoteWritten', text });
    }
    case 'tell-message':
      return fact({ type: 'MessageTold', draft: command.draft, tongue: command.tongue });
    case 'say-lost':
      if (((care?.lost ?? null) !== null) === command.lost) return yes();
      // Only a parcel that left the house can be lost on its way.
      if (command.lost && !hasLeft(state)) return no({ code: 'wrong-moment', status: state.status });
      return fact({ type: 'LossSaid', lost: command.lost });
    case 'write-claim':
      if (!isClaim(command.claim)) return no({ code: 'reason-needed' });
      if (JSON.stringify(care?.claim ?? null) === JSON.stringify(command.claim)) return yes();
      return fact({ type: 'ClaimWritten', claim: command.claim });
    default:
      return assertNever(command);
  }
}
