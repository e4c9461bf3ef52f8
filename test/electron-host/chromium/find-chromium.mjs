import fs from 'node:fs';
import path from 'node:path';

/**
 * Path of the browser to use: the named one, else the quickest installed (headless shell when no screen is needed,
 * then Chromium, Chrome, Edge); undefined when there is none.
 * @param {{named: string | undefined, headless: boolean, platform: NodeJS.Platform, env: NodeJS.ProcessEnv}} options
 * @returns {string | undefined}
 */
export function findChromium({ named, headless, platform, env }) {
  if (named) return named;
  return candidates(headless, platform, env).find(isExecutable);
}

/**
 * @param {boolean} headless
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
function candidates(headless, platform, env) {
  if (platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    const places = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return places.flatMap((place) => roots.map((root) => path.join(root, place)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  if (headless) names.unshift('chromium-headless-shell');
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
