import type { CameraTrouble } from '#shared/domain/posting/photo.ts';
import type { PackWork } from '#shared/domain/posting/progress.ts';
import { isComplete } from '#shared/domain/posting/awaiting.ts';
import { stepSettled, unitsLeft } from '#shared/domain/posting/progress.ts';
import { err, type Result } from '#shared/kit/result.ts';

/** A picture as it was taken, before it is kept; JPEG, sides in dots. */
export interface Shot {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** How the camera stands. The stream is null where nobody can show it. */
export type CameraState =
  | { readonly kind: 'off' | 'starting' }
  | { readonly kind: 'live'; readonly stream: MediaStream | null }
  | { readonly kind: 'trouble'; readonly why: CameraTrouble };

/** The station's webcam. It runs only while it is wanted (PH9). */
export interface Camera {
  state(): CameraState;
  /** Switches it on or off; asking for what is already so changes nothing. */
  want(on: boolean): void;
  /** Tries once more after a trouble. */
  retry(): void;
  take(): Promise<Result<Shot, CameraTrouble | 'starting'>>;
}

/** A station without a camera. */
export const noCamera: Camera = {
  state: () => ({ kind: 'trouble', why: 'no-camera' }),
  want: () => undefined,
  retry: () => undefined,
  take: () => Promise.resolve(err('no-camera')),
};

/** Whether the camera should be warm: the goods are in, and the parcel's picture is still to come (PH9). */
export const wantsCamera = (work: PackWork): boolean =>
  unitsLeft(work) === 0 &&
  !isComplete(work) &&
  work.plan.steps.some((step) => step.task.kind === 'photo' && !stepSettled(work, step));
