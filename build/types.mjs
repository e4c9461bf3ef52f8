// One compiler run per folder, each with its own libraries: shared/ sees neither DOM nor Node.
import { spawnSync } from 'node:child_process';

const folders = ['shared', 'electron', 'renderer', 'build', 'test'];
let failed = false;
for (const folder of folders) {
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], {
    stdio: 'inherit',
  });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
