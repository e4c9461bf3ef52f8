import * as electron from 'electron';

/** The application's life, paths and switches. */
export const app: Pick<
  typeof electron.app,
  | 'commandLine'
  | 'exit'
  | 'getAppPath'
  | 'getLocale'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'on'
  | 'quit'
  | 'relaunch'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'whenReady'
> = electron.app;

/** The page inside a window, as far as main touches it. */
export type PageContents = Pick<
  electron.WebContents,
  'getURL' | 'isDestroyed' | 'on' | 'reload' | 'send' | 'setWindowOpenHandler'
>;

/** A window, as far as main touches it. */
export type StationWindow = Pick<
  electron.BrowserWindow,
  'focus' | 'isDestroyed' | 'loadURL' | 'on' | 'once' | 'restore' | 'show'
> & { readonly webContents: PageContents };

/** Options of a window. */
export type WindowOptions = electron.BrowserWindowConstructorOptions;

/** Opens a window; use `openStationWindow`, which hardens it. */
export const createBrowserWindow = (options: WindowOptions): StationWindow =>
  new electron.BrowserWindow(options);

/** Calls from the window. */
export const ipcMain: Pick<typeof electron.ipcMain, 'handle'> = electron.ipcMain;

/** The app's own scheme. */
export const protocol: Pick<typeof electron.protocol, 'handle' | 'registerSchemesAsPrivileged'> =
  electron.protocol;

/** The one session all windows share; there is none before the app is ready. */
export type StationSession = Pick<
  electron.Session,
  'on' | 'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'
> & { readonly webRequest: Pick<electron.WebRequest, 'onBeforeRequest'> };

/** The page that asks for a device. */
export type AskingPage = Pick<electron.WebContents, 'getURL'>;

/** Gives the session; only after `whenReady`. */
export const defaultSession = (): StationSession => electron.session.defaultSession;

/** Keyring of the operating system; the asynchronous half only. */
export const safeStorage: Pick<
  typeof electron.safeStorage,
  'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
> = electron.safeStorage;

/** Messages before there is a window, and the question where to write a file. */
export const dialog: Pick<typeof electron.dialog, 'showErrorBox' | 'showSaveDialog'> = electron.dialog;

/** The system's browser and file manager; use `openListed` and `showNotice`, which know what may be opened or shown. */
export const shell: Pick<typeof electron.shell, 'openExternal' | 'showItemInFolder'> = electron.shell;

/** The application's menu. */
export const Menu: Pick<typeof electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'> = electron.Menu;

/** An item of a menu. */
export type MenuTemplate = electron.MenuItemConstructorOptions[];
