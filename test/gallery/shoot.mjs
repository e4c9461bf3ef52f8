// node test/gallery/shoot.mjs FOLDER [name-part …]: pictures of every screen, in three languages and two sizes.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { installedChromium } from '../../build/chromium.mjs';

const [folder, ...parts] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node test/gallery/shoot.mjs FOLDER [name-part ...]');
mkdirSync(folder, { recursive: true });

const configFile = path.join(import.meta.dirname, 'vite.config.ts');
await build({ configFile, logLevel: 'error' });
const server = await preview({ configFile, logLevel: 'error' });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('the gallery has no address');

const executablePath = installedChromium() ?? undefined;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
const sizes = [
  { width: 1366, height: 768, dark: true },
  { width: 1920, height: 1080, dark: false },
];
const darkToo =
  /^(desk-(printers|add-question|labels-product|print-product|jobs)|queue|scan|step-box|waybill-read|label-printed|parked|reason-problem|right|notice-goods-first)$/u;

for (const { width, height, dark } of sizes) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(address);
  const all = await page
    .locator('[data-fixture]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-fixture') ?? ''));
  const names = all.filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)));
  for (const name of names) {
    for (const lang of ['zh-CN', 'ru', 'en']) {
      for (const theme of dark && darkToo.test(name) ? ['light', 'dark'] : ['light']) {
        await page.goto(`${address}#screen=${name}&lang=${lang}&theme=${theme}`);
        await page.evaluate(async () => {
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const done = () => document.documentElement.dataset.shown !== 'no';
          while (!done()) await new Promise((next) => setTimeout(next, 20));
          await document.fonts.ready;
          await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
        });
        const file = `${name}-${lang}-${width}${theme === 'dark' ? '-dark' : ''}.png`;
        await page.screenshot({ path: path.join(folder, file), animations: 'disabled' });
      }
    }
  }
  await page.close();
}
await browser.close();
await server.close();
