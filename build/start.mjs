// npm start: from a fresh clone to a station that packs. Needs Node and npm, nothing else.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromiumFromNpm, installedChromium } from './chromium.mjs';
import { electronReady, hostEnv } from './electron-path.mjs';
import { build, checkNode, install, read, say } from './steps.mjs';

const WAIT_FOR_ANSWER_MS = 8000;
const WAIT_FOR_DOWNLOAD_MS = 15 * 60_000;
const ASK_AGAIN_MS = 6 * 3_600_000;

checkNode();
install();
build();

/** Where Electron's binary comes from: GitHub, or the mirror that ELECTRON_MIRROR names. */
function releaseAddress() {
  const { version } = JSON.parse(read('node_modules/electron/package.json'));
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/';
  return `${mirror.replace(/\/?$/u, '/')}v${version}/SHASUMS256.txt`;
}

async function answers() {
  try {
    await fetch(releaseAddress(), { method: 'HEAD', signal: AbortSignal.timeout(WAIT_FOR_ANSWER_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Gets Electron's binary through its own installer; true when it is there afterwards. */
async function obtainElectron() {
  if (electronReady()) return true;
  const mark = 'node_modules/.electron-unavailable';
  if (Date.now() - Number(read(mark) || 0) < ASK_AGAIN_MS && !process.argv.includes('--retry-download'))
    return false;
  say(
    `getting Electron (at most ${WAIT_FOR_ANSWER_MS / 1000} s until its server answers; ELECTRON_MIRROR names another one)`,
  );
  const child = spawn(process.execPath, ['node_modules/electron/install.js'], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const limit = (await answers()) ? WAIT_FOR_DOWNLOAD_MS : 5000; // a copy in the cache still makes it
  const timer = setTimeout(() => child.kill(), limit);
  await ended;
  clearTimeout(timer);
  if (electronReady()) {
    fs.rmSync(mark, { force: true });
    return true;
  }
  fs.writeFileSync(mark, String(Date.now()));
  return false;
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
function launch(args, env = {}) {
  const child = spawn(process.execPath, ['node_modules/electron/cli.js', '.', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

const passed = process.argv.slice(2).filter((arg) => arg !== '--retry-download');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function demo() {
  say('no display here: running the demo instead (a scripted shift without a window)');
  const chromium = installedChromium() ?? (await chromiumFromNpm());
  const out = path.resolve('demo-out');
  const child = spawn(process.execPath, ['build/demo.mjs', '--postings', '6', '--seed', '7', '--out', out], {
    stdio: 'inherit',
    env: { ...process.env, ...(chromium ? { PACKLINE_CHROMIUM: chromium } : {}) },
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

async function main() {
  if (!hasDisplay) return demo();
  if (await obtainElectron()) {
    // Chromium's sandbox cannot be used by root; nobody should run a packing station as root, but containers do.
    if (process.getuid?.() === 0) say('started as root: the browser sandbox is off (--no-sandbox)');
    return launch(process.getuid?.() === 0 ? ['--no-sandbox', ...passed] : passed);
  }
  say("Electron's binary could not be had (offline or blocked). If a mirror is nearer, set ELECTRON_MIRROR,");
  say(
    'for example ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/ , and run npm start -- --retry-download',
  );
  const chromium = installedChromium({ headful: true });
  if (!chromium) return demo();
  say(`opening the same app under the electron host instead (not Electron; see README), in ${chromium}`);
  return launch(passed, hostEnv({ chromium }));
}

await main();
