import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright';

/** Only what axe calls serious or critical crosses from the page: all that it looked at would take longer than looking. */
const graveOf = (options: RunOptions): string => `axe.run(document, ${JSON.stringify(options)}).then(
  ({ violations }) =>
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) =>
          [id, target.join(' '), [...any, ...all, ...none].map(({ message }) => message).join('; ')].join(': '),
        ),
      ),
)`;

async function found(page: Page, options: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Styles and sounds are all there: axe need not fetch them again.
  return page.evaluate<string[]>(graveOf({ ...options, resultTypes: ['violations'], preload: false }));
}

/** What shuts people out of the picture that is shown, as axe sees it. */
export const barriers = (page: Page): Promise<readonly string[]> => found(page, {});

/** Only words too pale to be read in the other theme, which is shown from then on: colours are all that it changes. */
export async function paleIn(page: Page, theme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.evaluate((other) => void (document.documentElement.dataset['theme'] = other), theme);
  return found(page, { runOnly: ['color-contrast'] });
}
