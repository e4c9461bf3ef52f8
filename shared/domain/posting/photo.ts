import type { PackWork } from './progress.ts';
import { workOf, type PostingState } from './state.ts';

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

/** The pictures of some work, first to last. */
const photosOf = (work: PackWork): readonly PhotoRef[] =>
  work.deeds.flatMap((deed) => (deed.kind === 'photo' ? [deed.photo] : []));

/** Names that pictures have; the day in them is that of keeping, UTC. */
const names = /^(\d{4})-(\d{2})\/(\d{2})-[\w-]{3,140}\.jpg$/u;

/** The day (ms since 1970 UTC) in a picture's name; null where it is no such name (PH7, PH10). */
export function photoDay(name: string): number | null {
  const found = names.exec(name);
  return found === null ? null : Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
}

/** The pictures of the parcel as it lies there, whatever stopped it. */
export function photosIn(state: PostingState): readonly PhotoRef[] {
  const work = workOf(state.status === 'problem' ? state.before : state);
  return work === null ? [] : photosOf(work);
}
