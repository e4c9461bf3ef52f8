import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#shared/bridge/settings.ts';
import { texts } from '#shared/text/texts.ts';
import type { Screen, Verdict } from '../../renderer/session/view.ts';
import { barriers, paleIn } from './barriers.ts';
import { checkCodes, checkNames } from '#shared/domain/rules/check-codes.ts';
import { readCodesOf } from '../kit/png-codes.ts';
import { fixtures } from './fixtures.ts';
import { buyer } from './parcel.ts';
import { openGallery, type GalleryPage } from './gallery-page.ts';
import { screenNames, show } from './served.ts';
import { wincesAt } from './looks.ts';

let gallery: GalleryPage;
let page: Page;
let tables: readonly string[];

beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
  tables = (await screenNames(page)).filter((name) => !name.startsWith('desk-'));
}, 60_000);

afterAll(() => gallery?.close());

const screenKinds: Readonly<Record<Screen['kind'], true>> = {
  start: true,
  pin: true,
  queue: true,
  scan: true,
  mark: true,
  data: true,
  step: true,
  waybill: true,
  photo: true,
  label: true,
  parked: true,
  closed: true,
  reason: true,
  'hand-over': true,
  returns: true,
  supply: true,
  problem: true,
  'pick-offer': true,
  pick: true,
  put: true,
  'pick-short': true,
  'slot-call': true,
  'pick-done': true,
  scanner: true,
  teach: true,
  shelve: true,
};
const verdictKinds: Readonly<Record<Verdict['kind'], true>> = {
  right: true,
  complete: true,
  wrong: true,
  many: true,
  unknown: true,
  notice: true,
  shadow: true,
  stop: true,
};

describe('the table as it is drawn', () => {
  it('has a picture of every question and of every verdict', () => {
    const views = Object.values(fixtures('ru'));
    expect(new Set(views.map((view) => view.screen.kind))).toEqual(new Set(Object.keys(screenKinds)));
    expect(new Set(views.flatMap((view) => view.verdict?.kind ?? []))).toEqual(
      new Set(Object.keys(verdictKinds)),
    );
  });

  it.each(languages)(
    'WA6 loses no word, covers no word, has no small target, tells no buyer and shuts nobody out in %s',
    async (language) => {
      const wrong: string[] = [];
      for (const [i, name] of tables.entries()) {
        await show(page, { screen: name, locale: language, theme: 'light' });
        const found = [...(await wincesAt(page, language))];
        const shown = await page.locator('body').innerText();
        if (Object.values(buyer).some((secret) => shown.includes(secret))) found.push('tells who ordered');
        // One language of three for each screen, by turns: the words change, what stands around them does not.
        if (languages[i % languages.length] === language)
          found.push(...(await barriers(page)), ...(await paleIn(page, 'dark')));
        wrong.push(...found.map((what) => `${name}: ${what}`));
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it('RK3 says before the badge and beside the own pace that paces are listed, and only then', async () => {
    for (const language of languages) {
      const { toldAll, listed } = texts[language].pace;
      for (const [screen, said] of [
        ['start', toldAll],
        ['closed-pace', listed],
      ] as const) {
        const words = typeof said === 'string' ? said : said.count.other;
        await show(page, { screen, locale: language, theme: 'light' });
        expect(await page.getByText(words).count()).toBe(0);
        await show(page, { screen: `${screen}-listed`, locale: language, theme: 'light' });
        expect(await page.getByText(words).count()).toBe(1);
      }
    }
  });

  it('says each verdict to a screen reader at once and hides no picture without words', async () => {
    for (const [name, view] of Object.entries(fixtures('en'))) {
      if (name.startsWith('long-')) continue; // the same again with other words
      await show(page, { screen: name, locale: 'en', theme: 'light' });
      const { screen, verdict } = view;
      const refused =
        (screen.kind === 'waybill' && screen.entry?.refusal != null) ||
        (screen.kind === 'label' && screen.run.outcome !== 'asked' && screen.run.outcome !== 'printed') ||
        (screen.kind === 'label' && screen.run.outcome === 'asked' && screen.larger !== null) ||
        (screen.kind === 'label' && view.status.printer === 'paper-out') ||
        screen.kind === 'slot-call' ||
        (screen.kind === 'step' && screen.scale?.kind === 'trouble') ||
        (screen.kind === 'scanner' && screen.trouble !== null) ||
        (screen.kind === 'parked' && view.status.label?.kind === 'refused');
      const urgent =
        refused ||
        view.status.stationTrouble !== null ||
        ['wrong', 'many', 'unknown', 'shadow', 'stop', 'notice'].includes(verdict?.kind ?? '');
      expect(await page.locator('[role=alert]').count(), name).toBe(urgent ? 1 : 0);
      expect(await page.locator('main').count(), name).toBe(1);
      expect(await page.locator('img:not([alt])').count(), name).toBe(0);
    }
  }, 90_000);

  it.each(checkNames)(
    'WD6 the code %s is read off the screen by a decoder that is not ours',
    async (name) => {
      await show(page, { screen: `check-${name}`, locale: 'en', theme: 'light' });
      await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
      const read = await readCodesOf(await page.locator('[data-check]').screenshot());
      expect(read.map(({ text }) => text)).toEqual([checkCodes[name]]);
    },
  );

  it('needs nothing that the policy of the window forbids, and nothing complains', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
