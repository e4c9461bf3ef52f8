// npm run fuzz -- --runs N --seconds T --seed S --only NAME,NAME --json FILE: every parser and the door, fed what nobody means well. See test/fuzz/.
import { bundleTool } from './bundle.mjs';
import { checkNode, install } from './steps.mjs';

checkNode();
install();

const { main } = await bundleTool('fuzz', { main: 'test/fuzz/main.ts', worker: 'test/fuzz/worker.ts' });
process.exit(await main(process.argv.slice(2)));
