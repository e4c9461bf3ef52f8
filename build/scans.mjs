// npm run scans -- --scans 10000 --gap 20 --json FILE: a flood of scans into the real app. See test/survival/.
import { runOnApp } from './app-tool.mjs';

await runOnApp('scans', 'test/survival/scans.ts');
