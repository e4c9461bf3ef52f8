import { afterEach, expect, test, vi } from 'vitest';
import { CLIP_PART_BYTES } from '#shared/bridge/calls/clips.ts';
import { createCamera, type CameraDevices, type RealCamera } from '../../../renderer/runtime/camera.ts';
import { CLIP_BYTES_A_MINUTE, createClipRecorder } from '../../../renderer/runtime/clip-recorder.ts';
import { findLength } from '../../../renderer/parts/find-length.ts';
import { must } from '../../kit/must.ts';

const uptime = { up: () => performance.now() };
let camera: RealCamera | null = null;
let asked: (MediaStreamConstraints | undefined)[] = [];
let streams: MediaStream[] = [];

afterEach(() => {
  camera?.stop();
  camera = null;
  asked = [];
  streams = [];
});

const devices: CameraDevices = {
  getUserMedia: async (wanted) => {
    asked.push(wanted);
    const stream = await navigator.mediaDevices.getUserMedia(wanted);
    streams.push(stream);
    return stream;
  },
  addEventListener: navigator.mediaDevices.addEventListener.bind(navigator.mediaDevices),
  removeEventListener: navigator.mediaDevices.removeEventListener.bind(navigator.mediaDevices),
};

/** A camera on Chromium's own test picture that runs already. */
async function running(sharp: boolean): Promise<{ of: RealCamera; stream: MediaStream }> {
  const of = createCamera({
    devices,
    device: () => '',
    sharp: () => sharp,
    video: () => document.createElement('video'),
    changed: () => undefined,
  });
  camera = of;
  of.want(true);
  await vi.waitFor(() => expect(of.state().kind).toBe('live'), { timeout: 20_000 });
  const state = of.state();
  if (state.kind !== 'live' || state.stream === null) throw new Error('no stream');
  return { of, stream: state.stream };
}

interface Piece {
  readonly parts: Uint8Array<ArrayBuffer>[];
  readonly ms: number;
}

/** Records until so many parts came; `during` goes on meanwhile. */
async function recorded(stream: MediaStream, count: number, during?: () => Promise<void>): Promise<Piece> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let ms = 0;
  let over = false;
  const recording = createClipRecorder(uptime).record(stream, {
    part: (bytes, at) => {
      parts.push(bytes);
      ms = at;
    },
    over: () => {
      over = true;
    },
  });
  await during?.();
  await vi.waitFor(() => expect(parts.length).toBeGreaterThanOrEqual(count), { timeout: 20_000 });
  recording?.stop();
  await vi.waitFor(() => expect(over).toBe(true), { timeout: 20_000 });
  return { parts, ms };
}

/** Plays a file's bytes as the desk does: its sides and its length, s. */
async function looked(parts: readonly Uint8Array<ArrayBuffer>[]) {
  const url = URL.createObjectURL(new Blob([...parts], { type: 'video/webm' }));
  const video = document.createElement('video');
  const error = new Promise<never>((_, reject) =>
    video.addEventListener('error', () => reject(new Error(video.error?.message ?? 'unplayable'))),
  );
  error.catch(() => undefined);
  const ready = new Promise((resolve) => video.addEventListener('loadedmetadata', resolve, { once: true }));
  video.muted = true;
  video.src = url;
  await Promise.race([ready, error]);
  findLength(video);
  await Promise.race([
    error,
    vi.waitFor(() => expect([Number.isFinite(video.duration), video.currentTime]).toEqual([true, 0]), {
      timeout: 10_000,
    }),
  ]);
  const { videoWidth: width, videoHeight: height, duration } = video;
  video.currentTime = duration / 2;
  await Promise.race([
    new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true })),
    error,
  ]);
  const reached = video.currentTime;
  URL.revokeObjectURL(url);
  return { width, height, duration, reached };
}

test('CP7, CP8, CP11: parts put together are a small WebM that plays from any place, and a picture is taken meanwhile', async () => {
  const { of, stream } = await running(true);
  let shot = { width: 0 };
  const { parts, ms } = await recorded(stream, 3, async () => {
    shot = must(await of.take());
  });
  expect(shot.width).toBe(1280);
  expect(Array.from(parts[0] ?? []).slice(0, 4)).toEqual([0x1a, 0x45, 0xdf, 0xa3]); // how every WebM begins
  expect(Math.max(...parts.map((part) => part.byteLength))).toBeLessThan(CLIP_PART_BYTES);
  const seen = await looked(parts);
  expect([seen.width, seen.height]).toEqual([640, 360]);
  expect(Math.abs(seen.duration - ms / 1000)).toBeLessThan(2);
  expect(Math.abs(seen.reached - seen.duration / 2)).toBeLessThan(1);
  const bytes = parts.reduce((sum, part) => sum + part.byteLength, 0);
  console.info(
    `clip: ${seen.width}x${seen.height}, ${seen.duration.toFixed(1)} s, ${Math.round((bytes / seen.duration) * 60)} bytes a minute of ${CLIP_BYTES_A_MINUTE}`,
  );
  // The copy that was recorded is let go with the piece; the camera itself is still there for pictures.
  expect(of.state().kind).toBe('live');
  // What an app that was killed leaves behind.
  const left = await looked(parts.slice(0, 2));
  expect(left.duration).toBeLessThan(seen.duration);
  expect(left.width).toBe(640);
});

test('CP4 a camera that is gone ends the piece by itself; what was seen still comes', async () => {
  const { stream } = await running(true);
  const [track] = stream.getVideoTracks();
  if (track === undefined) throw new Error('no track');
  // The recorder's own copy ends as it does when the cable is pulled.
  let copy: MediaStreamTrack | undefined;
  const whole = track.clone.bind(track);
  track.clone = () => (copy = whole());
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let over = false;
  createClipRecorder(uptime).record(stream, {
    part: (bytes) => void parts.push(bytes),
    over: () => {
      over = true;
    },
  });
  await vi.waitFor(() => expect(parts.length).toBeGreaterThan(0), { timeout: 20_000 });
  copy?.stop();
  await vi.waitFor(() => expect(over).toBe(true), { timeout: 20_000 });
  expect((await looked(parts)).width).toBeGreaterThan(0);
});

test('CP4 without a picture of a camera there is nothing to record', () => {
  const ears = { part: () => undefined, over: () => undefined };
  expect(createClipRecorder(uptime).record(null, ears)).toBeNull();
  expect(createClipRecorder(uptime).record(new MediaStream(), ears)).toBeNull();
});

/** Ms that short turns of this thread came late in a second and a half. */
async function held(): Promise<string> {
  let longest = 0;
  let late = 0;
  const end = performance.now() + 1500;
  for (let last = performance.now(); last < end;) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    const now = performance.now();
    const over = Math.max(0, now - last - 6);
    longest = Math.max(longest, over);
    late += over;
    last = now;
  }
  return `${Math.round(late)} ms (longest ${Math.round(longest)})`;
}

test('CP1 a clip alone asks less of the camera, never for sound, and lets it go', async () => {
  const { of, stream } = await running(false);
  expect(asked).toMatchObject([{ audio: false, video: { width: { ideal: 640 }, height: { ideal: 360 } } }]);
  const without = await held();
  let during = '';
  await recorded(stream, 1, async () => {
    during = await held();
  });
  console.info(
    `clip: the thread of the table is held up ${without} in 1.5 s without, ${during} with the recorder`,
  );
  of.want(false);
  expect(streams.flatMap((each) => each.getTracks()).map((track) => track.readyState)).toEqual(['ended']);
});
