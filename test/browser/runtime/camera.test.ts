import { afterEach, expect, test, vi } from 'vitest';
import { PHOTO_BYTES } from '#shared/bridge/calls/photos.ts';
import {
  createCamera,
  type CameraDevices,
  type CameraParts,
  type RealCamera,
} from '../../../renderer/runtime/camera.ts';
import { jpegOf } from '../../../renderer/runtime/jpeg.ts';
import { must } from '../../kit/must.ts';

let camera: RealCamera | null = null;
let streams: MediaStream[] = [];

afterEach(() => {
  camera?.stop();
  camera = null;
  streams = [];
});

const real: CameraDevices = {
  getUserMedia: async (wanted) => {
    const stream = await navigator.mediaDevices.getUserMedia(wanted);
    streams.push(stream);
    return stream;
  },
  addEventListener: navigator.mediaDevices.addEventListener.bind(navigator.mediaDevices),
  removeEventListener: navigator.mediaDevices.removeEventListener.bind(navigator.mediaDevices),
};

/** A camera on Chromium's own test picture, and how it stood, one after another. */
function open(over: Partial<CameraParts> = {}): { camera: RealCamera; states: string[] } {
  const states: string[] = [];
  const made: RealCamera = createCamera({
    devices: real,
    device: () => '',
    video: () => document.createElement('video'),
    changed: () => {
      const state = made.state();
      states.push(state.kind === 'trouble' ? state.why : state.kind);
    },
    ...over,
  });
  camera = made;
  return { camera: made, states };
}

const live = (of: RealCamera): Promise<void> =>
  vi.waitFor(() => expect(of.state().kind).toBe('live'), { timeout: 20_000 });

test('PH4 a picture of the camera is a whole JPEG of bounded size', async () => {
  const { camera: of } = open();
  of.want(true);
  expect(await of.take()).toEqual({ ok: false, error: 'starting' });
  await live(of);
  const shot = must(await of.take());
  expect(shot.jpeg.byteLength).toBeLessThanOrEqual(PHOTO_BYTES);
  const bitmap = await createImageBitmap(new Blob([shot.jpeg], { type: 'image/jpeg' }));
  expect([bitmap.width, bitmap.height]).toEqual([shot.width, shot.height]);
  expect(Math.max(shot.width, shot.height)).toBeLessThanOrEqual(1280);
});

test('PH4 the worst picture there is, noise of twelve megapixels, still becomes a small one', async () => {
  const [width, height] = [4000, 3000];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const dots = new ImageData(width, height);
  let seed = 7;
  for (let i = 0; i < dots.data.length; i += 1)
    dots.data[i] = (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16;
  context?.putImageData(dots, 0, 0);
  const shot = await jpegOf({ image: canvas, width, height });
  expect(shot?.jpeg.byteLength).toBeLessThanOrEqual(PHOTO_BYTES);
  expect(shot === null ? 0 : shot.width / shot.height).toBeCloseTo(4 / 3, 1);
});

test('PH9 it asks for a picture without sound, and is off as soon as nobody wants it', async () => {
  const asked: (MediaStreamConstraints | undefined)[] = [];
  const getUserMedia: CameraDevices['getUserMedia'] = (wanted) => {
    asked.push(wanted);
    return real.getUserMedia(wanted);
  };
  const { camera: of, states } = open({ devices: { ...real, getUserMedia }, device: () => 'desk' });
  of.want(true);
  of.want(true);
  await live(of);
  expect(asked).toMatchObject([{ audio: false, video: { deviceId: { ideal: 'desk' } } }]);
  of.want(false);
  expect(streams.flatMap((stream) => stream.getTracks()).map((track) => track.readyState)).toEqual(['ended']);
  expect(states).toEqual(['starting', 'live', 'off']);
});

test('PH9 a camera that comes after nobody wants it any more is let go at once', async () => {
  const { camera: of } = open();
  of.want(true);
  of.want(false);
  await vi.waitFor(() => expect(streams).toHaveLength(1), { timeout: 20_000 });
  await vi.waitFor(() => expect(streams[0]?.getTracks()[0]?.readyState).toBe('ended'));
  expect(of.state().kind).toBe('off');
});

test.each([
  ['NotFoundError', 'no-camera'],
  ['OverconstrainedError', 'no-camera'],
  ['NotAllowedError', 'denied'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
  ['InvalidStateError', 'failed'],
])('PH5 %s of the browser is told as %s', async (name, why) => {
  const getUserMedia: CameraDevices['getUserMedia'] = () => Promise.reject(new DOMException('no', name));
  const { camera: of } = open({ devices: { ...real, getUserMedia } });
  of.want(true);
  await vi.waitFor(() => expect(of.state()).toEqual({ kind: 'trouble', why }));
  expect(await of.take()).toEqual({ ok: false, error: why });
});

test('PH5 a window without media devices has no camera', async () => {
  const { camera: of } = open({ devices: null });
  of.want(true);
  await vi.waitFor(() => expect(of.state()).toEqual({ kind: 'trouble', why: 'no-camera' }));
});

test('PH6 unplugged in the middle it is lost, and goes on by itself when a device comes', async () => {
  const plugs = new EventTarget();
  const devices: CameraDevices = {
    getUserMedia: real.getUserMedia,
    addEventListener: plugs.addEventListener.bind(plugs) as CameraDevices['addEventListener'],
    removeEventListener: plugs.removeEventListener.bind(plugs) as CameraDevices['removeEventListener'],
  };
  const { camera: of, states } = open({ devices });
  of.want(true);
  await live(of);
  const [track] = streams[0]?.getVideoTracks() ?? [];
  track?.stop(); // stopping by hand tells nobody: the cable's end is played
  track?.dispatchEvent(new Event('ended'));
  expect(of.state()).toEqual({ kind: 'trouble', why: 'lost' });
  plugs.dispatchEvent(new Event('devicechange'));
  await live(of);
  expect(must(await of.take()).width).toBeGreaterThan(0);
  expect(states).toEqual(['starting', 'live', 'lost', 'starting', 'live']);
});
