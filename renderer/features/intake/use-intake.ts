import { useSyncExternalStore } from 'react';
import { useStarted } from '../../runtime/use-runtime.ts';
import { createIntake, type Intake } from './intake.ts';

const KEY = 'intake';

/** The intake of this window: a scan leads to the table at any moment, and whoever comes back finds it further on. */
export function useIntake(): Intake {
  const { memory, runtime } = useStarted();
  if (!memory.has(KEY)) memory.set(KEY, createIntake(runtime));
  const intake = memory.get(KEY) as Intake;
  useSyncExternalStore(intake.subscribe, intake.state);
  return intake;
}
