// npm run dist:check: makes the packages' folders for Linux and Windows on a placeholder Electron and looks into them.
// What it cannot show: that Electron obeys, that an installer installs. docs/releasing.md names what is left to look at.
import fs from 'node:fs';
import path from 'node:path';
import { chromiumForTests } from './chromium.mjs';
import { hostEnv } from './electron-path.mjs';
import { pack } from './dist/pack.mjs';
import { missingFromLock, targets } from './dist/platforms.mjs';
import { placeholder } from './dist/placeholder.mjs';
import { troubles } from './dist/verify.mjs';
import { build, checkNode, fail, install, read, root, say, tool } from './steps.mjs';

checkNode();
install();

const lock = JSON.parse(read('package-lock.json'));
for (const target of targets) {
  const missing = missingFromLock(lock, target);
  if (missing.length > 0) fail(`package-lock.json has no ${missing.join(', ')} for ${target.name}`);
}

build();
const work = path.join(root, 'dist', 'check');
const { version: electronVersion } = JSON.parse(read('node_modules/electron/package.json'));
for (const target of targets.filter(({ os }) => os !== 'darwin')) {
  say(`packing ${target.name} on a placeholder of Electron ${electronVersion}`);
  const output = path.join(work, `made-${target.name}`);
  fs.rmSync(output, { recursive: true, force: true });
  const electronDist = placeholder(root, target, electronVersion, work);
  await pack({ target, kind: 'dir', work, output, electronVersion, electronDist });
  const folder = path.join(output, target.os === 'win32' ? 'win-unpacked' : 'linux-unpacked');
  const wrong = await troubles(folder, target);
  if (wrong.length > 0) fail(`${target.name}:\n  ${wrong.join('\n  ')}`);
  say(`${target.name}: files, sizes, fuses, integrity and native parts are as they should be`);
}

if (process.argv.includes('--no-smoke')) process.exit(0);
say('a parcel is packed in the packaged app, on the electron host (not Electron)');
const packaged = path.join(work, 'made-linux-x64', 'linux-unpacked', 'packline');
const chromium = await chromiumForTests();
if (!chromium) fail('no Chromium for the electron host; install one or set PACKLINE_CHROMIUM');
const specs = ['packaged', 'parcel', 'hardening'];
const env = { ...hostEnv({ chromium }), PACKLINE_CHROMIUM: chromium, PACKLINE_PACKAGED: packaged };
if (!tool('@playwright/test/cli.js', ['test', '--config', 'build/playwright.config.ts', ...specs], env))
  fail('the packaged app does not pack a parcel');
