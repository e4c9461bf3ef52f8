import type { Uptime } from '#shared/kit/clock.ts';
import type { ClipRecorder, RecorderEars } from '../session/clip/recorder.ts';

/** Small enough for weeks of them, and hands and goods are still told apart (CP8). */
const small = {
  width: { ideal: 640, max: 640 },
  height: { ideal: 360, max: 480 },
  frameRate: { ideal: 10, max: 10 },
} as const satisfies MediaTrackConstraints;

/** Bits of a second of the clip. */
const BITS_A_SECOND = 200_000;
/** Parts come so often, ms: what an end of the app can cost. */
const PART_MS = 2000;
/** A whole picture at least so often, ms: where a player can jump to. */
const WHOLE_MS = 5000;

/** In the order of our liking; which of them there is, the browser says. */
const mimes = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'] as const;

/** Bytes of a minute at most, as the settings tell them (CP8). */
export const CLIP_BYTES_A_MINUTE = (BITS_A_SECOND / 8) * 60;

/** Newer than the types of the browser. */
interface WholeOften extends MediaRecorderOptions {
  readonly videoKeyFrameIntervalDuration: number;
}

/** The browser's own recorder, fed by a small copy of what the camera sees: pictures keep their size (CP11). */
export function createClipRecorder(uptime: Uptime): ClipRecorder {
  return {
    record(stream, ears) {
      const [whole] = stream?.getVideoTracks() ?? [];
      const mimeType = mimes.find((type) => MediaRecorder.isTypeSupported(type));
      if (whole === undefined || mimeType === undefined) return null;
      return recordTrack(whole.clone(), mimeType, uptime, ears);
    },
  };
}

function recordTrack(track: MediaStreamTrack, mimeType: string, uptime: Uptime, ears: RecorderEars) {
  const options: WholeOften = {
    mimeType,
    videoBitsPerSecond: BITS_A_SECOND,
    videoKeyFrameIntervalDuration: WHOLE_MS,
  };
  const recorder = new MediaRecorder(new MediaStream([track]), options);
  let begun = 0;
  let stopped = false;
  let line: Promise<void> = Promise.resolve();
  let told = false;
  const over = (): void => {
    if (told) return;
    told = true;
    stopped = true;
    track.stop();
    line = line.then(() => ears.over());
  };
  recorder.addEventListener('dataavailable', ({ data }) => {
    const ms = Math.round(uptime.up() - begun);
    line = line.then(async () => {
      ears.part(new Uint8Array(await data.arrayBuffer()), ms);
    });
  });
  recorder.addEventListener('stop', over, { once: true });
  const start = (): void => {
    if (stopped) return over();
    begun = uptime.up();
    recorder.start(PART_MS);
  };
  // A camera that cannot do it gives what it can: the recorder takes any size.
  track.applyConstraints(small).then(start, start).catch(over);
  return {
    stop: () => {
      stopped = true;
      if (recorder.state !== 'inactive') recorder.stop();
    },
  };
}
