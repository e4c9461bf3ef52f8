import { useEffect, useState } from 'react';
import type { StorageState } from '#shared/bridge/calls/storage.ts';
import { useStarted, useStationView } from '../../../runtime/use-runtime.ts';

/** While the page is open the state is asked for this often, ms; more often while main is at it. */
const LOOK_MS = { calm: 5000, busy: 500 } as const;

/** How the records stand, asked for while the page is open. */
export function useStorage(): {
  readonly state: StorageState | null;
  readonly unread: boolean;
  readonly look: () => Promise<void>;
} {
  const { runtime } = useStarted();
  const { keeper } = runtime;
  useStationView(); // the keeper tells of news through the view
  const [asked, setAsked] = useState(false);
  const state = keeper.state();
  const pause = state?.busy == null ? LOOK_MS.calm : LOOK_MS.busy;
  useEffect(() => {
    let timer = 0;
    const again = (): void => {
      void keeper.look().finally(() => {
        setAsked(true);
        timer = window.setTimeout(again, pause);
      });
    };
    again();
    return () => window.clearTimeout(timer);
  }, [keeper, pause]);
  return { state, unread: state === null && asked, look: () => keeper.look() };
}
