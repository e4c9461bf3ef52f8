import path from 'node:path';

/** Preferences that open a hole: the value that does. @type {[keyof Electron.WebPreferences, boolean][]} */
const HOLES = [
  ['nodeIntegration', true],
  ['nodeIntegrationInSubFrames', true],
  ['nodeIntegrationInWorker', true],
  ['contextIsolation', false],
  ['sandbox', false],
  ['webSecurity', false],
  ['webviewTag', true],
  ['allowRunningInsecureContent', true],
  ['experimentalFeatures', true],
  ['plugins', true],
  ['navigateOnDragDrop', true],
];

/** Preferences whose mere presence asks for something this host does not give. @type {(keyof Electron.WebPreferences)[]} */
const NOT_PROVIDED = ['partition', 'session', 'enableBlinkFeatures'];

/**
 * Throws unless the window is hardened (Electron's security checklist) and can be shown by this host.
 * @param {Electron.WebPreferences} prefs
 */
export function refuseUnhardened(prefs) {
  const holes = HOLES.filter(([name, bad]) => prefs[name] === bad).map(([name, bad]) => `${name}: ${bad}`);
  if (holes.length)
    throw new Error(`electron host: only hardened windows are shown; found ${holes.join(', ')}`);
  const absent = NOT_PROVIDED.filter((name) => prefs[name] !== undefined);
  if (absent.length)
    throw new Error(`webPreferences ${absent.join(', ')}: not provided by the electron host`);
  if (prefs.preload && !path.isAbsolute(prefs.preload))
    throw new Error(`preload script must have absolute path: ${prefs.preload}`);
}
