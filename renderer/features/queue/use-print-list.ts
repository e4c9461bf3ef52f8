import type { Sku } from '#shared/kit/brand.ts';
import { plannedStops, wantsOf } from '#shared/domain/rules/waves.ts';
import { composed } from '#shared/printing/compose.ts';
import type { QueueEntry } from '#shared/projections/queue-filter.ts';
import { batchOf, useDeskPrint, type DeskPrint } from '../../parts/use-desk-print.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { listData } from '../../session/activities/pick-list.ts';

/** Prints what some postings want along the shelves; each has a number on the list in the order given. */
export function usePrintList(): {
  readonly state: DeskPrint;
  readonly print: (entries: readonly QueueEntry[], title: string) => void;
  readonly clear: () => void;
} {
  const { runtime, clock } = useStarted();
  const { state, print, clear } = useDeskPrint();
  return {
    state,
    clear,
    print: (entries, title) => {
      const settings = runtime.settings();
      const lookup = (sku: Sku) => runtime.book.product(sku)?.state ?? null;
      const planned = entries.map(({ posting: { snapshot, slot } }, i) => ({
        slot: slot ?? i + 1,
        wants: wantsOf(snapshot, lookup),
        snapshot,
      }));
      const listed = {
        wave: title,
        members: planned,
        stops: plannedStops(planned, lookup),
        picker: null,
        now: clock.now(),
      };
      const data = listData(listed, lookup, settings.language);
      print('pick-list', batchOf(composed('pick-list', data, settings)));
    },
  };
}
