import type { SoundName } from '#shared/text/sound-names.ts';
import { scores, type Tone } from './sound-scores.ts';

/** What of Web Audio the sounds use. */
export interface AudioOut {
  readonly currentTime: number;
  readonly state: string;
  readonly destination: AudioNode;
  createOscillator(): OscillatorNode;
  createGain(): GainNode;
  resume(): Promise<void>;
}

/** Calls back once after some ms. */
export interface Timers {
  set(run: () => void, ms: number): number;
  clear(id: number): void;
}

/** The table's voice. */
export interface Sounds {
  /** Starts a sound at once; whatever sounded before is cut off. Silent until unlocked. */
  play(name: SoundName): void;
  /** Ends whatever sounds, the siren too. */
  silence(): void;
  /** Allows sound: browsers do so only after a key or a touch. */
  unlock(): void;
  /** 0 (off) to 1. */
  setVolume(volume: number): void;
}

/** Fade at both ends of a tone, s: without it a loudspeaker clicks. */
const EDGE = 0.006;

/** Makes the table's voice; the audio device is opened with the first key, not before. */
export function createSounds(openAudio: () => AudioOut, timers: Timers, volume = 1): Sounds {
  let audio: AudioOut | null = null;
  let loudness = volume;
  let sounding: OscillatorNode[] = [];
  let again: number | null = null;

  function start(out: AudioOut, tone: Tone): OscillatorNode {
    const from = out.currentTime + tone.atMs / 1000;
    const to = from + tone.ms / 1000;
    const oscillator = out.createOscillator();
    const gain = out.createGain();
    oscillator.type = tone.shape;
    oscillator.frequency.setValueAtTime(tone.hz, from);
    if (tone.toHz !== undefined) oscillator.frequency.linearRampToValueAtTime(tone.toHz, to);
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(tone.gain * loudness, from + EDGE);
    gain.gain.setValueAtTime(tone.gain * loudness, to - EDGE);
    gain.gain.linearRampToValueAtTime(0, to);
    oscillator.connect(gain);
    gain.connect(out.destination);
    oscillator.start(from);
    oscillator.stop(to);
    return oscillator;
  }

  function silence(): void {
    if (again !== null) timers.clear(again);
    again = null;
    for (const oscillator of sounding) {
      oscillator.stop();
      oscillator.disconnect();
    }
    sounding = [];
  }

  function play(name: SoundName): void {
    silence();
    const out = audio;
    const { tones, againMs } = scores[name];
    if (out !== null && loudness > 0) sounding = tones.map((tone) => start(out, tone));
    if (againMs !== null) again = timers.set(() => play(name), againMs);
  }

  return {
    play,
    silence,
    unlock() {
      audio ??= openAudio();
      // A device that refuses stays silent; colour, shape and words still tell.
      if (audio.state === 'suspended') audio.resume().catch(() => undefined);
    },
    setVolume(next) {
      loudness = Math.min(1, Math.max(0, next));
    },
  };
}

/**
 * Unlocks sound with the first key or touch; every first scan is one. Set up before the scan wedge, which lets
 * nobody behind it see the keys of a scan. Returns the way to stop waiting.
 */
export function unlockOnFirstInput(window: Window, sounds: Pick<Sounds, 'unlock'>): () => void {
  const kinds = ['keydown', 'pointerdown'] as const;
  const stop = (): void => {
    for (const kind of kinds) window.removeEventListener(kind, unlock, { capture: true });
  };
  const unlock = (): void => {
    stop();
    sounds.unlock();
  };
  for (const kind of kinds) window.addEventListener(kind, unlock, { capture: true });
  return stop;
}
