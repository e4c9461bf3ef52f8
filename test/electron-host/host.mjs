// The electron host: runs an app made for Electron, unchanged, in Node and an installed Chromium. Not Electron: see README.md.
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeElectron } from './electron.mjs';
import { electronVersion, findApp } from './start/app-folder.mjs';
import { readCommandLine } from './start/command-line.mjs';
import { installElectronModule, withAbsentModules } from './start/electron-module.mjs';
import { Journal, stackOf } from './start/journal.mjs';
import { readSettings } from './start/settings.mjs';
import { setVersion } from './start/versions.mjs';

const settings = readSettings(process.env, process.platform);
const journal = new Journal(settings);

/** @param {import('./start/command-line.mjs').CommandLine} line */
function openInspector({ switches }) {
  const asked = switches.get('inspect') ?? switches.get('inspect-brk');
  if (asked === undefined) return;
  const [, host = '127.0.0.1', port = '9229'] = /^(?:(.*):)?(\d*)$/.exec(asked) ?? [];
  inspector.open(Number(port || 9229), host, switches.has('inspect-brk'));
}

/**
 * Makes `process` look as the app expects it in Electron's main process.
 * @param {import('./start/command-line.mjs').CommandLine} line
 * @param {import('./start/app-folder.mjs').AppFolder} folder
 */
function dressProcess({ exe, args }, folder) {
  process.argv = [exe, ...args];
  setVersion('electron', electronVersion([folder.dir, process.cwd(), import.meta.dirname]));
  setVersion('electron-host', '1');
  Object.assign(process, {
    type: 'browser',
    resourcesPath: folder.resources,
    ...(folder.packaged ? {} : { defaultApp: true }),
  });
}

/** @param {import('./start/app-folder.mjs').AppFolder} folder */
async function runMain({ mainFile, mainIsModule }) {
  if (mainIsModule) await import(pathToFileURL(mainFile).href);
  else createRequire(mainFile)(mainFile);
}

async function start() {
  const line = readCommandLine(process.argv);
  if (line.version) {
    process.stdout.write(`v${electronVersion([process.cwd(), import.meta.dirname])}\n`);
    return;
  }
  openInspector(line);
  const folder = findApp(line.exe, line.app);
  dressProcess(line, folder);
  journal.note(`not Electron: main process in Node ${process.version}, windows in an installed Chromium`);
  const { api, life } = makeElectron({ settings, journal, folder, line });
  installElectronModule(withAbsentModules(api), { esModules: folder.mainIsModule });
  process.on('uncaughtException', (error) =>
    journal.note(
      `uncaught exception in the main process (Electron shows a dialog and goes on): ${stackOf(error)}`,
    ),
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void life.quit());
  for (const preload of line.preloads) createRequire(path.join(process.cwd(), 'any.js'))(preload);
  await runMain(folder);
  await life.boot();
}

start().catch((/** @type {unknown} */ error) => {
  journal.note(stackOf(error));
  process.exit(1);
});
