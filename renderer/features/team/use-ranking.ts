import { useState } from 'react';
import type { Settings } from '#shared/bridge/settings.ts';
import { faultName } from '#shared/kit/fault.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** Whether people are listed by name, and the switch; it begins anew each time, so that nothing of before is told (RK2). */
export function useRanking(): {
  readonly ranking: Settings['ranking'];
  readonly turn: (on: boolean) => void;
  readonly failed: boolean;
} {
  const { runtime, clock, log } = useStarted();
  const [failed, setFailed] = useState(false);
  const put = async (on: boolean): Promise<void> => {
    const ranking = on ? { since: clock.now(), afterSeq: await runtime.store.lastSeq() } : null;
    await runtime.saveSettings({ ...runtime.settings(), ranking });
    setFailed(false);
  };
  return {
    ranking: runtime.settings().ranking,
    turn: (on) =>
      void put(on).catch((thrown: unknown) => {
        log('ranking', faultName(thrown));
        setFailed(true);
      }),
    failed,
  };
}
