import { useState } from 'react';
import { faultName } from '#shared/kit/fault.ts';
import type { RankingTime } from '../../session/pace-report.ts';
import { readPaceRows, type PaceRow } from '../../session/pace-report.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** How reading every parcel's time stands. */
export type RowsState = 'not-asked' | 'reading' | 'unread';

/** Reads how long every parcel took, only when somebody asks for it. */
export function usePaceRows(): {
  readonly state: RowsState;
  readonly read: (time: RankingTime, then: (rows: readonly PaceRow[]) => void) => void;
} {
  const { runtime, log } = useStarted();
  const [state, setState] = useState<RowsState>('not-asked');
  return {
    state,
    read(time, then) {
      setState('reading');
      readPaceRows(time, runtime).then(
        (rows) => {
          setState('not-asked');
          then(rows);
        },
        (thrown: unknown) => {
          log('pace-report', faultName(thrown));
          setState('unread');
        },
      );
    },
  };
}
