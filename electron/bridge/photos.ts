import type { Photos } from '../store/photos.ts';
import type { HandlersOf } from './register.ts';

/** Handlers of the pictures of parcels. */
export const photoHandlers = (photos: Photos): HandlersOf<'photos.keep' | 'photos.fate'> => ({
  'photos.keep': (photo) => photos.keep(photo),
  'photos.fate': ({ name, sha256 }) => photos.fate(name, sha256),
});
