import type { Language, Packer, Settings } from '#shared/bridge/settings.ts';
import type { SoundName } from '#shared/text/sound-names.ts';
import { message, type Message } from '#shared/text/message.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { lengthOf, scores } from '../ui/sound-scores.ts';
import type { Sounds, Timers } from '../ui/sounds.ts';
import type { Speak, SpokenKind } from '../session/speak.ts';
import type { Announce } from '../session/station/parts.ts';
import type { StationView, Verdict } from '../session/view.ts';
import type { Speech } from './speech.ts';

/** Whose table it is: what the voice must know to speak as he wants it. */
export interface Whose {
  readonly settings: () => Settings;
  readonly person: () => Packer | null;
}

/** What the table says aloud. */
export interface TableVoice {
  readonly announce: Announce;
  readonly speak: Speak;
  /** Rings for what came in, once what sounds is over; nothing where that is switched off (QP7). */
  readonly ring: (name: Extract<SoundName, 'arrival' | 'express'>) => void;
}

/** Everything of this window that can be heard. */
export interface Hearing {
  readonly sounds: Sounds;
  readonly speech: Speech;
  /** A message in a language. */
  readonly words: (language: Language, what: Message) => string;
  /** The voice of one table. */
  at(whose: Whose): TableVoice;
}

/** What hearing is made of. */
export interface HearingParts extends Pick<Hearing, 'sounds' | 'speech' | 'words'> {
  readonly timers: Timers;
}

/** A refusal that keeps the screen may still say no to the thing in the hand. */
const soundOf = (verdict: Verdict): SoundName =>
  'refusal' in verdict && verdict.kind !== 'shadow' ? verdictOfRefusal(verdict.refusal).sound : verdict.kind;

/** The words of a verdict; those that only go on have none. */
function wordsOf({ kind }: Verdict): Message | null {
  switch (kind) {
    case 'wrong':
    case 'many':
    case 'unknown':
    case 'stop':
      return message(`voice:verdicts.${kind}`);
    case 'right':
    case 'complete':
    case 'notice':
    case 'shadow':
      return null;
  }
}

/** Whether somebody wants to be spoken to like this (VO1). */
const wants = (person: Packer | null, kind: SpokenKind): boolean => {
  const wish = person?.voice ?? 'numbers';
  return wish === 'all' || (wish === 'numbers' && kind === 'number');
};

/** Gives every verdict its sound, and words after the sound; nothing is heard where the station is set to silence. */
export function createHearing({ sounds, speech, words, timers }: HearingParts): Hearing {
  function at({ settings, person }: Whose): TableVoice {
    let sounding: number | null = null;
    let waiting: (() => void) | null = null;

    function sound(name: SoundName): void {
      if (sounding !== null) timers.clear(sounding);
      sounds.play(name);
      sounding = timers.set(() => {
        sounding = null;
        waiting?.();
        waiting = null;
      }, lengthOf(scores[name]));
    }

    function say(what: Message, kind: SpokenKind): void {
      const language = person()?.language ?? settings().language;
      // Honest without a voice: the number is on the screen, the tone says "look" (VO3).
      if (!speech.say(words(language, what), language) && kind === 'number') sounds.play('notice');
    }

    function speak(what: Message, kind: SpokenKind): void {
      if (!settings().sound || !wants(person(), kind)) return;
      if (sounding === null) say(what, kind);
      else waiting = () => say(what, kind);
    }

    return {
      speak,
      ring(name) {
        const { sound: heard, queue } = settings();
        if (!heard || !queue.ring) return;
        if (sounding === null) sound(name);
        else waiting ??= () => sound(name);
      },
      announce(verdict) {
        if (!settings().sound) {
          waiting = null;
          speech.silence();
          return sounds.silence();
        }
        const what = wordsOf(verdict);
        // What was waiting belongs to the deed before, unless this verdict has nothing to say itself.
        if (what !== null) waiting = null;
        sound(soundOf(verdict));
        if (what !== null) speak(what, 'words');
      },
    };
  }
  return { sounds, speech, words, at };
}

/** What a watch over the table looks at. */
export interface Watched extends Whose {
  view(): StationView;
  subscribe(listener: () => void): () => void;
}

/** The shelf that a hand needs now and did not need a moment ago. */
function shelfCalled(before: StationView, now: StationView): Message | null {
  const { screen } = now;
  if (screen.kind === 'parked') {
    const same =
      before.screen.kind === 'parked' &&
      before.screen.posting.snapshot.number === screen.posting.snapshot.number;
    return same ? null : message('voice:shelf', { shelf: screen.shelf });
  }
  const called = now.labelCalls.find(
    ({ posting, shelf }) => shelf !== null && !before.labelCalls.some((each) => each.posting === posting),
  );
  return called === undefined ? null : message('voice:labelFor', { shelf: called.shelf ?? 0 });
}

/**
 * Follows the table: ends the siren as soon as the stop is answered or sound is switched off, keeps to the loudness that
 * is set, and says a shelf's number when it is wanted. Returns the way to stop watching.
 */
export function watchTable(table: Watched, { sounds, speech }: Hearing, speak: Speak): () => void {
  let before = table.view();
  let stopped = false;
  const loudness = (): void => {
    const { volume } = table.settings();
    sounds.setVolume(volume / 100);
    speech.setVolume(volume / 100);
  };
  loudness();
  return table.subscribe(() => {
    const now = table.view();
    const stop = now.verdict?.kind === 'stop' && table.settings().sound;
    if (stopped && !stop) {
      sounds.silence();
      speech.silence();
    }
    stopped = stop;
    loudness();
    const called = shelfCalled(before, now);
    before = now;
    if (called !== null) speak(called, 'number');
  });
}
