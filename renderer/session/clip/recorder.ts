import type { CameraState } from '../camera.ts';

/** What a recorder tells while it runs. */
export interface RecorderEars {
  /** The next few seconds; `ms` is how long the piece is with them. */
  part(bytes: Uint8Array<ArrayBuffer>, ms: number): void;
  /** No part follows: it was stopped, or its camera is gone. */
  over(): void;
}

/** One piece that is being recorded. */
export interface Recording {
  /** What was seen until now still comes; then `over`. */
  stop(): void;
}

/** Records what a camera sees, small and without sound (CP8). */
export interface ClipRecorder {
  /** Null where it cannot record at all. */
  record(stream: Extract<CameraState, { kind: 'live' }>['stream'], ears: RecorderEars): Recording | null;
}

/** A window that cannot record. */
export const noRecorder: ClipRecorder = { record: () => null };
