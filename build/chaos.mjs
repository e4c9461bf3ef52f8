// npm run chaos -- --seed N --steps M --json FILE: days of several stations under every fault, simulated. See test/chaos/.
import { bundleTool } from './bundle.mjs';
import { checkNode, install } from './steps.mjs';

checkNode();
install();

const { main } = await bundleTool('chaos', { main: 'test/chaos/main.ts' });
process.exit(await main(process.argv.slice(2)));
