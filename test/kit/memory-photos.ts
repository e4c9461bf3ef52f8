import { createHash } from 'node:crypto';
import type { RequestOf } from '#shared/bridge/calls.ts';
import type { PhotoKept } from '#shared/bridge/calls/photos.ts';
import type { CameraTrouble } from '#shared/domain/posting/photo.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Camera, CameraState } from '../../renderer/session/camera.ts';

/** Pictures of parcels kept in memory, on a disk that can be told to be full. */
export interface MemoryPhotos {
  readonly kept: ReadonlyMap<string, Uint8Array>;
  trouble: 'no-room' | 'disk' | null;
  keep(request: RequestOf<'photos.keep'>): Promise<PhotoKept>;
}

/** Makes an empty one. */
export function createMemoryPhotos(): MemoryPhotos {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    trouble: null,
    async keep({ posting, id, jpeg, width, height }) {
      if (this.trouble !== null) return err(this.trouble);
      const name = `2026-11/21-${posting}-${id}.jpg`;
      kept.set(name, jpeg);
      const sha256 = createHash('sha256').update(jpeg).digest('hex');
      return ok({ name, bytes: jpeg.byteLength, sha256, width, height });
    },
  };
}

/** A webcam in a test: it sees another picture each time, and can be unplugged. */
export interface HandCamera extends Camera {
  become(state: CameraState): void;
  trouble(why: CameraTrouble): void;
  readonly retried: () => number;
}

/** Makes one that runs already. */
export function handCamera(): HandCamera {
  let state: CameraState = { kind: 'live', stream: null };
  let pictures = 0;
  let retries = 0;
  return {
    state: () => state,
    want: () => undefined,
    retry: () => void (retries += 1),
    retried: () => retries,
    become: (next) => (state = next),
    trouble: (why) => (state = { kind: 'trouble', why }),
    take: async () => {
      if (state.kind === 'trouble') return err(state.why);
      if (state.kind !== 'live') return err('starting');
      pictures += 1;
      return ok({ jpeg: new Uint8Array([0xff, 0xd8, pictures, 0xff, 0xd9]), width: 1280, height: 720 });
    },
  };
}
