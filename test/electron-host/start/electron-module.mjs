import Module from 'node:module';

const NAMES = ['electron', 'electron/main', 'electron/common'];

/** Modules that Electron has and this host has not: touching one says so by name. */
const ABSENT = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'ClipboardItem',
  'contentTracing',
  'desktopCapturer',
  'globalShortcut',
  'ImageView',
  'inAppPurchase',
  'IpcMainServiceWorker',
  'MessageChannelMain',
  'netLog',
  'parentPort',
  'pushNotifications',
  'ShareMenu',
  'sharedTexture',
  'systemPreferences',
  'TouchBar',
  'Tray',
  'utilityProcess',
  'View',
  'WebContentsView',
  'WebSocket',
  'webFrameMain',
];

/**
 * The object that `require('electron')` gives: the offered modules, and for the others one that throws when used.
 * @template {object} Api
 * @param {Api} offered
 * @returns {Api}
 */
export function withAbsentModules(offered) {
  const api = { ...offered };
  for (const name of ABSENT) {
    const refuse = () => {
      throw new Error(`electron.${name} is not provided by the electron host`);
    };
    const absent = new Proxy(function absentModule() {}, {
      get: (_, member) => (typeof member === 'symbol' ? undefined : refuse()),
      apply: refuse,
      construct: refuse,
    });
    Object.defineProperty(api, name, { get: () => absent, enumerable: false });
  }
  return api;
}

/**
 * Makes `require('electron')` answer with the given object, and `import 'electron'` too when the main file is an
 * ES module (its hook costs a thread, so a CommonJS bundle goes without).
 * @param {Record<string, unknown>} electron
 * @param {{esModules: boolean}} options
 */
export function installElectronModule(electron, { esModules }) {
  /** @type {(request: string, ...rest: unknown[]) => unknown} */
  const load = Reflect.get(Module, '_load');
  const answer = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) =>
    NAMES.includes(request) ? electron : load.call(Module, request, ...rest);
  Reflect.set(Module, '_load', answer);
  if (!esModules) return;
  const key = 'electron-host.electron';
  Reflect.set(globalThis, Symbol.for(key), electron);
  const exported = Object.keys(electron).map((name) => `export const ${name} = electron.${name};`);
  const source = `const electron = globalThis[Symbol.for('${key}')];\nexport default electron;\n${exported.join('\n')}`;
  Module.register('./electron-import-hook.mjs', {
    parentURL: import.meta.url,
    data: { names: NAMES, source },
  });
}
