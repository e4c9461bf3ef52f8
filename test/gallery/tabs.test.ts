import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGallery, type GalleryPage } from './gallery-page.ts';
import { screenNames, show } from './served.ts';
import { wrongWithTabs } from './tab-order.ts';

let gallery: GalleryPage;
let page: Page;
let names: readonly string[];

beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
  // The same again with longer words has the same controls.
  names = (await screenNames(page)).filter((name) => !name.includes('long-'));
}, 60_000);

afterAll(() => gallery?.close());

it.each(['the table', 'the desk'] as const)(
  'the keyboard reaches every control of %s once, in reading order, and shows where it is',
  async (place) => {
    const wrong: string[] = [];
    for (const name of names.filter((each) => each.startsWith('desk-') === (place === 'the desk'))) {
      await show(page, { screen: name, locale: 'en', theme: 'light' });
      wrong.push(...(await wrongWithTabs(page)).map((what) => `${name}: ${what}`));
    }
    expect(wrong).toEqual([]);
  },
  300_000,
);
