import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { CornerMenu } from './features/desk/corner-menu.tsx';
import { DeskFrame } from './features/desk/desk-frame.tsx';
import { usePageKeys } from './features/desk/use-page-keys.ts';
import { IntakePage } from './features/intake/intake-page.tsx';
import { PracticeDock } from './features/practice/practice-dock.tsx';
import { PrintingPage } from './features/printing/printing-page.tsx';
import { ProblemsPage } from './features/problems/problems-page.tsx';
import { WishesPage } from './features/returns/wishes-page.tsx';
import { SettingsPage } from './features/settings/settings-page.tsx';
import { Boundary } from './features/start/boundary.tsx';
import { Fatal } from './features/start/fatal.tsx';
import { Restored } from './features/start/restored.tsx';
import { StationScreen } from './features/station/station-screen.tsx';
import type { Started } from './runtime/start.ts';
import { KeyContext, useKeyWatch } from './runtime/use-key.ts';
import { useNow } from './runtime/use-now.ts';
import { StartedContext, useStarted, useStationView } from './runtime/use-runtime.ts';

const pages = {
  intake: IntakePage,
  problems: ProblemsPage,
  printing: PrintingPage,
  returns: WishesPage,
  settings: SettingsPage,
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
  const view = useSyncExternalStore(started.runtime.subscribe, started.runtime.view);
  // A stop comes before whatever somebody does at the desk; afterwards his page is there again (CN4).
  const shown = view.verdict?.kind === 'stop' ? 'table' : page;
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
                <Page go={go} />
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
  const view = useSyncExternalStore(runtime.subscribe, runtime.view);
  const { language: own, theme } = runtime.settings();
  const language = page === 'table' ? view.language : own;
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
  const view = useStationView();
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
