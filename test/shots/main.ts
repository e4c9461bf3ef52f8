import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { readCommandLine } from '../kit/command-line.ts';
import { serveGallery } from '../gallery/served.ts';
import { takeGuide } from './guide.ts';
import { readOptions, usage, type ShotsOptions } from './options.ts';
import { writeSheets } from './sheets.ts';
import { screensAt, shotsOf, startBrowser, takeAll, type Shot } from './shots.ts';

const say = (text: string): void => console.error(`» ${text}`);

/** Takes the pictures of the screens, or those of the guide; 1 where one is not as it should be. */
export async function main(args: readonly string[]): Promise<number> {
  const asked = readCommandLine(args, usage, readOptions);
  if (asked.kind === 'leave') {
    console.error(asked.say);
    return asked.code;
  }
  const { options } = asked;
  const gallery = await serveGallery();
  const browser = await startBrowser(process.env['PACKLINE_CHROMIUM']);
  const screens = await screensAt(browser, gallery.address);
  const code = options.guide
    ? told(await takeGuide(browser, gallery.address, screens, options))
    : await screensOf(browser, gallery.address, shotsOf(screens, options), options);
  await browser.close();
  await gallery.close();
  return code;
}

async function screensOf(
  browser: Browser,
  address: string,
  shots: readonly Shot[],
  options: ShotsOptions,
): Promise<number> {
  mkdirSync(options.out, { recursive: true });
  say(`${shots.length} pictures into ${path.resolve(options.out)}`);
  const wrong = await takeAll(browser, address, shots, options);
  writeFileSync(path.join(options.out, 'index.json'), `${JSON.stringify(shots, null, 1)}\n`);
  const sheets = await writeSheets(shots, options.out);
  say(`${sheets.length} contact sheets beside index.json`);
  return shots.length === 0 ? 1 : told(wrong);
}

function told(wrong: readonly string[]): number {
  for (const what of wrong) console.error(`✗ ${what}`);
  if (wrong.length > 0) console.error(`✗ ${wrong.length} things are not right`);
  return wrong.length === 0 ? 0 : 1;
}
