import type { PhotoRef, PhotoTrouble } from '#shared/domain/posting/photo.ts';
import type { Ids } from '#shared/kit/clock.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { Camera, CameraState, Shot } from './camera.ts';

/** What OK came to at the step that wants a picture (PH3). */
export type PictureAnswer =
  /** Taken, and shown; or the camera tries again. */
  | { readonly kind: 'look' }
  | { readonly kind: 'trouble'; readonly why: PhotoTrouble }
  /** Main has it: now it becomes a fact. */
  | { readonly kind: 'kept'; readonly photo: PhotoRef };

/** Taking a picture of the open parcel: look, take, look at it, keep it. */
export interface PictureTaking {
  /** What the screen shows of it. */
  view(): { readonly shot: Shot | null; readonly camera: CameraState };
  ok(posting: PostingNumber): Promise<PictureAnswer>;
  /** Throws the picture away that was taken and not kept; false where there was none. */
  again(): boolean;
}

/** Makes it with nothing taken. A picture of one posting is never kept for another: the table forgets it in between. */
export function createPictureTaking({
  camera,
  ask,
  ids,
}: {
  readonly camera: Camera;
  readonly ask: Ask;
  readonly ids: Ids;
}): PictureTaking {
  let shot: Shot | null = null;

  async function take(): Promise<PictureAnswer> {
    if (camera.state().kind === 'trouble') {
      camera.retry();
      return { kind: 'look' };
    }
    const taken = await camera.take();
    if (!taken.ok) return { kind: 'trouble', why: taken.error };
    shot = taken.value;
    return { kind: 'look' };
  }

  async function keep(posting: PostingNumber, picture: Shot): Promise<PictureAnswer> {
    const kept = await ask('photos.keep', { posting, id: ids.next(), ...picture });
    if (!kept.ok) return { kind: 'trouble', why: kept.error };
    shot = null;
    return { kind: 'kept', photo: kept.value };
  }

  return {
    view: () => ({ shot, camera: camera.state() }),
    ok: (posting) => (shot === null ? take() : keep(posting, shot)),
    again: () => {
      const had = shot !== null;
      shot = null;
      return had;
    },
  };
}
