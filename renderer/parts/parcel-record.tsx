import { clipsOf } from '#shared/domain/posting/clip.ts';
import { photosIn } from '#shared/domain/posting/photo.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { ParcelClips } from './parcel-clips.tsx';
import { ParcelPhotos } from './parcel-photos.tsx';

/** Whether anything of a parcel was photographed or recorded. */
export const hasRecord = (posting: KnownPosting): boolean =>
  photosIn(posting).length > 0 || clipsOf(posting).length > 0;

/** What the camera kept of a parcel; nothing where it kept nothing. */
export function ParcelRecord({ posting }: { readonly posting: KnownPosting }) {
  return (
    <>
      <ParcelPhotos photos={photosIn(posting)} />
      <ParcelClips clips={clipsOf(posting)} />
    </>
  );
}
