import { lazy, Suspense, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { CornerMenu } from './features/desk/corner-menu.tsx';
import { DeskFrame } from './features/desk/desk-frame.tsx';
import { usePageKeys } from './features/desk/use-page-keys.ts';
import { PracticeDock } from './features/practice/practice-dock.tsx';
import { Boundary } from './features/start/boundary.tsx';
import { Fatal } from './features/start/fatal.tsx';
import { Restored } from './features/start/restored.tsx';
import { StationScreen } from './features/station/station-screen.tsx';
import type { Started } from './runtime/start.ts';
import { KeyContext, useKeyWatch } from './runtime/use-key.ts';
import { useNow } from './runtime/use-now.ts';
import { StartedContext, useStarted } from './runtime/use-runtime.ts';

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
} as const;

const brokenPage = (detail: string) => (
  <Fatal kind="door" detail={detail} again={() => window.location.reload()} />
);

/** The whole window: the packing table, or a page of the desk. A scan always leads back to the table. */
export function App({ started }: { readonly started: Started }) {
  const [page, go] = useState<DeskPage>('table');
  const [restored, setRestored] = useState(started.restored);
  useEffect(
    () =>
      started.onScan(() => {
        go('table');
        setRestored(0);
      }),
    [started],
  );
  usePageKeys(go);
  const { runtime } = started;
  const stopped = useSyncExternalStore(runtime.subscribe, () => runtime.view().verdict?.kind === 'stop');
  // A stop comes before whatever somebody does at the desk; afterwards his page is there again (CN4).
  const shown = stopped ? 'table' : page;
  const Page = shown === 'table' ? null : pages[shown];
  useLook(started, shown);
  const key = useKeyWatch(started);
  return (
    <StartedContext value={started}>
      <KeyContext value={key}>
        <Boundary broken={brokenPage} report={(detail) => started.log('page.fault', detail)}>
          <div data-page={shown}>
            {restored > 0 ? <Restored facts={restored} close={() => setRestored(0)} /> : null}
            {Page === null ? (
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
      </KeyContext>
    </StartedContext>
  );
}

/** The table speaks the packer's language, the desk the station's; the look is the station's. */
function useLook(started: Started, page: DeskPage): void {
  const { i18n } = useTranslation();
  const { runtime } = started;
  const packers = useSyncExternalStore(runtime.subscribe, () => runtime.view().language);
  const { language: own, theme } = useSyncExternalStore(runtime.subscribe, runtime.settings);
  const language = page === 'table' ? packers : own;
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
  const { packers, packing, marketplace } = runtime.settings();
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
      {marketplace.kind === 'practice' ? <PracticeDock /> : null}
    </>
  );
}
