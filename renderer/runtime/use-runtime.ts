import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Started } from './start.ts';
import type { StationView } from '../session/view.ts';

/** The running station; set once at the root. */
export const StartedContext = createContext<Started | null>(null);

/** The running station of this page; a component outside of it is a fault. */
export function useStarted(): Started {
  const started = useContext(StartedContext);
  if (started === null) throw new Error('no station around this component');
  return started;
}

/** What the station shows now; renders again when it changes. */
export function useStationView(): StationView {
  const { runtime } = useStarted();
  return useSyncExternalStore(runtime.subscribe, runtime.view);
}
