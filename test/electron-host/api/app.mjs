import { EventEmitter } from 'node:events';
import { lockInstance } from '../start/single-instance.mjs';
import { hostEvent } from './host-event.mjs';

/**
 * Electron's `app` without its life (quit and exit come from outside).
 * @param {object} options
 * @param {import('../start/app-folder.mjs').AppFolder} options.folder
 * @param {Map<string, string>} options.switches
 * @param {(appName: () => string) => import('./app-paths.mjs').AppPaths} options.makePaths
 * @param {() => void} options.quit
 * @param {(code: number) => void} options.exit
 * @param {() => void} options.relaunch
 */
export function makeApp({ folder, switches, makePaths, quit, exit, relaunch }) {
  const events = new EventEmitter();
  let name = folder.manifest.productName ?? folder.manifest.name ?? 'Electron';
  const paths = makePaths(() => name);
  let ready = false;
  /** @type {(value?: undefined) => void} */
  let becomeReady = () => {};
  const whenReady = new Promise((resolve) => (becomeReady = resolve));
  /** @type {import('../start/single-instance.mjs').InstanceLock | undefined} */
  let lock;

  const locale = () => switches.get('lang') || Intl.DateTimeFormat().resolvedOptions().locale;
  const api = Object.assign(events, {
    whenReady: () => whenReady,
    isReady: () => ready,
    quit,
    exit: (code = 0) => exit(code),
    relaunch,
    getName: () => name,
    setName: (/** @type {string} */ given) => {
      name = given;
    },
    getVersion: () => folder.manifest.version ?? '0.0.0',
    getAppPath: () => folder.dir,
    getPath: (/** @type {string} */ key) => paths.get(key),
    setPath: (/** @type {string} */ key, /** @type {string} */ value) => paths.set(key, value),
    getLocale: locale,
    getSystemLocale: locale,
    getPreferredSystemLanguages: () => [locale()],
    requestSingleInstanceLock(/** @type {unknown} */ data = {}) {
      lock ??= lockInstance(
        paths.get('userData'),
        { argv: process.argv, cwd: process.cwd(), data },
        (later) => {
          void whenReady.then(() =>
            api.emit('second-instance', hostEvent({}), later.argv, later.cwd, later.data),
          );
        },
      );
      return lock.held;
    },
    hasSingleInstanceLock: () => lock?.held ?? false,
    releaseSingleInstanceLock() {
      lock?.release();
      lock = undefined;
    },
    commandLine: makeCommandLine(switches),
    // Without a meaning in this host.
    enableSandbox() {},
    disableHardwareAcceleration() {},
    setAppUserModelId() {},
    setAboutPanelOptions() {},
    focus() {},
  });
  Object.defineProperties(api, {
    isPackaged: { get: () => folder.packaged, enumerable: true },
    name: { get: () => name, set: api.setName, enumerable: true },
  });

  return {
    api,
    paths,
    appName: () => name,
    isReady: () => ready,
    /** Undefined until the app asked for it. */
    lock: () => lock,
    markReady() {
      ready = true;
      api.emit('will-finish-launching');
      becomeReady();
      api.emit('ready', hostEvent({}), {});
    },
  };
}

/** @param {Map<string, string>} switches */
function makeCommandLine(switches) {
  return {
    appendSwitch: (/** @type {string} */ name, value = '') => void switches.set(name, value),
    removeSwitch: (/** @type {string} */ name) => void switches.delete(name),
    hasSwitch: (/** @type {string} */ name) => switches.has(name),
    getSwitchValue: (/** @type {string} */ name) => switches.get(name) ?? '',
    appendArgument() {},
  };
}
