import type { ClipRecorder, RecorderEars } from '../../renderer/session/clip/recorder.ts';

/** A recorder in a test: it gives what it is told to, when it is told to. */
export interface HandRecorder extends ClipRecorder {
  /** So many more parts of two seconds each, of the piece that is being recorded. */
  sees(parts?: number): void;
  /** The camera was pulled out: the recorder ends by itself. */
  loses(): void;
  readonly recording: () => boolean;
  /** Pieces begun so far. */
  readonly begun: () => number;
}

const PART_MS = 2000;

/** Makes one; a piece's bytes are its number, as many as its parts. */
export function handRecorder(): HandRecorder {
  let now: { readonly ears: RecorderEars; ms: number } | null = null;
  let begun = 0;
  const sees = (parts = 1): void => {
    if (now === null) throw new Error('nothing is recorded');
    const { ears } = now;
    for (let i = 0; i < parts && now?.ears === ears; i += 1) {
      now.ms += PART_MS;
      ears.part(new Uint8Array([begun]), now.ms);
    }
  };
  return {
    record(_stream, ears) {
      begun += 1;
      const mine = { ears, ms: 0 };
      now = mine;
      return {
        // As the browser does it: the last part and the end come after the call.
        stop: () => {
          if (now === mine) now = null;
          queueMicrotask(() => ears.over());
        },
      };
    },
    sees,
    loses: () => {
      const lost = now;
      now = null;
      lost?.ears.over();
    },
    recording: () => now !== null,
    begun: () => begun,
  };
}
