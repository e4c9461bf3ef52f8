import type { GuidePictures } from '../store/guide-pictures.ts';
import type { HandlersOf } from './register.ts';

/** Handlers of the pictures of packing guides. */
export const guideHandlers = (guides: GuidePictures): HandlersOf<'guides.keep'> => ({
  'guides.keep': ({ jpeg }) => guides.keep(jpeg),
});
