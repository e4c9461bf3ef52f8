// npm run demo: a scripted shift, headless, through the real app. See test/demo/ for what it does and leaves.
import { bundleTool } from './bundle.mjs';
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

const { main } = await bundleTool('demo', { main: 'test/demo/main.ts' });
process.exit(await main(process.argv.slice(2)));
