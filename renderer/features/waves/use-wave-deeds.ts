import { useState } from 'react';
import type { Sku } from '#shared/kit/brand.ts';
import { plannedStops, pickStops } from '#shared/domain/rules/waves.ts';
import type { WaveCandidate } from '#shared/domain/rules/wave-plan.ts';
import { labelWords } from '#shared/label/words.ts';
import { composed } from '#shared/printing/compose.ts';
import { batchOf, useDeskPrint, type DeskPrint } from '../../parts/use-desk-print.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { listData, type ListedWave } from '../../session/activities/pick-list.ts';
import { membersOf } from '../../session/activities/wave-book.ts';
import { giveUpWave, startWave, type DeskWaveParts, type WaveStarted } from '../../session/desk-waves.ts';

/** What came of starting a wave. */
export type StartTold = WaveStarted | 'not-kept' | null;

/** What is done with waves at the desk. */
export interface WaveDeeds {
  readonly start: (wave: readonly WaveCandidate[], picker: string | null) => void;
  readonly started: StartTold;
  readonly busy: boolean;
  readonly giveUp: (wave: number, laidBack: boolean) => void;
  /** Slots that are free after giving up. */
  readonly told: number | 'failed' | null;
  /** The list of an open wave: what is still to fetch. */
  readonly print: (wave: number) => void;
  /** The list of a wave that is only planned. */
  readonly printPlan: (
    wave: readonly WaveCandidate[],
    free: readonly number[],
    picker: string | null,
  ) => void;
  readonly printSlots: (slots: readonly number[]) => void;
  readonly printing: DeskPrint;
}

/** Starts, prints and gives waves up, in the name of who is at the desk. */
export function useWaveDeeds(): WaveDeeds {
  const { runtime, clock, log } = useStarted();
  const [started, setStarted] = useKept<StartTold>('waves.started', () => null);
  const [, setChosen] = useKept<unknown>('waves.chosen', () => null);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<WaveDeeds['told']>(null);
  const { state: printing, print } = useDeskPrint();
  const { book, store, execute } = runtime;
  const parts = (): DeskWaveParts => ({
    book,
    store,
    execute,
    clock,
    by: runtime.acting(),
  });
  const fault = (thrown: unknown): void => log('waves', String(thrown));
  const nameOf = (id: string | null): string | null =>
    runtime.settings().packers.find((each) => each.id === id)?.name ?? null;
  const lookup = (sku: Sku) => book.product(sku)?.state ?? null;
  const list = (listed: Omit<ListedWave, 'now'>): void => {
    const settings = runtime.settings();
    const data = listData({ ...listed, now: clock.now() }, lookup, settings.language);
    print('pick-list', batchOf(composed('pick-list', data, settings)));
  };

  return {
    started,
    busy,
    told,
    printing,
    start: (wave, picker) => {
      if (busy) return;
      setBusy(true);
      startWave(wave, { slots: runtime.settings().picking.slots, picker }, parts())
        .then((done) => {
          setStarted(done.ok ? done.value : 'not-kept');
          if (done.ok) setChosen(null);
          return runtime.station.refresh();
        })
        .catch((thrown: unknown) => {
          fault(thrown);
          setStarted('not-kept');
        })
        .finally(() => setBusy(false));
    },
    giveUp: (wave, laidBack) => {
      giveUpWave(wave, laidBack, parts())
        .then((done) => {
          setTold(done.ok ? done.value : 'failed');
          return runtime.station.refresh();
        })
        .catch((thrown: unknown) => {
          fault(thrown);
          setTold('failed');
        });
    },
    print: (wave) => {
      const members = membersOf(book).filter(({ picking }) => picking.wave === wave);
      list({ wave, members, stops: pickStops(members, lookup), picker: null });
    },
    printPlan: (wave, free, picker) => {
      const planned = wave.map(({ wants, snapshot }, i) => ({ slot: free[i] ?? i + 1, wants, snapshot }));
      list({ wave: '–', members: planned, stops: plannedStops(planned, lookup), picker: nameOf(picker) });
    },
    printSlots: (slots) => {
      const settings = runtime.settings();
      const words = labelWords[settings.language];
      print(
        'slot',
        batchOf(slots.flatMap((slot) => composed('slot', { words, slot, wall: null }, settings))),
      );
    },
  };
}
