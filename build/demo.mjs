// npm run demo: a scripted shift, headless, through the real app. See test/demo/ for what it does and leaves.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'vite';
import { chromiumForTests } from './chromium.mjs';
import { electronReady, hostEnv } from './electron-path.mjs';
import { build, checkNode, fail, install, say } from './steps.mjs';

checkNode();
install();
build();

if (!electronReady()) {
  const chromium = await chromiumForTests();
  if (!chromium)
    fail('neither Electron nor a Chromium for the electron host; install one or set PACKLINE_CHROMIUM');
  Object.assign(process.env, hostEnv({ chromium }));
  delete process.env['DISPLAY']; // the demo shows no window
  say('demo on: the electron host (not Electron)');
} else say('demo on: Electron');

const outDir = path.resolve('out/demo');
await bundle({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: path.resolve('test/demo/main.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
  },
});
const { main } = await import(pathToFileURL(path.join(outDir, 'main.mjs')).href);
process.exit(await main(process.argv.slice(2)));
