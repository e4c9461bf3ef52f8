import type { CommandOf } from './commands.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import type { PostingFact } from './facts.ts';
import { hasLeft } from './left.ts';
import { parcelsToPull } from './parcels.ts';
import type { KnownPosting, PostingCommon } from './state.ts';

/** Why a closed parcel is not here, though nobody scanned it out: the carrier took it, it went another way, nobody finds it. Stored in facts: never rename one. */
export const leftWhys = ['unscanned', 'other-way', 'missing'] as const;

/** One of `leftWhys`. */
export type LeftWhy = (typeof leftWhys)[number];

/** What somebody said of a parcel that left without a scan (HB11). `at`: ms since 1970 UTC. */
export interface SaidLeft {
  readonly why: LeftWhy;
  readonly note: string | null;
  readonly at: number;
  readonly by: string;
}

/** Letters of a note at most. */
const NOTE_MOST = 500;

/** Whether it is on its way to the buyer, as somebody said. */
export const isOnItsWay = ({ saidLeft }: PostingCommon): boolean =>
  saidLeft !== undefined && saidLeft.why !== 'missing';

/** Takes a word for it that a closed parcel is not in the house any more (HB11). */
export function decideSayLeft(state: KnownPosting, command: CommandOf<'say-left'>): PostingDecision {
  const { at, by, why } = command;
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (state.status === 'handed-over') return no({ code: 'handed-over' });
  if (state.status !== 'closed') return no({ code: 'not-closed', status: state.status });
  if (hasLeft(state)) return yes();
  if (state.batch !== undefined) return no({ code: 'wrong-moment', status: 'hand-over' });
  const [gone] = parcelsToPull(state);
  if (gone !== undefined)
    return no({ code: 'parcel-cancelled', parcel: gone.parcel, reason: gone.note.reason });
  const note = command.note?.trim() ?? '';
  if (note.length > NOTE_MOST || (note === '' && why !== 'unscanned')) return no({ code: 'reason-needed' });
  const left: PostingFact = { type: 'LeftSaid', at, by, why, note: note === '' ? null : note };
  return why === 'missing' ? yes(left, { type: 'LossSaid', at, by, lost: true }) : yes(left);
}

/** It lies here after all: what was said is taken back, the loss with it (HB12); no facts where nothing was said. */
export function takenBack(
  { saidLeft, care }: KnownPosting,
  { at, by }: { readonly at: number; readonly by: string },
): readonly PostingFact[] {
  if (saidLeft === undefined) return [];
  const here: PostingFact = { type: 'HereSaid', at, by };
  const isLost = saidLeft.why === 'missing' && (care?.lost ?? null) !== null;
  return isLost ? [here, { type: 'LossSaid', at, by, lost: false }] : [here];
}
