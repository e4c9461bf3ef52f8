import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Folders that getPath makes when they are missing. */
const MADE = new Set(['userData', 'sessionData', 'logs', 'crashDumps']);

/** The folders of app.getPath and app.setPath. */
export class AppPaths {
  /** @type {Map<string, string>} */
  #set = new Map();
  #defaults;

  /** @param {{env: NodeJS.ProcessEnv, platform: NodeJS.Platform, exe: string, userData: string | undefined, appName: () => string}} options */
  constructor({ env, platform, exe, userData, appName }) {
    const home = os.homedir();
    const appData = appDataOf(platform, env, home);
    this.#defaults = /** @type {Record<string, () => string>} */ ({
      home: () => home,
      appData: () => appData,
      userData: () => (userData ? path.resolve(userData) : path.join(this.get('appData'), appName())),
      sessionData: () => this.get('userData'),
      logs: () => path.join(this.get('userData'), 'logs'),
      crashDumps: () => path.join(this.get('userData'), 'Crashpad'),
      temp: () => os.tmpdir(),
      exe: () => exe,
      desktop: () => path.join(home, 'Desktop'),
      documents: () => path.join(home, 'Documents'),
      downloads: () => path.join(home, 'Downloads'),
    });
  }

  /**
   * Throws for a name Electron does not know.
   * @param {string} name
   * @returns {string}
   */
  get(name) {
    const folder = this.#set.get(name) ?? this.#defaults[name]?.();
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
    if (MADE.has(name)) fs.mkdirSync(folder, { recursive: true });
    return folder;
  }

  /**
   * @param {string} name
   * @param {string} folder
   */
  set(name, folder) {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    this.#set.set(name, folder);
  }
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
function appDataOf(platform, env, home) {
  if (platform === 'win32') return env.APPDATA ?? path.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME || path.join(home, '.config');
}
