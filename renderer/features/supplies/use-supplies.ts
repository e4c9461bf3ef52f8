import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SupplyNumber } from '#shared/kit/brand.ts';
import type { SupplyCommand } from '#shared/domain/supply/commands.ts';
import { marksOfSupply } from '#shared/domain/supply/contents.ts';
import { saidAtTable } from '#shared/domain/supply/decision.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import type { NotNoted } from '../../parts/use-care.ts';

/** Finished supplies that are listed. */
const FINISHED = 100;

/** A command without time and person. */
export type SupplyWish = SupplyCommand extends infer C
  ? C extends { at: number; by: string }
    ? Omit<C, 'at' | 'by'>
    : never
  : never;

/** Supplies that are open, the nearest day first, then those that are finished, the newest first. */
export function useSupplies(): { readonly supplies: readonly KnownSupply[]; readonly look: () => void } {
  const { runtime, log } = useStarted();
  useStationView();
  const revision = runtime.book.revision();
  const [finished, setFinished] = useState<readonly KnownSupply[]>([]);
  const look = useCallback((): void => {
    runtime.store.finishedSupplies(FINISHED).then(
      (kept) => setFinished(kept.map(({ state }) => state)),
      (thrown: unknown) => log('supplies', String(thrown)),
    );
  }, [runtime, log]);
  useEffect(look, [look, revision]);
  const open = [...runtime.book.supplies()].toSorted(
    (a, b) => (a.plan.date ?? '9').localeCompare(b.plan.date ?? '9') || a.takenAt - b.takenAt,
  );
  const here = new Set(open.map(({ number }) => number));
  return { supplies: [...open, ...finished.filter(({ number }) => !here.has(number))], look };
}

/** What the desk does to supplies, in the name of whoever acts; the last refusal stays until the next deed. */
export function useSupplyDeeds(look: () => void) {
  const { runtime, clock } = useStarted();
  const [notDone, setNotDone] = useState<NotNoted | null>(null);
  const run = useCallback(
    async (number: SupplyNumber, wish: SupplyWish): Promise<boolean> => {
      const outcome = await runtime.execute.supply(number, {
        ...wish,
        at: clock.now(),
        by: runtime.acting(),
      });
      look();
      if (outcome.kind === 'not-kept') setNotDone({ code: 'not-kept' });
      else setNotDone(outcome.kind === 'refused' ? saidAtTable(outcome.refusal) : null);
      return outcome.kind === 'done';
    },
    [runtime, clock, look],
  );
  /** Its marks must not have left with another meanwhile (FO13). */
  const takeUp = useCallback(
    async (supply: KnownSupply): Promise<void> => {
      let usedBy = null;
      for (const identity of marksOfSupply({ ...supply, status: 'open' })) {
        const owner = await runtime.store.usedMark(identity);
        if (owner !== null && owner !== supply.number) usedBy = owner;
      }
      await run(supply.number, { type: 'take-up-supply', usedBy });
    },
    [runtime, run],
  );
  return useMemo(() => ({ notDone, run, takeUp }), [notDone, run, takeUp]);
}
