import type { Uptime } from '#shared/kit/clock.ts';
import type { ClipRecorder, Recording, RecorderEars } from '../session/clip/recorder.ts';
import { createSmaller } from './clip-frames.ts';

/** Few pictures are enough: hands and goods are still told apart (CP8). */
const few = { frameRate: { ideal: 10, max: 10 } } as const satisfies MediaTrackConstraints;

/** Bits of a second of the clip. */
const BITS_A_SECOND = 200_000;
/** Parts come so often, ms: what an end of the app can cost. */
const PART_MS = 1000;
/** A whole picture at least so often, ms: where a player can jump to. */
const WHOLE_MS = 5000;
/** A recorder that gives nothing for so long gives nothing any more, ms. */
const SILENT_MS = 10_000;

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
  const smaller = createSmaller();
  return {
    record(stream, ears) {
      const [whole] = stream?.getVideoTracks() ?? [];
      const mimeType = mimes.find((type) => MediaRecorder.isTypeSupported(type));
      if (whole === undefined || mimeType === undefined) return null;
      const copy = whole.clone();
      const small = smaller(copy);
      return recordTracks({ copy, small, mimeType, uptime, ears });
    },
  };
}

interface Tracks {
  /** Of the camera. */
  readonly copy: MediaStreamTrack;
  /** What is recorded of it. */
  readonly small: MediaStreamTrack;
  readonly mimeType: string;
  readonly uptime: Uptime;
  readonly ears: RecorderEars;
}

function recordTracks({ copy, small, mimeType, uptime, ears }: Tracks): Recording {
  const options: WholeOften = {
    mimeType,
    videoBitsPerSecond: BITS_A_SECOND,
    videoKeyFrameIntervalDuration: WHOLE_MS,
  };
  const recorder = new MediaRecorder(new MediaStream([small]), options);
  let begun = 0;
  let stopped = false;
  let told = false;
  let silence = 0;
  let line: Promise<void> = Promise.resolve();

  function over(): void {
    if (told) return;
    told = true;
    stopped = true;
    clearTimeout(silence);
    for (const track of [copy, small]) track.stop();
    line = line.then(() => ears.over());
  }
  function stop(): void {
    stopped = true;
    if (recorder.state !== 'inactive') recorder.stop();
  }
  function listen(): void {
    clearTimeout(silence);
    silence = window.setTimeout(stop, SILENT_MS);
  }
  recorder.addEventListener('dataavailable', ({ data }) => {
    const ms = Math.round(uptime.up() - begun);
    if (data.size > 0) listen();
    line = line.then(async () => {
      ears.part(new Uint8Array(await data.arrayBuffer()), ms);
    });
  });
  recorder.addEventListener('stop', over, { once: true });
  const start = (): void => {
    if (stopped) return over();
    begun = uptime.up();
    recorder.start(PART_MS);
    listen();
  };
  // A camera that cannot do it gives what it can: the recorder takes any pace.
  copy.applyConstraints(few).then(start, start).catch(over);
  return { stop };
}
