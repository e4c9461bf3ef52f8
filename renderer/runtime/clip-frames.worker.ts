// Makes the pictures of a clip small, away from the window: ten drawings a second must not hold up a scan.
import { CLIP_HEIGHT, CLIP_WIDTH, type ClipFrames } from './clip-frames.ts';

/** Coders want even sides. */
const even = (side: number): number => Math.max(2, Math.round(side / 2) * 2);

function smaller(): TransformStream<VideoFrame, VideoFrame> {
  const canvas = new OffscreenCanvas(2, 2);
  const context = canvas.getContext('2d', { alpha: false });
  return new TransformStream({
    transform(frame, out) {
      const { displayWidth, displayHeight, timestamp } = frame;
      const scale = Math.min(1, CLIP_WIDTH / displayWidth, CLIP_HEIGHT / displayHeight);
      const [width, height] = [even(displayWidth * scale), even(displayHeight * scale)];
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      context?.drawImage(frame, 0, 0, width, height);
      frame.close();
      out.enqueue(new VideoFrame(canvas, { timestamp }));
    },
  });
}

globalThis.addEventListener('message', ({ data: { source, sink } }: MessageEvent<ClipFrames>) => {
  // It ends with the camera, or with the piece: both are told where they happen.
  source
    .pipeThrough(smaller())
    .pipeTo(sink)
    .catch(() => undefined);
});
