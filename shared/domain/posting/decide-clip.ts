import { clipsOf } from './clip.ts';
import type { CommandOf } from './commands.ts';
import { yes, type PostingDecision } from './decision.ts';
import type { KnownPosting } from './state.ts';

/** Keeps a piece with its posting, wherever that stands by now; the same piece again changes nothing (CP9). */
export function decideKeepClip(state: KnownPosting, command: CommandOf<'keep-clip'>): PostingDecision {
  const { at, by, clip, ended } = command;
  if (clipsOf(state).some((kept) => kept.clip.name === clip.name)) return yes();
  return yes({ type: 'ClipKept', at, by, clip, ended });
}
