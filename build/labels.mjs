// npm run labels -- --out DIR: every label in every language, size and printer language, rendered back and read.
import path from 'node:path';
import { bundleTool } from './bundle.mjs';
import { ensureCommands } from './chromium.mjs';
import { checkNode, fail, install } from './steps.mjs';

checkNode();
install();
if (!ensureCommands({ zbarimg: 'zbar-tools', dmtxread: 'dmtx-utils', pdftoppm: 'poppler-utils' }))
  fail('labels are read back with zbarimg, dmtxread and pdftoppm; the line above says how to get them.');

const { main, outDir } = await bundleTool('labels', {
  main: 'test/labels/main.ts',
  shard: 'test/labels/shard.ts',
});
process.exit(await main(process.argv.slice(2), path.join(outDir, 'shard.mjs')));
