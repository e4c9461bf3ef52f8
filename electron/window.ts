import type { Clock } from '#shared/kit/clock.ts';
import type { PageContents, StationWindow, WindowOptions } from './electron.ts';
import type { Log } from './log.ts';
import { isStationUrl, stationOrigin } from './origin.ts';

/** What a window is made from. */
export interface WindowDeps {
  readonly create: (options: WindowOptions) => StationWindow;
  readonly preload: string;
  readonly log: Log;
  readonly clock: Clock;
  /** Told that the window's process went. */
  readonly gone?: (reason: string) => void;
  /** Told that a page begins anew. */
  readonly began?: () => void;
  /** Waits; a page that dies at once again is loaded again later, never left dead. */
  readonly pause?: (ms: number, then: () => void) => void;
}

const leastMsBetweenReloads = 10_000;

/** Options of the one window: isolated, sandboxed, without Node, without dev conveniences. */
const windowOptions = (preload: string): WindowOptions => ({
  width: 1280,
  height: 860,
  minWidth: 960,
  minHeight: 640,
  show: false,
  title: 'Packline',
  autoHideMenuBar: true,
  backgroundColor: '#ffffff',
  webPreferences: {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    // Timers of the outbox must not slow down while another window covers the station.
    backgroundThrottling: false,
  },
});

/** Keeps a page where it is: it may not go elsewhere, open windows or attach webviews. For every page of the app. */
export function holdPage(contents: PageContents, log: Log): void {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (isStationUrl(url)) return;
    event.preventDefault();
    log.warn('navigation.denied');
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log.warn('window-open.denied');
    return { action: 'deny' };
  });
}

/** Opens the station's window and loads it; a page that died is loaded again, its state comes from the disk. */
export async function openStationWindow(deps: WindowDeps): Promise<StationWindow> {
  const { create, log, clock } = deps;
  const window = create(windowOptions(deps.preload));
  let lastReload = Number.NEGATIVE_INFINITY;
  window.once('ready-to-show', () => window.show());
  window.webContents.on('preload-error', (_event, _path, error) =>
    log.error('preload.failed', { message: error.message }),
  );
  const reload = (): void => {
    lastReload = clock.now();
    if (!window.isDestroyed()) window.webContents.reload();
  };
  // Of the whole page only, and before anything in it runs.
  window.webContents.on('did-navigate', () => deps.began?.());
  let waiting = false;
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('page.gone', { reason: details.reason, exitCode: details.exitCode });
    if (details.reason === 'clean-exit') return;
    deps.gone?.(details.reason);
    const wait = lastReload + leastMsBetweenReloads - clock.now();
    if (wait <= 0) return reload();
    // Not in a ring; but a window that stays white would stop the table for good.
    if (waiting) return;
    waiting = true;
    (deps.pause ?? ((ms, then) => void setTimeout(then, ms)))(Math.min(wait, leastMsBetweenReloads), () => {
      waiting = false;
      reload();
    });
  });
  await window.loadURL(`${stationOrigin}/index.html`);
  return window;
}
