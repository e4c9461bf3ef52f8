import type { HandlersOf } from './register.ts';
import { CodedError } from './coded-error.ts';

const unbuilt = (): Promise<never> => Promise.reject(new CodedError('unbuilt'));

/** Handlers of everything that keeps the station's records safe. */
export const storageHandlers = (): HandlersOf<
  | 'storage.state'
  | 'storage.note'
  | 'storage.seen'
  | 'storage.setAside'
  | 'backup.make'
  | 'backup.verify'
  | 'backup.restore'
  | 'storage.export'
> => ({
  'storage.state': unbuilt,
  'storage.note': () => Promise.resolve(null),
  'storage.seen': () => Promise.resolve(null),
  'storage.setAside': unbuilt,
  'backup.make': unbuilt,
  'backup.verify': unbuilt,
  'backup.restore': unbuilt,
  'storage.export': unbuilt,
});
