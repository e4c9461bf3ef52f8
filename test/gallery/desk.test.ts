import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#shared/bridge/settings.ts';
import { texts } from '#shared/text/texts.ts';
import { deskViews } from './desk/desk-views.ts';
import { barriers, paleIn } from './barriers.ts';
import { openGallery, type GalleryPage } from './gallery-page.ts';
import { wincesAt } from './looks.ts';
import { show } from './served.ts';

let gallery: GalleryPage;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
}, 60_000);

afterAll(() => gallery?.close());

/** Russian runs longest and is looked at everywhere; the others where a page looks different, not only another step of it. */
const pages =
  /^desk-(printers|printer-edit|add-(find|model|wrong|done)|labels-product|print-(product|slips|cargo)|jobs|problems|problems-(found|refused|cancel-message|cancel-offline)|intake-(map-missing|read-bad|taken|first-of)|storage-(told|back)|key-(care|ended))$/u;

describe('the desk as it is drawn', () => {
  it.each(languages)(
    'loses no word sideways, has no small or nameless target and shuts nobody out in %s',
    async (language) => {
      const wrong: string[] = [];
      for (const name of Object.keys(deskViews(language))) {
        if (language !== 'ru' && !pages.test(name)) continue;
        await show(page, { screen: name, locale: language, theme: 'light' });
        const found = [...(await wincesAt(page, language))];
        if (language === 'ru') found.push(...(await barriers(page)), ...(await paleIn(page, 'dark')));
        wrong.push(...found.map((what) => `${name}: ${what}`));
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it.each(languages)(
    'RR5 says in %s in place of buyers and of cancelling who may, and how',
    async (language) => {
      const { without } = texts[language].roles;
      await show(page, { screen: 'desk-wishes-closed', locale: language, theme: 'light' });
      expect(await page.locator('[data-no-right=buyers]').innerText()).toContain(without.buyers);
      expect(await page.locator('[data-wish]').count()).toBe(0);
    },
  );

  it('closes with Escape what is open below a row, wherever the focus is', async () => {
    await show(page, { screen: 'desk-problems-more', locale: 'en', theme: 'light' });
    expect(await page.locator('[data-form=more]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-form=more]').count()).toBe(0);
  });

  it('needs nothing that the policy of the window forbids, and nothing complains', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
