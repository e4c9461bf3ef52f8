import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const electron = path.join(root, 'node_modules', 'electron');
const host = path.join(root, 'test', 'electron-host');

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Name of the executable inside dist/, as electron/install.js writes it to path.txt. */
function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** True when the real Electron is here: the test that electron/install.js makes before it downloads. */
export function electronReady() {
  const name = executableName();
  const { version } = JSON.parse(read(path.join(electron, 'package.json')) || '{}');
  const installed = read(path.join(electron, 'dist', 'version'))
    .trim()
    .replace(/^v/, '');
  return (
    Boolean(version) &&
    installed === version &&
    read(path.join(electron, 'path.txt')) === name &&
    fs.existsSync(path.join(electron, 'dist', name))
  );
}

/**
 * What to add to the environment so that `electron` and Playwright's `_electron.launch()` start the electron host instead
 * of Electron. On Windows this serves Playwright alone (it starts through cmd.exe, which finds electron.cmd); start the
 * app there with hostCommand().
 * @param {{chromium?: string}} [options] browser to use; one that is installed by default
 * @returns {Record<string, string>}
 */
export function hostEnv({ chromium } = {}) {
  return { ELECTRON_OVERRIDE_DIST_PATH: host, ...(chromium ? { ELECTRON_HOST_CHROMIUM: chromium } : {}) };
}

/**
 * Command and arguments that start an app on the electron host on any system, without the electron command.
 * @param {string[]} args as for `electron`
 * @returns {[command: string, args: string[]]}
 */
export function hostCommand(args) {
  return [
    process.execPath,
    [path.join(host, 'host.mjs'), `--electron-host-exe=${path.join(host, 'electron')}`, ...args],
  ];
}
