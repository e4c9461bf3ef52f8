import { useMemo } from 'react';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import {
  planWave,
  waveSum,
  type WaveCandidate,
  type WaveSum,
  type WaveWish,
} from '#shared/domain/rules/wave-plan.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { freeSlots, waveCandidates } from '../../session/desk-waves.ts';

/** A wave as it is planned now. */
export interface Plan {
  readonly candidates: readonly WaveCandidate[];
  readonly wish: WaveWish;
  readonly change: (part: Partial<WaveWish>) => void;
  readonly free: readonly number[];
  readonly wave: readonly WaveCandidate[];
  readonly sum: WaveSum;
}

const nothing: WaveWish = {
  way: null,
  carrier: null,
  warehouse: null,
  cutoff: null,
  express: null,
  only: null,
  single: false,
  order: 'urgent',
  size: Number.MAX_SAFE_INTEGER,
};

/** Plans a wave out of what is confirmed (WV1, WV2). What was chosen in the queue comes first. */
export function usePlan(): Plan {
  const { runtime } = useStarted();
  const { queue } = useStationView();
  const [kept, setWish] = useKept<WaveWish>('waves.wish', () => nothing);
  const [only, setOnly] = useKept<ReadonlySet<PostingNumber> | null>('waves.chosen', () => null);
  const { slots } = runtime.settings().picking;
  const now = useMemo(
    () => ({ candidates: waveCandidates(runtime.book, queue), free: freeSlots(runtime.book, slots) }),
    [runtime, slots, queue],
  );
  return useMemo(() => {
    const { candidates, free } = now;
    const wish = { ...kept, only, size: Math.min(kept.size, free.length) };
    const wave = planWave(candidates, wish);
    const lookup = (sku: Sku) => runtime.book.product(sku)?.state ?? null;
    return {
      candidates,
      free,
      wish,
      wave,
      sum: waveSum(wave, free, lookup),
      change: (part) => {
        if (part.only !== undefined) setOnly(part.only);
        setWish((before) => ({ ...before, ...part, only: null }));
      },
    };
  }, [now, kept, only, runtime, setOnly, setWish]);
}
