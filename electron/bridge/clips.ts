import type { Clips } from '../store/clips.ts';
import type { HandlersOf } from './register.ts';

/** Handlers of the clips of packings. */
export const clipHandlers = (
  clips: Clips,
): HandlersOf<
  'clips.begin' | 'clips.add' | 'clips.end' | 'clips.told' | 'clips.drop' | 'clips.untold' | 'clips.fate'
> => ({
  'clips.begin': (clip) => clips.begin(clip),
  'clips.add': (part) => clips.add(part),
  'clips.end': ({ name }) => clips.end(name),
  'clips.told': ({ name }) => clips.told(name),
  'clips.drop': ({ name }) => clips.drop(name),
  'clips.untold': () => clips.untold(),
  'clips.fate': ({ name, sha256 }) => clips.fate(name, sha256),
});
