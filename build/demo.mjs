// npm run demo: a scripted shift, headless, through the real app. See test/demo/ for what it does and leaves.
import { runOnApp } from './app-tool.mjs';

await runOnApp('demo', 'test/demo/main.ts');
