import { useCallback, useEffect, useState } from 'react';
import type { UpdateState } from '#shared/bridge/calls/updates.ts';
import { faultWords } from '#shared/kit/fault.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** How often it is asked how far it is, ms. */
const LOOK_MS = 1000;

/** Does one thing about updates. */
export type RunUpdate = (
  ...deed:
    | ['updates.check' | 'updates.download' | 'updates.install' | 'updates.page']
    | ['updates.atRest', { readonly on: boolean }]
) => void;

/** How updates stand, as long as somebody looks; null until main answered. */
export function useUpdates(): {
  readonly state: UpdateState | null;
  readonly run: RunUpdate;
  /** The page of new versions could not be opened. */
  readonly noPage: boolean;
} {
  const { runtime, log } = useStarted();
  const { ask } = runtime;
  const [state, setState] = useState<UpdateState | null>(null);
  const [noPage, setNoPage] = useState(false);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      ask('updates.state', undefined)
        .then(
          (next) => (gone ? undefined : setState(next)),
          () => undefined, // the next look asks again
        )
        .finally(() => {
          if (!gone) timer = setTimeout(look, LOOK_MS);
        });
    };
    look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ask]);
  const run = useCallback<RunUpdate>(
    (...[name, request]) => {
      const failed = (fault: unknown): void => log(name, faultWords(fault));
      if (name === 'updates.page') {
        ask(name, undefined).then(({ opened }) => setNoPage(!opened), failed);
        return;
      }
      const asked = name === 'updates.atRest' ? ask(name, request ?? { on: false }) : ask(name, undefined);
      asked.then(setState, failed);
    },
    [ask, log],
  );
  return { state, run, noPage };
}
