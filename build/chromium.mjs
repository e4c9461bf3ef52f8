// Finds a Chromium for the electron host and for tests, or gets one.
import fs from 'node:fs';
import path from 'node:path';
import { run, say } from './steps.mjs';

const onPath = (/** @type {readonly string[]} */ names) =>
  names.flatMap((name) =>
    (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
  );

/** @param {boolean} headful */
function candidates(headful) {
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    return folders.flatMap((folder) =>
      ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
        path.join(folder, file),
      ),
    );
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const shells = headful ? [] : ['chromium-headless-shell', 'headless_shell'];
  return onPath([
    ...shells,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ]);
}

const isExecutable = (/** @type {string} */ file) => {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
};

/**
 * A Chromium that is installed here, or null. PACKLINE_CHROMIUM names one by hand.
 * @param {{ headful?: boolean }} [want]
 */
export function installedChromium({ headful = false } = {}) {
  const named = process.env['PACKLINE_CHROMIUM'];
  if (named) return isExecutable(named) ? named : null;
  return candidates(headful).find(isExecutable) ?? null;
}

/** A Chromium that comes inside an npm package: headless only, needs neither root nor a download of its own. */
export async function chromiumFromNpm() {
  const folder = path.join('node_modules', '.chromium');
  const pkg = path.join(folder, 'node_modules', '@sparticuz', 'chromium');
  if (!fs.existsSync(pkg)) {
    say('no Chromium found; getting one from npm (67 MB, once)');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    if (
      !run('npm', [
        'install',
        '--prefix',
        folder,
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '--engine-strict=false',
        '@sparticuz/chromium@153.0.0',
      ])
    )
      return null;
  }
  const unpackTo = path.resolve(folder, 'unpacked');
  fs.mkdirSync(unpackTo, { recursive: true });
  process.env['TMPDIR'] = unpackTo; // it unpacks 209 MB into the temporary folder; keep that inside the project
  const entry = path.resolve(pkg, 'build', 'esm', 'index.js');
  const { default: chromium } = await import(
    fs.existsSync(entry) ? entry : path.resolve(pkg, 'build', 'index.js')
  );
  return /** @type {string} */ (await chromium.executablePath());
}

/** For tests: installed, else from Debian's packages where that is allowed, else from npm. */
export async function chromiumForTests() {
  const here = installedChromium();
  if (here) return here;
  if (process.platform === 'linux' && process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    aptInstall(['chromium-headless-shell']);
    const installed = installedChromium();
    if (installed) return installed;
  }
  return chromiumFromNpm();
}

let listsFresh = false;

/**
 * Installs Debian packages as root; says so. False where it did not work.
 * @param {readonly string[]} packages
 */
export function aptInstall(packages) {
  say(`apt-get install ${packages.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsFresh) listsFresh = run('apt-get', ['update', '-qq'], env);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
}

/**
 * Makes sure that commands are there, installing their Debian packages where that is allowed.
 * @param {Record<string, string>} wanted command → package
 */
export function ensureCommands(wanted) {
  const missing = Object.entries(wanted).filter(([command]) => !onPath([command]).some(isExecutable));
  if (missing.length === 0) return true;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    say(
      `missing: ${missing.map(([command]) => command).join(', ')} (Debian: apt-get install ${missing.map(([, name]) => name).join(' ')})`,
    );
    return false;
  }
  return aptInstall(missing.map(([, name]) => name));
}
