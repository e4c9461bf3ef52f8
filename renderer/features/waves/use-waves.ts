import { useEffect, useMemo, useState } from 'react';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import {
  forgottenWaves,
  waveStanding,
  type WaveRecord,
  type WaveStanding,
} from '#shared/projections/waves.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { wavesBegun } from '../../session/wave-log.ts';

/** Waves that are open now, the newest first, followed by what became of each posting (WV4). */
export function useOpenWaves(): readonly WaveStanding[] {
  const { runtime, log } = useStarted();
  const { queue } = useStationView();
  const [begun, setBegun] = useState<readonly WaveRecord[]>([]);
  const [stored, setStored] = useState<ReadonlyMap<PostingNumber, KnownPosting>>(new Map());
  useEffect(() => {
    if (queue.length === 0) return undefined;
    let wanted = true;
    wavesBegun(runtime.store).then(
      (waves) => (wanted ? setBegun(waves) : undefined),
      (thrown: unknown) => log('waves', String(thrown)),
    );
    return () => void (wanted = false);
  }, [runtime, log, queue]);

  const inHand = useMemo(() => {
    // What lies in a slot stands in the queue, which is another one whenever a posting changed.
    if (queue.length === 0) return [];
    const lookup = (number: PostingNumber) => runtime.book.posting(number)?.state ?? null;
    const lost = forgottenWaves(runtime.book.slotted(), begun);
    const lostNumbers = new Set(lost.map(({ wave }) => wave));
    const all = [...lost, ...begun.filter(({ wave }) => !lostNumbers.has(wave))];
    // Only a wave of which something is still here is open: the others need no look into the store.
    return all.filter(({ numbers, wave }) =>
      numbers.some(
        (number) => waveStanding({ wave, at: 0, by: '', picker: null, numbers: [number] }, lookup).open,
      ),
    );
  }, [runtime, begun, queue]);

  const missing = useMemo(
    () => inHand.flatMap(({ numbers }) => numbers.filter((number) => runtime.book.posting(number) === null)),
    [inHand, runtime],
  );
  useEffect(() => {
    if (missing.length === 0) return undefined;
    let wanted = true;
    runtime.store.postings(missing).then(
      (kept) =>
        wanted ? setStored(new Map(kept.map(({ state }) => [state.snapshot.number, state]))) : undefined,
      (thrown: unknown) => log('waves.done', String(thrown)),
    );
    return () => void (wanted = false);
  }, [runtime, log, missing]);

  return useMemo(() => {
    const lookup = (number: PostingNumber) =>
      runtime.book.posting(number)?.state ?? stored.get(number) ?? null;
    return inHand.map((record) => waveStanding(record, lookup)).toSorted((a, b) => b.wave - a.wave);
  }, [runtime, inHand, stored]);
}
