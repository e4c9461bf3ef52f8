import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const grave: readonly unknown[] = ['serious', 'critical'];

/** What shuts people out of the picture that is shown, as axe sees it: only what it calls serious or critical. */
export async function barriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'], elementRef: false })`,
  );
  return violations
    .filter(({ impact }) => grave.includes(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
        return `${id}: ${target.join(' ')}: ${why}`;
      }),
    );
}
