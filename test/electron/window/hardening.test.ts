import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type {
  Menu,
  PageContents,
  StationSession,
  StationWindow,
  WindowOptions,
} from '../../../electron/electron.ts';
import { setMenu } from '../../../electron/menu.ts';
import { createSerialPorts } from '../../../electron/serial.ts';
import { lockSession } from '../../../electron/permissions.ts';
import { holdPage, openStationWindow } from '../../../electron/window.ts';
import { handClock, memoryLog } from '../kit/house.ts';

/** A page that can be asked what it would be allowed. */
class Page extends EventEmitter {
  opens: ((details: unknown) => unknown) | null = null;
  reloads = 0;
  setWindowOpenHandler(handler: (details: unknown) => unknown): void {
    this.opens = handler;
  }
  isDestroyed = (): boolean => false;
  getURL = (): string => '';
  send = (): void => undefined;
  reload(): void {
    this.reloads += 1;
  }
  /** Whether an event of a navigation goes through. */
  goes(event: string, url: string): boolean {
    let prevented = false;
    this.emit(event, { url, preventDefault: () => (prevented = true) });
    return !prevented;
  }
}

async function opened() {
  const page = new Page();
  const clock = handClock();
  const log = memoryLog();
  const loaded: string[] = [];
  let options: WindowOptions = {};
  const window = Object.assign(new EventEmitter(), {
    webContents: page,
    loadURL: (url: string) => (loaded.push(url), Promise.resolve()),
    isDestroyed: () => false,
    show: () => undefined,
    focus: () => undefined,
    restore: () => undefined,
  });
  const create = (given: WindowOptions): StationWindow => {
    options = given;
    return window as unknown as StationWindow;
  };
  const gone: string[] = [];
  const began: true[] = [];
  const later: { readonly ms: number; readonly run: () => void }[] = [];
  await openStationWindow({
    create,
    preload: '/app/preload.cjs',
    log,
    clock,
    gone: (reason) => void gone.push(reason),
    began: () => void began.push(true),
    pause: (ms, run) => void later.push({ ms, run }),
  });
  holdPage(page as unknown as PageContents, log);
  return { page, clock, log, loaded, options, gone, later, began };
}

test('HD1 the window is isolated, sandboxed and without Node, and shows the app only', async () => {
  const { options, loaded } = await opened();
  expect(options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
  });
  expect(options.show).toBe(false);
  expect(loaded).toEqual(['app://station/index.html']);
});

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
  'HD4 %s: the page stays in the station',
  async (event) => {
    const { page } = await opened();
    expect(page.goes(event, 'app://station/index.html#queue')).toBe(true);
    for (const url of [
      'https://ozon.ru/',
      'file:///etc/passwd',
      'app://station.evil/',
      'javascript:1',
      'about:blank',
      'data:text/html,x',
    ])
      expect(page.goes(event, url)).toBe(false);
  },
);

test('HD1, HD4 no second window and no webview can be opened', async () => {
  const { page } = await opened();
  expect(page.opens?.({ url: 'app://station/index.html' })).toEqual({ action: 'deny' });
  expect(page.goes('will-attach-webview', '')).toBe(false);
});

test('SUP10 a page that died comes back by itself, later where it dies again at once, and never not at all', async () => {
  const { page, clock, log, gone, later } = await opened();
  page.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  page.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  page.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  expect(page.reloads).toBe(1);
  expect(later.map(({ ms }) => ms)).toEqual([10_000]);
  clock.set(clock.now() + 10_000);
  later.splice(0).forEach(({ run }) => run());
  expect(page.reloads).toBe(2);
  clock.set(clock.now() + 10_000);
  page.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
  expect(page.reloads).toBe(3);
  page.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
  expect(page.reloads).toBe(3);
  expect(gone).toEqual(['crashed', 'crashed', 'crashed', 'oom']);
  expect(log.lines.filter(({ event }) => event === 'page.gone')).toHaveLength(5);
  // A clock that was set back makes nobody wait longer.
  clock.set(clock.now() - 3_600_000);
  page.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  expect(later.map(({ ms }) => ms)).toEqual([10_000]);
});

function lockedSession() {
  const log = memoryLog();
  const handlers: { device?: Function; request?: Function; check?: Function; before?: Function } = {};
  lockSession(
    {
      on: () => undefined,
      setDevicePermissionHandler: (handler: Function) => void (handlers.device = handler),
      setPermissionRequestHandler: (handler: Function) => void (handlers.request = handler),
      setPermissionCheckHandler: (handler: Function) => void (handlers.check = handler),
      webRequest: { onBeforeRequest: (handler: Function) => void (handlers.before = handler) },
    } as unknown as StationSession,
    createSerialPorts({ settings: () => ({ serial: [] }), push: () => undefined, log }),
    log,
  );
  const asks = (permission: string, url: string): unknown => {
    let granted: unknown = null;
    handlers.request?.(null, permission, (answer: boolean) => (granted = answer), { requestingUrl: url });
    return [granted, handlers.check?.(null, permission, url, {})];
  };
  const cancels = (url: string): unknown => {
    let answer: { cancel?: boolean } = {};
    handlers.before?.({ url }, (given: { cancel?: boolean }) => (answer = given));
    return answer.cancel;
  };
  const media = (url: string, mediaTypes: readonly string[]): readonly unknown[] => {
    let granted: unknown = null;
    const details = { requestingUrl: url, mediaTypes };
    handlers.request?.(null, 'media', (answer: boolean) => (granted = answer), details);
    return [granted, handlers.check?.(null, 'media', url, { mediaType: mediaTypes[0] })];
  };
  const device = (details: unknown): unknown => handlers.device?.(details);
  return { asks, cancels, media, device, log };
}

test('HD5 every permission is denied, but that of keeping the database', () => {
  const { asks } = lockedSession();
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'usb',
    'hid',
    'openExternal',
    'fileSystem',
  ])
    expect(asks(permission, 'app://station/')).toEqual([false, false]);
  expect(asks('persistent-storage', 'app://station/index.html')).toEqual([true, true]);
  expect(asks('persistent-storage', 'https://evil.example/')).toEqual([false, false]);
});

test('SR1 our own page may ask for a serial port, and gets none that nobody chose', () => {
  const { asks, device } = lockedSession();
  expect(asks('serial', 'app://station/')).toEqual([false, true]);
  expect(asks('serial', 'https://evil.example/')).toEqual([false, false]);
  expect(device({ deviceType: 'serial', origin: 'app://station/', device: { name: 'COM3' } })).toBe(false);
});

test('PH9 the camera is allowed to our own page alone, the microphone to nobody', () => {
  const { media } = lockedSession();
  expect(media('app://station/', ['video'])).toEqual([true, true]);
  expect(media('app://station/', ['audio'])).toEqual([false, false]);
  expect(media('app://station/', ['video', 'audio'])[0]).toBe(false);
  expect(media('https://evil.example/', ['video'])).toEqual([false, false]);
});

test.each([
  ['app://station/index.html', false],
  ['blob:app://station/5f2c', false],
  ['data:image/png;base64,AA', false],
  ['data:text/html,<script>', true],
  ['http://127.0.0.1:9100/', true],
  ['https://api-seller.ozon.ru/', true],
  ['ws://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['app://station.evil/', true],
  ['blob:https://evil.example/1', true],
])('HD2 the window itself reaches no network: %s is cancelled: %s', (url, cancelled) => {
  const { cancels, log } = lockedSession();
  expect(cancels(url)).toBe(cancelled);
  expect(JSON.stringify(log.lines)).not.toContain('evil.example');
});

test('no menu, so no Ctrl+W or Ctrl+R that a scanner could type', () => {
  const set: unknown[] = [];
  const menu = {
    setApplicationMenu: (given: unknown) => void set.push(given),
    buildFromTemplate: (template: unknown) => template,
  } as unknown as typeof Menu;
  setMenu(menu, 'linux');
  setMenu(menu, 'win32');
  setMenu(menu, 'darwin');
  expect(set).toEqual([null, null, [{ role: 'appMenu' }, { role: 'editMenu' }]]);
});

test('RR9 every page that begins is told of, and none that goes within itself', async () => {
  const { page, began } = await opened();
  page.emit('did-navigate', {}, 'app://station/index.html');
  page.emit('did-navigate-in-page', {}, 'app://station/index.html#x', true);
  page.emit('did-navigate', {}, 'app://station/index.html');
  expect(began).toHaveLength(2);
});
