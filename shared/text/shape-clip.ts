import type { ClipEnd, ClipTrouble } from '../domain/posting/clip.ts';
import type { Said } from './shape-station.ts';

/** Texts about clips of packings: the sign at the table, looking at them later, setting them up; in one language. */
export interface ClipText<T> {
  readonly sign: Readonly<Record<'on' | 'starting' | 'off', T>>;
  /** Under "not recorded", a few words. */
  readonly why: Readonly<Record<ClipTrouble, T>>;
  readonly later: {
    readonly title: T;
    readonly play: T;
    readonly of: T;
    readonly save: T;
    readonly close: T;
    readonly asking: T;
    readonly unplayable: T;
    readonly removed: T;
    readonly missing: T;
    readonly damaged: T;
    readonly ended: Readonly<Record<ClipEnd, T>>;
  };
  readonly find: Said<T> & {
    readonly label: T;
    readonly look: T;
    readonly unknown: T;
    readonly failed: T;
    readonly nothing: T;
  };
  readonly settings: Said<T> & {
    readonly record: T;
    readonly on: T;
    readonly off: T;
    readonly camera: T;
    readonly minutes: T;
    readonly minutesHint: T;
    readonly days: T;
    readonly daysHint: T;
    readonly size: T;
    readonly signHint: T;
  };
  readonly stored: Readonly<Record<'photos' | 'clips' | 'value', T>>;
}
