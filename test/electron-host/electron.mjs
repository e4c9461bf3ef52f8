import path from 'node:path';
import { AppPaths } from './api/app-paths.mjs';
import { makeApp } from './api/app.mjs';
import { makeBrowserWindow } from './api/browser-window.mjs';
import {
  makeClipboard,
  makeNativeTheme,
  makeNotification,
  makePowerMonitor,
  makePowerSaveBlocker,
  makeScreen,
  makeShell,
} from './api/desktop.mjs';
import { makeDialog } from './api/dialog.mjs';
import { makeIpcMain } from './api/ipc-main.mjs';
import { makeMenu } from './api/menu.mjs';
import { makeNativeImage } from './api/native-image.mjs';
import { makeNet } from './api/net.mjs';
import { makeProtocol } from './api/protocol.mjs';
import { makeSafeStorage } from './api/safe-storage.mjs';
import { SchemeUrls } from './api/scheme-urls.mjs';
import { SerialPorts } from './api/serial-ports.mjs';
import { makeSession } from './api/session.mjs';
import { Lifecycle } from './lifecycle.mjs';

/**
 * Builds the host's parts and the modules of `require('electron')`.
 * @param {object} options
 * @param {import('./start/settings.mjs').Settings} options.settings
 * @param {import('./start/journal.mjs').Journal} options.journal
 * @param {import('./start/app-folder.mjs').AppFolder} options.folder
 * @param {import('./start/command-line.mjs').CommandLine} options.line
 */
export function makeElectron({ settings, journal, folder, line }) {
  const { switches, exe } = line;
  const urls = new SchemeUrls();
  /** @type {import('./api/protocol.mjs').Handlers} */
  const handlers = new Map();
  const app = makeApp({
    folder,
    switches,
    makePaths: (appName) =>
      new AppPaths({
        env: process.env,
        platform: process.platform,
        exe,
        userData: switches.get('user-data-dir'),
        appName,
      }),
    quit: () => void life.quit(),
    exit: (code) => void life.finish(code),
    relaunch: () => life.relaunchAtEnd(line),
  });
  const protocol = makeProtocol(handlers, { urls, isReady: app.isReady });
  const ipc = makeIpcMain();
  const session = makeSession({
    journal,
    protocol,
    hasSerial: settings.serial !== undefined,
    onRequestFilterChange: () =>
      void Promise.all([...host.contents.values()].map((core) => core.holdRequests())).catch(() => {}),
    clearStorage: async () => {
      for (const core of host.contents.values()) await core.clearStorage();
    },
  });
  const serial = settings.serial
    ? new SerialPorts({
        file: settings.serial,
        session: session.api.defaultSession,
        permissions: session.permissions,
        journal,
      })
    : null;
  let lastId = 0;

  /** @type {import('./api/host.mjs').Host} */
  const host = {
    settings,
    journal,
    app: folder,
    switches,
    urls,
    handlers,
    webRequest: session.webRequest,
    permissions: session.permissions,
    serial,
    defaultSession: session.api.defaultSession,
    ipcMain: ipc.api,
    invoke: ipc.invoke,
    get pipe() {
      return life.pipe;
    },
    get targets() {
      return life.targets;
    },
    windows: new Map(),
    contents: new Map(),
    nextId: () => ++lastId,
    isReady: app.isReady,
    appName: app.appName,
    spoolFolder: () => settings.spool ?? path.join(app.paths.get('userData'), 'electron-host-spool'),
    emitApp: (event, ...args) => void app.api.emit(event, ...args),
    onWindowClosed: () => life.onWindowClosed(),
  };
  const life = new Lifecycle(host, app);

  const BrowserWindow = makeBrowserWindow(host);
  const api = {
    app: app.api,
    BrowserWindow,
    webContents: makeWebContentsModule(host),
    ipcMain: ipc.api,
    protocol,
    net: makeNet(),
    session: session.api,
    dialog: makeDialog({ journal, answers: settings.dialogs }),
    ...makeMenu(() => BrowserWindow.getFocusedWindow()),
    shell: makeShell(journal),
    clipboard: makeClipboard(),
    powerSaveBlocker: makePowerSaveBlocker(journal),
    Notification: makeNotification(journal),
    screen: makeScreen(),
    nativeImage: makeNativeImage(),
    nativeTheme: makeNativeTheme(),
    powerMonitor: makePowerMonitor(),
    safeStorage: makeSafeStorage({ keyring: settings.keyring, isReady: app.isReady }),
    crashReporter: { start() {} },
  };
  return { api, life };
}

/**
 * Electron's `webContents` module.
 * @param {import('./api/host.mjs').Host} host
 */
function makeWebContentsModule({ contents }) {
  return {
    fromId: (/** @type {number} */ id) => contents.get(id)?.api,
    fromDevToolsTargetId: (/** @type {string} */ targetId) =>
      [...contents.values()].find((core) => core.targetId === targetId)?.api,
    getAllWebContents: () => [...contents.values()].map(({ api }) => api),
    getFocusedWebContents: () => [...contents.values()].at(-1)?.api ?? null,
  };
}
