// npm run dist: the installers of this machine's system (electron-builder downloads what it needs; give it network).
import path from 'node:path';
import { pack } from './dist/pack.mjs';
import { targets } from './dist/platforms.mjs';
import { build, checkNode, fail, install, read, root, say } from './steps.mjs';

checkNode();
install();
build();
const own = targets.filter(({ os }) => os === process.platform);
if (own.length === 0) fail(`there is no package for ${process.platform}`);
const { version: electronVersion } = JSON.parse(read('node_modules/electron/package.json'));
for (const target of own) {
  const output = path.join(root, 'dist', target.name);
  try {
    const made = await pack({
      target,
      kind: 'installers',
      work: path.join(root, 'dist', 'work'),
      output,
      electronVersion,
      electronDist: null,
    });
    say(`${target.name}:\n  ${made.join('\n  ')}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    fail(
      `no installer for ${target.name}: ${why}\n  Electron and the installers' tools come from github.com; ` +
        'ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR name other places.',
    );
  }
}
