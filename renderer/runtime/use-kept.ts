import { useCallback, useState } from 'react';
import { useStarted } from './use-runtime.ts';

/** Sets a value, or makes the next one of the one before. */
export type SetKept<T> = (next: T | ((before: T) => T)) => void;

/**
 * State of a desk page that outlives the page: a scan leads to the table at any moment, and whoever comes back finds
 * everything as it was. Forgotten when the program ends.
 */
export function useKept<T>(key: string, initial: () => T): readonly [T, SetKept<T>] {
  const { memory } = useStarted();
  const [, again] = useState(0);
  if (!memory.has(key)) memory.set(key, initial());
  const set = useCallback<SetKept<T>>(
    (next) => {
      const before = memory.get(key) as T;
      memory.set(key, typeof next === 'function' ? (next as (before: T) => T)(before) : next);
      again((count) => count + 1);
    },
    [memory, key],
  );
  return [memory.get(key) as T, set];
}
