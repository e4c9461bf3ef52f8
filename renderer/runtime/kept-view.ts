import type { StationView } from '../session/view.ts';

/** The view as everybody sees it: built once for each change, whoever asks. */
export interface KeptView {
  readonly view: () => StationView;
  /** Forgets what was built; nobody is told yet. */
  drop(): void;
  /** Tells everybody who listens. */
  tell(): void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Keeps what `build` made until it is dropped. */
export function createKeptView(build: () => StationView): KeptView {
  let cached: StationView | null = null;
  const listeners = new Set<() => void>();
  return {
    view: () => (cached ??= build()),
    drop: () => {
      cached = null;
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
