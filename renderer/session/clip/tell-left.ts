import type { Ask } from '#shared/bridge/station-api.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Commands } from '../execute.ts';

/** Keeps what the last run of the window recorded and could not tell any more (CP7). Answers how many pieces that were. */
export async function tellLeftClips(parts: {
  readonly ask: Ask;
  readonly clock: Clock;
  readonly commands: Pick<Commands, 'posting'>;
}): Promise<number> {
  let told = 0;
  for (const { posting, by, clip } of await parts.ask('clips.untold', undefined)) {
    const at = parts.clock.now();
    const command = { type: 'keep-clip', at, by, clip, ended: 'cut-off' } as const;
    const done = await parts.commands.posting(postingNumber(posting), command);
    // A posting that nobody knows keeps nothing: its piece goes with the days of the others.
    if (done.kind === 'not-kept') continue;
    await parts.ask('clips.told', { name: clip.name });
    told += 1;
  }
  return told;
}
