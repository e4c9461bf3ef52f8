import { useSyncExternalStore } from 'react';
import type { Right } from '#shared/bridge/rights.ts';
import { useStarted } from './use-runtime.ts';

/** Whether whoever sits at the desk, or stands at the table, has a right; drawn anew when somebody else does (RR3). */
export function useMay(right: Right): boolean {
  const { runtime } = useStarted();
  const may = (): boolean => runtime.may(right);
  return useSyncExternalStore(runtime.subscribe, may, may);
}
