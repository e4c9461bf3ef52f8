import { unitsLeft } from '#shared/domain/posting/progress.ts';
import type { Verdict } from './view.ts';

/** What OK at a shadowed verdict puts into the box as it is: the code that was read; null where OK only goes on (SW4). */
export function mayPass({ refusal, work }: Extract<Verdict, { kind: 'shadow' }>): string | null {
  if (work === null || unitsLeft(work) === 0) return null;
  return refusal.code === 'wrong-item' || refusal.code === 'unknown-code' ? refusal.read : null;
}
