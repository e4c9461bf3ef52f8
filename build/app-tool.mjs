// Runs a tool that drives the real app: on Electron where its binary is, else on the electron host, and says which.
import { bundleTool } from './bundle.mjs';
import { chromiumForTests } from './chromium.mjs';
import { electronReady, hostEnv } from './electron-path.mjs';
import { build, checkNode, fail, install, say } from './steps.mjs';

/**
 * @param {string} name folder under out/
 * @param {string} file the tool's main file
 */
export async function runOnApp(name, file) {
  checkNode();
  install();
  build();
  if (!electronReady()) {
    const chromium = await chromiumForTests();
    if (!chromium)
      fail('neither Electron nor a Chromium for the electron host; install one or set PACKLINE_CHROMIUM');
    Object.assign(process.env, hostEnv({ chromium }));
    delete process.env['DISPLAY']; // no window is shown
    say(`${name} on: the electron host (not Electron)`);
  } else say(`${name} on: Electron`);
  const { main } = await bundleTool(name, { main: file });
  process.exit(await main(process.argv.slice(2)));
}
