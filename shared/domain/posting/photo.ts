import type { PackWork } from './progress.ts';

/** A picture of a parcel as the facts know it; the picture itself lies in main under this name (PH2). */
export interface PhotoRef {
  /** `2026-11/21-<posting>-<id>.jpg`; the day it was taken is in it. */
  readonly name: string;
  readonly bytes: number;
  /** Of the file, hex. */
  readonly sha256: string;
  /** Dots. */
  readonly width: number;
  readonly height: number;
}

/** Why there is no picture of the camera: not there, not allowed, taken by another program, unplugged, or another fault. */
export type CameraTrouble = 'no-camera' | 'denied' | 'busy' | 'lost' | 'failed';

/** Why no picture was taken or kept. `starting`: the camera wants a moment more. */
export type PhotoTrouble = CameraTrouble | 'starting' | 'no-room' | 'disk';

/** The pictures of the work at hand, first to last. */
export const photosOf = (work: PackWork): readonly PhotoRef[] =>
  work.deeds.flatMap((deed) => (deed.kind === 'photo' ? [deed.photo] : []));
