import { ShopsContext, useShopsNow } from './parts/shops-context.ts';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { CameBack as Ended } from '#shared/bridge/calls/support.ts';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { CornerMenu } from './features/desk/corner-menu.tsx';
import { DeskFrame } from './features/desk/desk-frame.tsx';
import { usePageKeys } from './features/desk/use-page-keys.ts';
import { articleOf } from './features/help/article-of.ts';
import { PracticeDock } from './features/practice/practice-dock.tsx';
import { Boundary } from './features/start/boundary.tsx';
import { CameBack } from './features/start/came-back.tsx';
import { Fatal } from './features/start/fatal.tsx';
import { Restored } from './features/start/restored.tsx';
import { StationScreen } from './features/station/station-screen.tsx';
import type { Started } from './runtime/start.ts';
import { KeyContext, useKeyWatch } from './runtime/use-key.ts';
import { useNow } from './runtime/use-now.ts';
import { StartedContext, useStarted } from './runtime/use-runtime.ts';

// Only a new station asks them: no other start reads their files.
const FirstRun = lazy(async () => ({
  default: (await import('./features/first-run/first-run.tsx')).FirstRun,
}));
const LastStep = lazy(async () => ({
  default: (await import('./features/first-run/last-step.tsx')).LastStep,
}));

// The table stands before the desk's files are read; they are there when somebody goes to it.
const pages = {
  intake: lazy(async () => ({ default: (await import('./features/intake/intake-page.tsx')).IntakePage })),
  problems: lazy(async () => ({
    default: (await import('./features/problems/problems-page.tsx')).ProblemsPage,
  })),
  printing: lazy(async () => ({
    default: (await import('./features/printing/printing-page.tsx')).PrintingPage,
  })),
  returns: lazy(async () => ({ default: (await import('./features/returns/wishes-page.tsx')).WishesPage })),
  settings: lazy(async () => ({
    default: (await import('./features/settings/settings-page.tsx')).SettingsPage,
  })),
  team: lazy(async () => ({ default: (await import('./features/team/team-page.tsx')).TeamPage })),
  products: lazy(async () => ({
    default: (await import('./features/products/products-page.tsx')).ProductsPage,
  })),
  queue: lazy(async () => ({ default: (await import('./features/queue/queue-page.tsx')).QueuePage })),
  supplies: lazy(async () => ({
    default: (await import('./features/supplies/supplies-page.tsx')).SuppliesPage,
  })),
  waves: lazy(async () => ({ default: (await import('./features/waves/waves-page.tsx')).WavesPage })),
  handover: lazy(async () => ({
    default: (await import('./features/handover/handover-page.tsx')).HandOverPage,
  })),
  tracking: lazy(async () => ({
    default: (await import('./features/tracking/tracking-page.tsx')).TrackingPage,
  })),
  virtual: lazy(async () => ({ default: (await import('./features/virtual/virtual-page.tsx')).VirtualPage })),
  stock: lazy(async () => ({ default: (await import('./features/stock/stock-page.tsx')).StockPage })),
  rules: lazy(async () => ({ default: (await import('./features/rules/rules-page.tsx')).RulesPage })),
  carriers: lazy(async () => ({
    default: (await import('./features/carriers/carriers-page.tsx')).CarriersPage,
  })),
  reports: lazy(async () => ({ default: (await import('./features/reports/reports-page.tsx')).ReportsPage })),
  health: lazy(async () => ({ default: (await import('./features/health/health-page.tsx')).HealthPage })),
  help: lazy(async () => ({ default: (await import('./features/help/help-page.tsx')).HelpPage })),
} as const;

const brokenPage = (detail: string) => (
  <Fatal kind="door" detail={detail} again={() => window.location.reload()} />
);

/** The whole window: the packing table, or a page of the desk. A scan always leads back to the table. */
export function App({
  started,
  tellFault,
}: {
  readonly started: Started;
  readonly tellFault: (fault: unknown) => void;
}) {
  const [page, setPage] = useState<DeskPage>('table');
  const go = useHelpFrom(started, page, setPage);
  const [restored, setRestored] = useState(started.restored);
  const [ended, setEnded] = useEnded(started);
  useEffect(
    () =>
      started.onScan(() => {
        setPage('table');
        setRestored(0);
        setEnded(null);
      }),
    [started, setEnded],
  );
  usePageKeys(go);
  const { runtime } = started;
  const stopped = useSyncExternalStore(runtime.subscribe, () => runtime.view().verdict?.kind === 'stop');
  // A stop comes before whatever somebody does at the desk; afterwards his page is there again (CN4).
  const shown = stopped ? 'table' : page;
  const Page = shown === 'table' ? null : pages[shown];
  const { firstRun: run } = useSyncExternalStore(runtime.subscribe, runtime.settings);
  const asks = run !== null && run.at !== 'parcel' && shown === 'table' && !stopped ? run : null;
  useLook(started, shown, asks !== null);
  const key = useKeyWatch(started);
  const shops = useShopsNow(runtime);
  return (
    <StartedContext value={started}>
      <KeyContext value={key}>
        <ShopsContext value={shops}>
          <Boundary broken={brokenPage} report={tellFault}>
            <div data-page={shown}>
              {restored === 0 && ended !== null ? (
                <CameBack ended={ended} close={() => setEnded(null)} />
              ) : null}
              {restored > 0 ? <Restored facts={restored} close={() => setRestored(0)} /> : null}
              {asks !== null ? (
                <Suspense fallback={null}>
                  <FirstRun key={asks.at} run={asks} />
                </Suspense>
              ) : Page === null ? (
                <Table go={go} />
              ) : (
                <DeskFrame page={shown} go={go}>
                  <Suspense fallback={null}>
                    <Page go={go} />
                  </Suspense>
                </DeskFrame>
              )}
            </div>
          </Boundary>
        </ShopsContext>
      </KeyContext>
    </StartedContext>
  );
}

/** What ended in the middle before this start, until somebody read it. */
function useEnded({ runtime }: Started): readonly [Ended | null, (ended: Ended | null) => void] {
  const [ended, setEnded] = useState<Ended | null>(null);
  useEffect(() => {
    let gone = false;
    void runtime.cameBack.then((found) => (gone ? undefined : setEnded(found)));
    return () => {
      gone = true;
    };
  }, [runtime]);
  return [ended, setEnded];
}

/** Turns pages; the help opens at what somebody looks at, and asking for it again leads back there (HP1). */
function useHelpFrom(
  { memory, runtime }: Started,
  page: DeskPage,
  setPage: (page: DeskPage) => void,
): (page: DeskPage) => void {
  return useCallback(
    (next) => {
      if (next !== 'help') return setPage(next);
      if (page === 'help') return setPage((memory.get('help.from') as DeskPage | undefined) ?? 'table');
      memory.set('help.from', page);
      memory.set('help.article', articleOf(page, runtime.view()));
      setPage(next);
    },
    [memory, runtime, page, setPage],
  );
}

/** The table speaks the packer's language, the desk the station's; the look is the station's. */
function useLook(started: Started, page: DeskPage, asks: boolean): void {
  const { i18n } = useTranslation();
  const { runtime } = started;
  const packers = useSyncExternalStore(runtime.subscribe, () => runtime.view().language);
  const { language: own, theme } = useSyncExternalStore(runtime.subscribe, runtime.settings);
  const language = page === 'table' && !asks ? packers : own;
  const dark = useDarkSystem();
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.className = page === 'table' ? 'table' : 'desk';
    root.dataset['theme'] = theme === 'system' ? (dark ? 'dark' : 'light') : theme;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, page, language, theme, dark]);
}

function useDarkSystem(): boolean {
  const [query] = useState(() => window.matchMedia('(prefers-color-scheme: dark)'));
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
}

function Table({ go }: { readonly go: (page: DeskPage) => void }) {
  const { runtime, clock, timeZone } = useStarted();
  const view = useSyncExternalStore(runtime.subscribe, runtime.shown);
  const now = useNow(clock);
  const { packers, packing, marketplace, firstRun } = runtime.settings();
  return (
    <>
      <StationScreen
        view={view}
        actions={runtime.actions}
        now={now}
        timeZone={timeZone}
        packers={packers}
        boxes={packing.boxes}
      />
      <CornerMenu go={go} />
      {firstRun?.at === 'parcel' ? (
        <Suspense fallback={null}>
          <LastStep run={firstRun} />
        </Suspense>
      ) : null}
      {marketplace.kind === 'practice' ? <PracticeDock /> : null}
    </>
  );
}
