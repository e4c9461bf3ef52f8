import type { Settings } from '#shared/bridge/settings.ts';
import type { SoundName } from '#shared/text/sound-names.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Sounds } from '../ui/sounds.ts';
import type { Runtime } from './runtime.ts';
import type { Announce } from '../session/station.ts';
import type { Verdict } from '../session/view.ts';

/** A refusal that keeps the screen may still say no to the thing in the hand. */
const soundOf = (verdict: Verdict): SoundName =>
  'refusal' in verdict ? verdictOfRefusal(verdict.refusal).sound : verdict.kind;

/** Gives every verdict its sound; nothing sounds where the station is set to silence. */
export const announceWith =
  (sounds: Sounds) =>
  (settings: () => Settings): Announce =>
  (verdict) => {
    if (settings().sound) sounds.play(soundOf(verdict));
    else sounds.silence();
  };

/** Ends the siren as soon as the stop is acknowledged or sound is switched off. Returns the way to stop watching. */
export function silenceAfterStop(runtime: Runtime, sounds: Sounds): () => void {
  let stopped = false;
  return runtime.subscribe(() => {
    const stop = runtime.view().verdict?.kind === 'stop' && runtime.settings().sound;
    if (stopped && !stop) sounds.silence();
    stopped = stop;
  });
}
