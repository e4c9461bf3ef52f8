import { useEffect, useState } from 'react';
import type { ShopId } from '#shared/domain/shop.ts';
import { dayClock, type Day } from '#shared/projections/reports/day-clock.ts';
import type { DaySums } from '#shared/projections/reports/sums.ts';
import { reportOf, type Report } from '#shared/projections/reports/report.ts';
import { faultName } from '#shared/kit/fault.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useMay } from '../../runtime/use-may.ts';
import { breath } from '../../runtime/breath.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { createReportBook } from '../../session/report-book.ts';
import { spanBefore, type Span } from './period.ts';

/** What the page shows: nothing yet, how far the reading is, or the report of a span. */
interface Reading {
  readonly state: 'reading' | 'unread' | 'here';
  readonly done: number;
  readonly total: number;
  readonly made: Made | null;
}

/** A report with the sums it is made of, and how many parcels were packed in the time before. */
export interface Made {
  readonly span: Span;
  readonly sums: readonly (readonly [Day, DaySums])[];
  readonly report: Report;
  readonly before: number;
  /** Of which shop alone; null for all. */
  readonly shop: ShopId | null;
  /** The report of each shop where all of several are shown (SHP18). */
  readonly byShop: readonly (readonly [ShopId, Report])[];
}

/** While the page is open it is looked that often what came since, ms. */
const LOOK_MS = 20_000;

const parcelsIn = (sums: Made['sums']): number =>
  sums.reduce((all, [, { hours }]) => hours.reduce((count, hour) => count + hour, all), 0);

const bare = (report: Report): Report => ({
  ...report,
  carriers: report.carriers.map((row) => ({ ...row, cost: null })),
});

/** What was made as somebody may see it who may not see sums: no chart, table or file made of it has any (RR6). */
export const withoutSums = <M extends Pick<Made, 'report' | 'byShop'>>(made: M): M => ({
  ...made,
  report: bare(made.report),
  byShop: made.byShop.map(([shop, report]) => [shop, bare(report)] as const),
});

/** Today by the station's clock. */
export function useToday(): Day {
  const { clock, timeZone } = useStarted();
  return dayClock(timeZone)(clock.now()).day;
}

/** Reads the report of some days, and goes on reading what comes while the page is open. */
export function useReport({ from, to }: Span, shop: ShopId | null): Reading & { readonly again: () => void } {
  const { runtime, timeZone, log } = useStarted();
  const { ask, store } = runtime;
  const money = useMay('money');
  const [book] = useKept('reports.book', () => createReportBook({ ask, store, timeZone, between: breath }));
  const [made, setMade] = useKept<Made | null>('reports.made', () => null);
  const [standing, stand] = useState<Omit<Reading, 'made'>>({ state: 'reading', done: 0, total: 0 });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let open = true;
    const span = { from, to };
    const read = async (): Promise<void> => {
      await book.catchUp((done, total) => {
        if (open && total - done > 5000) stand({ state: 'reading', done, total });
        return open;
      });
      const earlier = spanBefore(span);
      const [sums, past, shops] = await Promise.all([
        book.days(from, to, shop),
        book.days(earlier.from, earlier.to, shop),
        book.shops(from, to),
      ]);
      const byShop =
        shop !== null || shops.length < 2
          ? []
          : await Promise.all(
              shops.map(async (each) => [each, reportOf(await book.days(from, to, each))] as const),
            );
      if (!open) return;
      setMade({ span, sums, report: reportOf(sums), before: parcelsIn(past), shop, byShop });
      stand({ state: 'here', done: 0, total: 0 });
    };
    const look = (): void =>
      void read().catch((thrown: unknown) => {
        log('reports', `${turn} ${faultName(thrown)}`);
        if (open) stand({ state: 'unread', done: 0, total: 0 });
      });
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => {
      open = false;
      clearInterval(timer);
    };
  }, [book, from, to, shop, turn, setMade, log]);

  useEffect(() => () => book.forget(), [book]);

  const fits = made !== null && made.shop === shop && made.span.from === from && made.span.to === to;
  const seen = made !== null && !money ? withoutSums(made) : made;
  return { ...standing, made: fits ? seen : null, again: () => setTurn((count) => count + 1) };
}
