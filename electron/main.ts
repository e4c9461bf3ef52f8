import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppInfo } from '#shared/bridge/calls/app.ts';
import { faultPlace } from '#shared/kit/fault.ts';
import { createDoorPace } from './bridge/door-pace.ts';
import { calmLog } from './calm-log.ts';
import { createPush, type Push } from './bridge/push.ts';
import { register } from './bridge/register.ts';
import * as electron from './electron.ts';
import { resolveLabelAssets } from './labels/assets.ts';
import { createLabelEngine } from './labels/engine.ts';
import { buildClosed } from './closed-parts.ts';
import { languageOf, startTrouble } from './locale.ts';
import { createLog } from './log.ts';
import { setMenu } from './menu.ts';
import { stationScheme } from './origin.ts';
import { buildParts, type Parts } from './parts.ts';
import { lockSession } from './permissions.ts';
import { createStationProtocol } from './protocol.ts';
import type { SerialPorts } from './serial.ts';
import { keepPrivate } from './store/private-files.ts';
import { markRunning, openCrashes } from './support/crashes.ts';
import { readProfile } from './store/profile.ts';
import { askToPutProfileAside, putProfileAsideIfAsked } from './store/profile-aside.ts';
import { openPageOnly, type UpdateWorld } from './updates/open.ts';
import { holdPage, openStationWindow } from './window.ts';

const { app, protocol } = electron;
const clock = { now: () => Date.now() };
const built = path.resolve(import.meta.dirname, '..');

const dataDir = app.commandLine.getSwitchValue('user-data-dir');
if (dataDir !== '') app.setPath('userData', path.resolve(dataDir));
const logDir = path.join(app.getPath('userData'), 'logs');
const log = calmLog(createLog({ dir: logDir, clock }), clock);
keepPrivate(app.getPath('userData'), process.platform, log);
const crashes = openCrashes(logDir, clock);
let window: electron.StationWindow | null = null;
/** How often a run says that it goes on, ms. */
const BEAT_MS = 60_000;

protocol.registerSchemesAsPrivileged([
  {
    scheme: stationScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]);

process.on('uncaughtExceptionMonitor', (fault) => {
  log.error('main.fault', { name: fault.name, message: fault.message });
  crashes.note({ where: 'main-fault', what: fault.name, place: faultPlace(fault) });
});

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

const assets = resolveLabelAssets(createRequire(import.meta.url).resolve);

function labelEngine(): ReturnType<typeof createLabelEngine> {
  return createLabelEngine({
    assets,
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

const fileKinds = { csv: 'CSV', jsonl: 'JSON lines', zip: 'ZIP', pdf: 'PDF' } as const;

async function saveAs(name: string, format: keyof typeof fileKinds): Promise<string | null> {
  const { canceled, filePath } = await electron.dialog.showSaveDialog({
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: fileKinds[format], extensions: [format] }],
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

/** Main's parts; of a profile that a newer Packline has used nothing is opened (UP2). */
async function build(info: AppInfo, engine: ReturnType<typeof labelEngine>, push: Push): Promise<Parts> {
  const dir = app.getPath('userData');
  const language = languageOf(info.locale);
  const aside = await putProfileAsideIfAsked({ dataDir: dir, databases: databases(), log });
  const found = await readProfile(dir, info.version, log);
  const updates = updateWorld();
  if (found.kind === 'newer') {
    const openPage = await openPageOnly(updates, log);
    const putAside = async (): Promise<void> => {
      await askToPutProfileAside(dir, clock);
      restart();
    };
    return buildClosed({ info, newer: found.newer, language, openPage, putAside, log, push, crashes });
  }
  return buildParts({
    dataDir: dir,
    info,
    chromium: process.versions['chrome'] ?? '',
    language,
    initialSettings: await initialSettings(),
    stationId: `S-${randomUUID().slice(0, 8)}`,
    clock,
    random: Math.random,
    keyring: electron.safeStorage,
    engine,
    fonts: assets.fonts,
    documentWorker: path.join(built, 'documents', 'documents.cjs'),
    log,
    push,
    outside: { databases: databases(), freeBytes, saveAs, restart },
    stamp: found.stamp,
    profileAside: aside,
    crashes,
    updates,
  });
}

/** Where this build looks for new versions: a packed one where its maker said, one under test where the test says. */
function updateWorld(): UpdateWorld {
  const packed = app.isPackaged;
  return {
    feedFile: packed
      ? path.join(process.resourcesPath, 'app-update.yml')
      : (process.env['PACKLINE_UPDATE_FEED'] ?? ''),
    plain: !packed,
    portable: process.env['PORTABLE_EXECUTABLE_FILE'] !== undefined,
    browser: electron.shell,
    end: () => app.quit(),
  };
}

/** Lays the mark of a run that goes on, and tells of one before that ended in the middle (SUP8). */
function watchEnd(): void {
  const mark = markRunning(app.getPath('userData'), clock);
  if (mark.unclean !== null) {
    log.warn('app.was-cut-off', { at: new Date(mark.unclean).toISOString() });
    crashes.note({ where: 'main', what: 'cut-off', place: '' });
  }
  setInterval(() => mark.beat(), BEAT_MS).unref();
  app.on('will-quit', () => mark.clear());
}

async function start(): Promise<void> {
  const info = appInfo();
  log.info('app.start', { version: info.version, runtime: info.runtime, platform: info.platform });
  watchEnd();
  const push = createPush(() => (window === null || window.isDestroyed() ? null : window.webContents));
  const engine = labelEngine();
  // The window loads its files meanwhile; what it asks before this is done waits at the door.
  const building = build(info, engine, push);
  const nonce = (): string => randomBytes(16).toString('base64');
  const root = path.join(built, 'renderer');
  protocol.handle(
    stationScheme,
    createStationProtocol({
      root,
      nonce,
      picture: async (url) => (await building).pictures.get(url),
      photo: async (name) => (await building).photos.file(name),
      guide: async (name) => (await building).guides.file(name),
      clip: async (name) => (await building).clips.file(name),
    }),
  );
  let serial: SerialPorts | null = null;
  const session = electron.defaultSession();
  lockSession(session, { permits: (device) => serial?.permits(device) ?? false }, log);
  let parts: Parts | null = null;
  const handlers = building.then((ready) => {
    parts = ready;
    ({ serial } = ready);
    serial.listen(session);
    return ready.handlers;
  });
  handlers.catch(() => undefined); // `building` itself is waited for below
  const pace = createDoorPace({
    clock,
    sleep: (ms) => sleep(ms),
    log,
    onFlood: () => void building.then((parts) => parts.flooded()),
  });
  register(electron.ipcMain, handlers, log, pace);
  setMenu(electron.Menu, process.platform);
  let leaving = false;
  app.on('before-quit', (event) => {
    // An installation that was wished for goes first (UP9); then the app ends, whatever came of it.
    const first = leaving ? null : (parts?.beforeQuit?.() ?? null);
    if (first === null) return;
    event.preventDefault();
    leaving = true;
    first.catch(() => log.error('updates.not-installed')).finally(() => app.quit());
  });
  app.on('will-quit', () => void building.then((ready) => ready.close()));
  app.on('second-instance', () => {
    if (window === null || window.isDestroyed()) return;
    window.restore();
    window.show();
    window.focus();
    push('app.focused', null);
  });
  const preload = path.join(built, 'preload', 'preload.cjs');
  const gone = (reason: string): void => crashes.note({ where: 'window', what: reason, place: '' });
  const opening = openStationWindow({ create: electron.createBrowserWindow, preload, log, clock, gone });
  // Together: whichever fails first is told as a start that failed.
  [window] = await Promise.all([opening, building]);
  void engine.warmUp();
}

function giveUp(thrown: unknown): void {
  log.error('app.cannot-start', { what: thrown instanceof Error ? thrown.message : typeof thrown });
  electron.dialog.showErrorBox('Packline', startTrouble[languageOf(app.getLocale())]);
  app.exit(1);
}
