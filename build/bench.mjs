// npm run bench: labels and printing beside what else one could use, in one run. See test/bench/ for what is measured.
import path from 'node:path';
import { createBuilder } from 'vite';
import { bundleTool } from './bundle.mjs';
import { chromiumForTests, ensureCommands } from './chromium.mjs';
import { electronReady, hostEnv } from './electron-path.mjs';
import { build, checkNode, install } from './steps.mjs';

checkNode();
install();

const { main, outDir } = await bundleTool('bench', {
  main: 'test/bench/main.ts',
  child: 'test/bench/children/main.ts',
});
// A folder of its own: the app's may be in use.
const builder = await createBuilder({
  configFile: path.resolve('build/vite.config.ts'),
  logLevel: 'warn',
  environments: { labels: { build: { outDir: path.join(outDir, 'labels') } } },
});
const worker = builder.environments['labels'];
if (worker) await builder.build(worker);

/**
 * Programs the rows need, installed where that is allowed; a browser has a way of its own.
 * @param {Record<string, string>} programs command → package
 */
async function ensure({ chromium, app, ...programs }) {
  const found = chromium === undefined ? '' : await chromiumForTests();
  if (app !== undefined) {
    build();
    if (!electronReady() && found) {
      Object.assign(process.env, hostEnv({ chromium: found }));
      delete process.env['DISPLAY']; // no window is shown
    }
  }
  if (found) process.env['PACKLINE_CHROMIUM'] = found;
  return ensureCommands(programs) && found !== null;
}

process.exit(await main(process.argv.slice(2), ensure));
