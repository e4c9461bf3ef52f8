import type { Said } from './shape-station.ts';
import type { SoundName } from './sound-names.ts';

/** What is said aloud, in one language: short, since a hand waits for it. */
export interface VoiceText<T> {
  readonly slot: T;
  /** Put the parcel there. */
  readonly shelf: T;
  /** The label of the parcel on that shelf has come out. */
  readonly labelFor: T;
  readonly verdicts: Readonly<Record<'wrong' | 'many' | 'unknown' | 'stop', T>>;
  /** Said by the test button. */
  readonly test: T;
  readonly settings: Said<T> & {
    readonly volume: T;
    readonly percent: T;
    readonly sounds: T;
    readonly names: Readonly<Record<SoundName, T>>;
    readonly voices: Said<T>;
    readonly none: T;
    readonly try: T;
    readonly silent: T;
  };
}
