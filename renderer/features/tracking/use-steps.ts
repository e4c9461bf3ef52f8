import type { PostingNumber } from '#shared/kit/brand.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** Reports a step of a delivery that no carrier reports (HO3); refused, it is a problem like any other (OB7). */
export function useSteps(number: PostingNumber): (step: 'last-mile' | 'delivered') => void {
  const { runtime, clock, log } = useStarted();
  return (step) =>
    void runtime.execute
      .posting(number, { type: 'report-step', step, at: clock.now(), by: runtime.acting() })
      .then(() => runtime.station.refresh())
      .catch((thrown: unknown) => log('report-step', String(thrown)));
}
