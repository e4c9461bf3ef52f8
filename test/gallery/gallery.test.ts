import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '#shared/bridge/settings.ts';
import type { Screen, Verdict } from '../../renderer/session/view.ts';
import { misfits } from './fit-check.ts';
import { fixtures } from './fixtures.ts';
import { openGallery, type GalleryPage } from './gallery-page.ts';
import { productNames } from './goods.ts';

let gallery: GalleryPage;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
}, 60_000);

afterAll(() => gallery?.close());

const screenKinds: Readonly<Record<Screen['kind'], true>> = {
  start: true,
  queue: true,
  scan: true,
  mark: true,
  step: true,
  waybill: true,
  label: true,
  parked: true,
  closed: true,
  reason: true,
  'hand-over': true,
  returns: true,
  problem: true,
};
const verdictKinds: Readonly<Record<Verdict['kind'], true>> = {
  right: true,
  complete: true,
  wrong: true,
  many: true,
  unknown: true,
  notice: true,
  stop: true,
};

async function show(name: string, language: Language): Promise<void> {
  await page.evaluate(async (hash) => {
    window.location.hash = hash;
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    await document.fonts.ready;
    await frame();
  }, `screen=${name}&lang=${language}`);
}

describe('the table as it is drawn', () => {
  it('has a picture of every question and of every verdict', () => {
    const views = Object.values(fixtures('ru'));
    expect(new Set(views.map((view) => view.screen.kind))).toEqual(new Set(Object.keys(screenKinds)));
    expect(new Set(views.flatMap((view) => view.verdict?.kind ?? []))).toEqual(
      new Set(Object.keys(verdictKinds)),
    );
  });

  it.each(languages)(
    'loses no word, covers no word and has no small target in %s',
    async (language) => {
      const wrong: string[] = [];
      for (const name of Object.keys(fixtures(language))) {
        await show(name, language);
        const found = await page.evaluate(misfits, productNames(language));
        wrong.push(...found.map(({ what, text }) => `${name}: ${what}: ${text}`));
      }
      expect(wrong).toEqual([]);
    },
    90_000,
  );

  it('says each verdict to a screen reader at once and hides no picture without words', async () => {
    for (const [name, view] of Object.entries(fixtures('en'))) {
      await show(name, 'en');
      const { screen, verdict } = view;
      const refused =
        (screen.kind === 'waybill' && screen.entry?.refusal != null) ||
        (screen.kind === 'label' && screen.run.outcome !== 'asked' && screen.run.outcome !== 'printed') ||
        (screen.kind === 'label' && screen.run.outcome === 'asked' && screen.larger !== null) ||
        (screen.kind === 'label' && view.status.printer === 'paper-out') ||
        (screen.kind === 'parked' && view.status.label?.kind === 'refused');
      const urgent = refused || ['wrong', 'many', 'unknown', 'stop', 'notice'].includes(verdict?.kind ?? '');
      expect(await page.locator('[role=alert]').count(), name).toBe(urgent ? 1 : 0);
      expect(await page.locator('main').count(), name).toBe(1);
      expect(await page.locator('img:not([alt])').count(), name).toBe(0);
    }
  }, 90_000);

  it('needs nothing that the policy of the window forbids, and nothing complains', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
