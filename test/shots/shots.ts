import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import type { Language } from '#shared/bridge/settings.ts';
import { barriers } from '../gallery/barriers.ts';
import { wincesAt } from '../gallery/looks.ts';
import { show } from '../gallery/served.ts';
import type { ShotsOptions, Size, Theme } from './options.ts';

/** A picture as `index.json` lists it. */
export interface Shot extends Size {
  readonly screen: string;
  readonly locale: Language;
  readonly theme: Theme;
  /** Path below the folder of the pictures. */
  readonly png: string;
}

/** Pictures after which a page is replaced, so that what it holds stays small. */
const PAGE_LIFE = 80;

/** Every picture that is asked for; those of one size together, as a page changes its size slowly. */
export function shotsOf(screens: readonly string[], options: ShotsOptions): readonly Shot[] {
  const wanted = screens.filter((screen) => options.only.test(screen));
  return options.sizes.flatMap((size) =>
    options.locales.flatMap((locale) =>
      options.themes.flatMap((theme) =>
        wanted.map((screen) => ({
          screen,
          locale,
          theme,
          ...size,
          png: path.posix.join(`${locale}-${theme}-${size.width}`, `${screen}.png`),
        })),
      ),
    ),
  );
}

async function take(page: Page, shot: Shot, options: ShotsOptions): Promise<readonly string[]> {
  const { width, height } = shot;
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height });
  await show(page, shot);
  await page.screenshot({ path: path.join(options.out, shot.png), animations: 'disabled' });
  const wrong = await wincesAt(page, shot.locale);
  return options.axe ? [...wrong, ...(await barriers(page))] : wrong;
}

/** Names of all screens that the gallery knows. */
export async function screensAt(browser: Browser, address: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const names = await page
    .locator('[data-fixture]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-fixture') ?? ''));
  await page.close();
  return names;
}

/** Starts the browser that the environment names, or Playwright's own. */
export function startBrowser(named: string | undefined): Promise<Browser> {
  return chromium.launch({ ...(named ? { executablePath: named } : {}), args: ['--no-sandbox'] });
}

/** Takes all pictures in several pages at once; gives what is wrong with them, in the order of the pictures. */
export async function takeAll(
  browser: Browser,
  address: string,
  shots: readonly Shot[],
  options: ShotsOptions,
): Promise<readonly string[]> {
  for (const folder of new Set(shots.map((shot) => path.dirname(shot.png))))
    mkdirSync(path.join(options.out, folder), { recursive: true });
  const wrong: (readonly string[])[] = [];
  const left = shots.entries();
  const draw = async (): Promise<void> => {
    let page: Page | undefined;
    let taken = 0;
    for (const [i, shot] of left) {
      if (page === undefined || taken % PAGE_LIFE === 0) {
        await page?.close();
        page = await browser.newPage();
        await page.goto(address);
      }
      taken += 1;
      wrong[i] = (await take(page, shot, options)).map((what) => `${shot.png}: ${what}`);
    }
    await page?.close();
  };
  await Promise.all(Array.from({ length: options.pages }, draw));
  return wrong.flat();
}
