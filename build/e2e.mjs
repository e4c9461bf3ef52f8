// npm run e2e: the whole app, driven through Playwright's _electron, on real Electron where there is one, else on the electron host.
import { chromiumForTests } from './chromium.mjs';
import { electronReady, hostEnv } from './electron-path.mjs';
import { build, checkNode, fail, install, say, tool } from './steps.mjs';

checkNode();
install();
build();
const real = electronReady();
const chromium = real ? null : await chromiumForTests();
if (!real && !chromium)
  fail('neither Electron nor a Chromium for the electron host; install one or set PACKLINE_CHROMIUM');
say(
  real
    ? 'end-to-end tests on: Electron'
    : `end-to-end tests on: the electron host (not Electron), Chromium at ${chromium}`,
);
const env = real || chromium === null ? {} : { ...hostEnv({ chromium }), PACKLINE_CHROMIUM: chromium };
const ok = tool(
  '@playwright/test/cli.js',
  ['test', '--config', 'build/playwright.config.ts', ...process.argv.slice(2)],
  env,
);
process.exit(ok ? 0 : 1);
