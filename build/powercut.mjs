// npm run powercut: the power cut under the real app, on a disk of its own (root, loop devices). See test/survival/.
import { runOnApp } from './app-tool.mjs';

await runOnApp('powercut', 'test/survival/power-cuts.ts');
