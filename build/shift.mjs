// npm run shift -- --parcels 2000 --json FILE: a long shift in the real app, its heap watched. See test/survival/.
import { runOnApp } from './app-tool.mjs';

await runOnApp('shift', 'test/survival/shift.ts');
