import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#shared/bridge/settings.ts';
import { deskViews } from './desk/desk-views.ts';
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
    'loses no word sideways, and has no small or nameless target in %s',
    async (language) => {
      const wrong: string[] = [];
      for (const name of Object.keys(deskViews(language))) {
        if (language !== 'ru' && !pages.test(name)) continue;
        await show(page, { screen: name, locale: language, theme: 'light' });
        wrong.push(...(await wincesAt(page, language)).map((what) => `${name}: ${what}`));
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it('needs nothing that the policy of the window forbids, and nothing complains', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
