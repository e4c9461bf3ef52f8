// npm run hub: the hub without a window, over DATABASE_URL. `npm run hub -- --help` says how. See electron/hub/.
import path from 'node:path';
import { bundleTool } from './bundle.mjs';
import { checkNode, install } from './steps.mjs';

checkNode();
install();

const { runHub } = (await bundleTool('hub', { main: 'electron/hub/main.ts' })).exports;
/** @type {Promise<void>} */
const ended = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
});
const code = await runHub(process.argv.slice(2), process.env['DATABASE_URL'], {
  out: (/** @type {string} */ text) => process.stdout.write(text),
  err: (/** @type {string} */ text) => process.stderr.write(text),
  ended,
  migrations: path.resolve('electron/hub/postgres/migrations'),
  now: () => Date.now(),
});
process.exit(code);
