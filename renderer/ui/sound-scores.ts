import type { SoundName } from '#shared/text/sound-names.ts';

/** One tone of a sound: where it starts and how long it is, ms; its pitch, Hz, gliding to `toHz` where given. */
export interface Tone {
  readonly atMs: number;
  readonly ms: number;
  readonly hz: number;
  readonly toHz?: number;
  readonly shape: 'sine' | 'triangle' | 'square';
  /** Loudness at the top, 0-1; a square sounds louder than a sine of the same height. */
  readonly gain: number;
}

/** A sound as its tones; `againMs`: it starts over so long after its start until it is silenced. */
export interface Score {
  readonly tones: readonly Tone[];
  readonly againMs: number | null;
}

const once = (...tones: readonly Tone[]): Score => ({ tones, againMs: null });

const SIREN_STEP_MS = 250;
const siren = Array.from({ length: 6 }, (_, i): Tone => ({
  atMs: i * SIREN_STEP_MS,
  ms: SIREN_STEP_MS,
  hz: i % 2 === 0 ? 700 : 1000,
  shape: 'square',
  gain: 0.35,
}));

const knock = (atMs: number): Tone => ({ atMs, ms: 70, hz: 440, shape: 'triangle', gain: 0.8 });

/** How every verdict sounds: told apart by rhythm as much as by pitch. */
export const scores: Readonly<Record<SoundName, Score>> = {
  right: once({ atMs: 0, ms: 90, hz: 1320, shape: 'sine', gain: 0.6 }),
  complete: once(
    { atMs: 0, ms: 110, hz: 990, shape: 'sine', gain: 0.6 },
    { atMs: 130, ms: 180, hz: 1480, shape: 'sine', gain: 0.6 },
  ),
  wrong: once(
    { atMs: 0, ms: 160, hz: 220, shape: 'square', gain: 0.5 },
    { atMs: 180, ms: 160, hz: 165, shape: 'square', gain: 0.5 },
  ),
  many: once(knock(0), knock(140), knock(280)),
  unknown: once({ atMs: 0, ms: 250, hz: 390, toHz: 590, shape: 'triangle', gain: 0.8 }),
  stop: { tones: siren, againMs: 4000 },
  shadow: once(
    { atMs: 0, ms: 110, hz: 520, shape: 'sine', gain: 0.4 },
    { atMs: 150, ms: 110, hz: 440, shape: 'sine', gain: 0.4 },
  ),
  arrival: once(
    { atMs: 0, ms: 120, hz: 784, shape: 'sine', gain: 0.5 },
    { atMs: 120, ms: 240, hz: 1047, shape: 'sine', gain: 0.5 },
  ),
  express: once(
    { atMs: 0, ms: 70, hz: 1047, shape: 'triangle', gain: 0.9 },
    { atMs: 90, ms: 70, hz: 1319, shape: 'triangle', gain: 0.9 },
    { atMs: 180, ms: 70, hz: 1047, shape: 'triangle', gain: 0.9 },
    { atMs: 270, ms: 130, hz: 1568, shape: 'triangle', gain: 0.9 },
  ),
  notice: once({ atMs: 0, ms: 240, hz: 660, shape: 'sine', gain: 0.4 }),
};

/** When the last tone of a sound is over, ms. */
export const lengthOf = ({ tones }: Score): number => Math.max(...tones.map(({ atMs, ms }) => atMs + ms));
