import { useEffect, useState } from 'react';
import type { Clock } from '#shared/kit/clock.ts';

/** The moment, to the second: clocks and countdowns render from it. */
export function useNow(clock: Clock): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 1000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
