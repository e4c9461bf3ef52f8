// npm run bench: labels and printing beside what else one could use, in one run. See test/bench/ for what is measured.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle, createBuilder } from 'vite';
import { chromiumForTests, ensureCommands } from './chromium.mjs';
import { checkNode, install } from './steps.mjs';

checkNode();
install();

const outDir = path.resolve('out/bench');
await bundle({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        main: path.resolve('test/bench/main.ts'),
        child: path.resolve('test/bench/children/main.ts'),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
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
async function ensure({ chromium, ...programs }) {
  const found = chromium ? await chromiumForTests() : '';
  if (found) process.env['PACKLINE_CHROMIUM'] = found;
  return ensureCommands(programs) && found !== null;
}

const { main } = await import(pathToFileURL(path.join(outDir, 'main.mjs')).href);
process.exit(await main(process.argv.slice(2), ensure));
