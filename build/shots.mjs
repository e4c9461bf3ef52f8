// npm run shots -- --out DIR: every screen in every language, theme and size as a picture, and contact sheets of them.
// npm run shots -- --guide: the pictures of the user guide anew.
import { bundleTool } from './bundle.mjs';
import { chromiumForTests } from './chromium.mjs';
import { checkNode, fail, install } from './steps.mjs';

checkNode();
install();
const chromium = await chromiumForTests();
if (!chromium) fail('no Chromium to draw with; install one or set PACKLINE_CHROMIUM');
process.env['PACKLINE_CHROMIUM'] = chromium;
const { main } = await bundleTool('shots', { main: 'test/shots/main.ts' });
process.exit(await main(process.argv.slice(2)));
