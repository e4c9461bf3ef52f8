import type { Store } from '../db/store.ts';
import type { Commands } from '../session/execute.ts';
import type { PerformParts } from './performed.ts';

/** What performing is built on. */
export interface PerformingParts extends Pick<
  PerformParts,
  'ask' | 'clock' | 'settings' | 'language' | 'guard' | 'settling' | 'posting' | 'larger'
> {
  readonly store: Pick<Store, 'effect'>;
  readonly commands: Pick<Commands, 'posting'>;
}

/** Joins performing to the station's memory, store and commands. */
export function performPartsOf(parts: PerformingParts): PerformParts {
  const { ask, clock, settings, language, guard, settling, posting, larger, store, commands } = parts;
  return {
    ask,
    clock,
    settings,
    language,
    guard,
    settling,
    larger,
    effect: (id) => store.effect(id),
    posting,
    async record(number, command) {
      const kept = await commands.posting(number, { ...command, at: clock.now(), by: 'station' });
      if (kept.kind === 'not-kept') throw new Error(`outcome not kept: ${kept.error.kind}`);
    },
  };
}
