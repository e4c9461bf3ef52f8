/** The largest picture of a clip, dots; its shape is the camera's. */
export const CLIP_WIDTH = 640;
/** See `CLIP_WIDTH`. */
export const CLIP_HEIGHT = 480;

/** What the worker is told: pictures come from the one and go, made small, to the other. */
export interface ClipFrames {
  readonly source: ReadableStream<VideoFrame>;
  readonly sink: WritableStream<VideoFrame>;
}

/** Chromium's way to the single pictures of a track; the types of the browser do not know it. */
interface Insertable {
  readonly MediaStreamTrackProcessor?: new (of: { readonly track: MediaStreamTrack }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  readonly MediaStreamTrackGenerator?: new (of: {
    readonly kind: 'video';
  }) => MediaStreamTrack & { readonly writable: WritableStream<VideoFrame> };
}

/**
 * Makes small pictures of a camera's large ones in a thread of its own: a recorder takes whatever size the camera has, and
 * the table's thread must not draw. A browser that cannot do it records the large ones at the same bits a second.
 */
export function createSmaller(): (track: MediaStreamTrack) => MediaStreamTrack {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = globalThis as Insertable;
  let worker: Worker | null = null;
  return (track) => {
    if (MediaStreamTrackProcessor === undefined || MediaStreamTrackGenerator === undefined) return track;
    worker ??= new Worker(new URL('./clip-frames.worker.ts', import.meta.url), {
      type: 'module',
      name: 'clip',
    });
    const small = new MediaStreamTrackGenerator({ kind: 'video' });
    const frames: ClipFrames = {
      source: new MediaStreamTrackProcessor({ track }).readable,
      sink: small.writable,
    };
    worker.postMessage(frames, { transfer: [frames.source, frames.sink] });
    return small;
  };
}
