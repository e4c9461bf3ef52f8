import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AppInfo } from '#shared/bridge/calls/app.ts';
import { createPush } from './bridge/push.ts';
import { register } from './bridge/register.ts';
import * as electron from './electron.ts';
import { resolveLabelAssets } from './labels/assets.ts';
import { createLabelEngine } from './labels/engine.ts';
import { languageOf, startTrouble } from './locale.ts';
import { createLog } from './log.ts';
import { setMenu } from './menu.ts';
import { stationScheme } from './origin.ts';
import { buildParts } from './parts.ts';
import { lockSession } from './permissions.ts';
import { createStationProtocol } from './protocol.ts';
import type { SerialPorts } from './serial.ts';
import { holdPage, openStationWindow } from './window.ts';

const { app, protocol } = electron;
const clock = { now: () => Date.now() };
const built = path.resolve(import.meta.dirname, '..');

const dataDir = app.commandLine.getSwitchValue('user-data-dir');
if (dataDir !== '') app.setPath('userData', path.resolve(dataDir));
const log = createLog({ dir: path.join(app.getPath('userData'), 'logs'), clock });
let window: electron.StationWindow | null = null;

protocol.registerSchemesAsPrivileged([
  {
    scheme: stationScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]);

process.on('uncaughtExceptionMonitor', (fault) =>
  log.error('main.fault', { name: fault.name, message: fault.message }),
);

if (app.requestSingleInstanceLock()) {
  app.on('web-contents-created', (_event, contents) => holdPage(contents, log));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

function appInfo(): AppInfo {
  const { electron: runtimeVersion, 'electron-host': host } = process.versions;
  return {
    version: app.getVersion(),
    runtime: host === undefined ? 'electron' : 'electron-host',
    runtimeVersion,
    platform: process.platform,
    locale: app.getLocale(),
  };
}

/** Settings of demos and tests; a file that cannot be read is said so and left out. */
async function initialSettings(): Promise<unknown> {
  const file = process.env['PACKLINE_SETTINGS_FILE'];
  if (file === undefined || file === '') return undefined;
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    log.error('settings.initial-unreadable');
    return undefined;
  }
}

function labelEngine(): ReturnType<typeof createLabelEngine> {
  return createLabelEngine({
    assets: resolveLabelAssets(createRequire(import.meta.url).resolve),
    workerFile: path.join(built, 'labels', 'labels.cjs'),
    onFault: (fault) => log.error('labels.fault', { fault }),
  });
}

/** Free space for this user where the station keeps its data. */
async function freeBytes(): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(app.getPath('userData'));
    return bavail * bsize;
  } catch {
    // Some network drives do not say; the journal itself still tells when it cannot write.
    return null;
  }
}

async function saveAs(name: string, format: 'csv' | 'jsonl'): Promise<string | null> {
  const { canceled, filePath } = await electron.dialog.showSaveDialog({
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: format === 'csv' ? 'CSV' : 'JSON lines', extensions: [format] }],
  });
  return canceled || filePath === '' ? null : filePath;
}

function restart(): void {
  app.relaunch();
  app.quit();
}

/** Where the browser keeps the window's databases: under Electron, and under the stand-in's own Chromium. */
function databases(): readonly string[] {
  const session = app.getPath('sessionData');
  return [
    path.join(session, 'IndexedDB'),
    path.join(session, 'electron-host-profile', 'Default', 'IndexedDB'),
  ];
}

async function start(): Promise<void> {
  const info = appInfo();
  log.info('app.start', { version: info.version, runtime: info.runtime, platform: info.platform });
  const push = createPush(() => (window === null || window.isDestroyed() ? null : window.webContents));
  const engine = labelEngine();
  // The window loads its files meanwhile; what it asks before this is done waits at the door.
  const building = buildParts({
    dataDir: app.getPath('userData'),
    info,
    chromium: process.versions['chrome'] ?? '',
    language: languageOf(info.locale),
    initialSettings: await initialSettings(),
    stationId: `S-${randomUUID().slice(0, 8)}`,
    clock,
    random: Math.random,
    keyring: electron.safeStorage,
    engine,
    documentWorker: path.join(built, 'documents', 'documents.cjs'),
    log,
    push,
    outside: { databases: databases(), freeBytes, saveAs, restart },
  });
  const nonce = (): string => randomBytes(16).toString('base64');
  const root = path.join(built, 'renderer');
  protocol.handle(
    stationScheme,
    createStationProtocol({
      root,
      nonce,
      picture: async (url) => (await building).pictures.get(url),
      photo: async (name) => (await building).photos.file(name),
      clip: async (name) => (await building).clips.file(name),
    }),
  );
  let serial: SerialPorts | null = null;
  const session = electron.defaultSession();
  lockSession(session, { permits: (device) => serial?.permits(device) ?? false }, log);
  const handlers = building.then((parts) => {
    ({ serial } = parts);
    serial.listen(session);
    return parts.handlers;
  });
  handlers.catch(() => undefined); // `building` itself is waited for below
  register(electron.ipcMain, handlers, log);
  setMenu(electron.Menu, process.platform);
  app.on('will-quit', () => void building.then((parts) => parts.close()));
  app.on('second-instance', () => {
    if (window === null || window.isDestroyed()) return;
    window.restore();
    window.show();
    window.focus();
    push('app.focused', null);
  });
  const preload = path.join(built, 'preload', 'preload.cjs');
  const opening = openStationWindow({ create: electron.createBrowserWindow, preload, log, clock });
  // Together: whichever fails first is told as a start that failed.
  [window] = await Promise.all([opening, building]);
  void engine.warmUp();
}

function giveUp(thrown: unknown): void {
  log.error('app.cannot-start', { what: thrown instanceof Error ? thrown.message : typeof thrown });
  electron.dialog.showErrorBox('Packline', startTrouble[languageOf(app.getLocale())]);
  app.exit(1);
}
