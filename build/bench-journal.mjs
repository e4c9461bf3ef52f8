// npm run bench:journal -- [--facts N] [--dir DIR]: the journal at size: append, open, replay, memory. See test/bench/journal/main.ts.
import { bundleTool } from './bundle.mjs';
import { checkNode, install } from './steps.mjs';

checkNode();
install();
const { main } = await bundleTool('bench-journal', { main: 'test/bench/journal/main.ts' });
process.exit(await main(process.argv.slice(2)));
