// npm run labels -- --out DIR: every label in every language, size and printer language, rendered back and read.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'vite';
import { ensureCommands } from './chromium.mjs';
import { checkNode, fail, install } from './steps.mjs';

checkNode();
install();
if (!ensureCommands({ zbarimg: 'zbar-tools', dmtxread: 'dmtx-utils', pdftoppm: 'poppler-utils' }))
  fail('labels are read back with zbarimg, dmtxread and pdftoppm; the line above says how to get them.');

const outDir = path.resolve('out/labels');
await bundle({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: { main: path.resolve('test/labels/main.ts'), shard: path.resolve('test/labels/shard.ts') },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
const { main } = await import(pathToFileURL(path.join(outDir, 'main.mjs')).href);
process.exit(await main(process.argv.slice(2), path.join(outDir, 'shard.mjs')));
