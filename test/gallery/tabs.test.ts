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
  const all = await screenNames(page);
  names = all.filter((name, i) => all.findIndex((other) => kindOf(other) === kindOf(name)) === i);
}, 60_000);

/** One of each question, verdict and page of the desk: the others show the same controls with other words. */
const kindOf = (name: string): string =>
  name
    .split('-')
    .slice(0, name.startsWith('desk-') ? 2 : 1)
    .join('-');

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
