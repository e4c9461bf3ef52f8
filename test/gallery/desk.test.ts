import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '#shared/bridge/settings.ts';
import { deskMisfits } from './desk/desk-fit.ts';
import { deskViews } from './desk/desk-views.ts';
import { openGallery, type GalleryPage } from './gallery-page.ts';
import { productNames } from './goods.ts';

let gallery: GalleryPage;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
}, 60_000);

afterAll(() => gallery?.close());

async function show(name: string, language: Language): Promise<void> {
  await page.evaluate(async (hash) => {
    const { documentElement: root } = document;
    delete root.dataset['shown'];
    window.location.hash = hash;
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    while (root.dataset['shown'] !== 'yes') await frame();
    await document.fonts.ready;
    await frame();
  }, `screen=${name}&lang=${language}`);
}

/** Names that people gave, or that machines have: they may be as long as they like. */
const given = ['HP_LaserJet_Pro_M404dn', 'ZBR-ZD421-5D83', 'MFG:Xprinter;CMD:TSPL;MDL:XP-420B;CLS:PRINTER;'];

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
        await show(name, language);
        const found = await page.evaluate(deskMisfits, [...productNames(language), ...given]);
        wrong.push(...found.map(({ what, text }) => `${name}: ${what}: ${text}`));
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it('needs nothing that the policy of the window forbids, and nothing complains', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
