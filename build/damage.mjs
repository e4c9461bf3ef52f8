// npm run damage: files of a station damaged between two starts of the real app. See test/survival/.
import { runOnApp } from './app-tool.mjs';

await runOnApp('damage', 'test/survival/damage.ts');
