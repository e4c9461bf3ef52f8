import type { CommandOf } from './commands.ts';
import { yes, type PostingDecision } from './decision.ts';
import type { KnownPosting } from './state.ts';

/** Keeps who went on with a parcel in work, and from whom; a parcel that nobody has in hands has no one to leave (WH2). */
export function decideTakeOver(state: KnownPosting, command: CommandOf<'take-over'>): PostingDecision {
  const { at, by, from } = command;
  const inHands = state.status === 'packing' || state.status === 'packed';
  return inHands && from !== by ? yes({ type: 'ParcelTakenOver', at, by, from }) : yes();
}
