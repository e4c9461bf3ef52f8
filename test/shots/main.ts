import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serveGallery } from '../gallery/served.ts';
import { readOptions } from './options.ts';
import { writeSheets } from './sheets.ts';
import { screensAt, shotsOf, startBrowser, takeAll } from './shots.ts';

const say = (text: string): void => console.error(`» ${text}`);

/** Takes the pictures, lists them in `index.json`, lays them out on sheets; 1 where one is not as it should be. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  mkdirSync(options.out, { recursive: true });
  const gallery = await serveGallery();
  const browser = await startBrowser(process.env['PACKLINE_CHROMIUM']);
  const shots = shotsOf(await screensAt(browser, gallery.address), options);
  say(`${shots.length} pictures into ${path.resolve(options.out)}`);
  const wrong = await takeAll(browser, gallery.address, shots, options);
  await browser.close();
  await gallery.close();
  writeFileSync(path.join(options.out, 'index.json'), `${JSON.stringify(shots, null, 1)}\n`);
  const sheets = await writeSheets(shots, options.out);
  say(`${sheets.length} contact sheets beside index.json`);
  for (const what of wrong) console.error(`✗ ${what}`);
  if (wrong.length > 0) console.error(`✗ ${wrong.length} things are not right`);
  return shots.length > 0 && wrong.length === 0 ? 0 : 1;
}
