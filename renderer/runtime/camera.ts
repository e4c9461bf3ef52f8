import type { CameraTrouble } from '#shared/domain/posting/photo.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Camera, CameraState } from '../session/camera.ts';
import { jpegOf } from './jpeg.ts';

/** What of the browser's media devices a camera needs. */
export type CameraDevices = Pick<MediaDevices, 'getUserMedia' | 'addEventListener' | 'removeEventListener'>;

/** A window's media devices; null where the page is no secure one. */
export const mediaDevicesOf = (window: Window): MediaDevices | null =>
  (window.navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices ?? null;

/** What a camera is made of. */
export interface CameraParts {
  /** Null where the window has none. */
  readonly devices: CameraDevices | null;
  /** The id of the camera that the settings name; empty for the first one. */
  readonly device: () => string;
  /** Whether pictures are taken from it: a clip alone needs less of it (CP8). Without it, they are. */
  readonly sharp?: () => boolean;
  /** Its state is another now. */
  readonly changed: () => void;
  /** A picture element that is never shown: pictures are taken from it. */
  readonly video: () => HTMLVideoElement;
}

/** What is asked of a camera of which pictures are taken. */
const sharpest = { width: { ideal: 1280 }, height: { ideal: 720 } };
/** What is enough for a clip alone. */
const enough = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 15 } };

/** A camera that can be put away. */
export interface RealCamera extends Camera {
  stop(): void;
}

/** The browser's words for what is wrong with a camera, as ours. */
function troubleOf(thrown: unknown): CameraTrouble {
  switch (thrown instanceof DOMException ? thrown.name : '') {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-camera';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}

const stopAll = (stream: MediaStream | null): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

/** The webcam through the browser: on only while it is wanted, and back by itself when it is plugged in again (PH6, PH9). */
export function createCamera({ devices, device, sharp, changed, video: makeVideo }: CameraParts): RealCamera {
  let state: CameraState = { kind: 'off' };
  let stream: MediaStream | null = null;
  let video: HTMLVideoElement | null = null;
  /** Counts starts: one that was overtaken changes nothing any more. */
  let run = 0;

  function become(next: CameraState): void {
    state = next;
    changed();
  }

  function end(next: CameraState): void {
    run += 1;
    stopAll(stream);
    stream = null;
    if (video !== null) video.srcObject = null;
    video = null;
    become(next);
  }

  async function open(mine: number): Promise<void> {
    if (devices === null) return end({ kind: 'trouble', why: 'no-camera' });
    const id = device();
    const got = await devices.getUserMedia({
      audio: false,
      video: {
        ...((sharp?.() ?? true) ? sharpest : enough),
        ...(id === '' ? {} : { deviceId: { ideal: id } }),
      },
    });
    if (mine !== run) return stopAll(got);
    stream = got;
    for (const track of got.getVideoTracks())
      track.addEventListener('ended', () =>
        mine === run ? end({ kind: 'trouble', why: 'lost' }) : undefined,
      );
    video = makeVideo();
    video.muted = true;
    video.srcObject = got;
    await video.play();
    if (mine === run) become({ kind: 'live', stream: got });
  }

  function start(): void {
    run += 1;
    const mine = run;
    become({ kind: 'starting' });
    open(mine).catch((thrown: unknown) =>
      mine === run ? end({ kind: 'trouble', why: troubleOf(thrown) }) : undefined,
    );
  }

  const retry = (): void => {
    if (state.kind === 'trouble') start();
  };
  devices?.addEventListener('devicechange', retry);

  return {
    state: () => state,
    want: (on) => {
      if (on && state.kind === 'off') start();
      if (!on && state.kind !== 'off') end({ kind: 'off' });
    },
    retry,
    take: async () => {
      if (state.kind === 'trouble') return err(state.why);
      if (state.kind !== 'live' || video === null || video.videoWidth === 0) return err('starting');
      const shot = await jpegOf({ image: video, width: video.videoWidth, height: video.videoHeight });
      return shot === null ? err('failed') : ok(shot);
    },
    stop: () => {
      devices?.removeEventListener('devicechange', retry);
      end({ kind: 'off' });
    },
  };
}
