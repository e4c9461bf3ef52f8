// npm run kills -- --times 50 --seed N --json FILE: SIGKILL to the real app in the middle of work. See test/survival/.
import { runOnApp } from './app-tool.mjs';

await runOnApp('kills', 'test/survival/kills.ts');
