import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { startKillable } from '../../kit/killable-chromium.ts';

/** A page that writes down what was typed when Enter comes, and nothing else; in a browser of its own. */
export async function barePage(): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const profile = await mkdtemp(path.join(tmpdir(), 'packline-bench-bare-'));
  const { page, kill } = await startKillable(profile);
  await page.setContent('<!doctype html><p id="code"></p>');
  await page.evaluate(() => {
    const shown = document.querySelector<HTMLElement>('#code');
    let text = '';
    window.addEventListener('keydown', ({ key }) => {
      if (key !== 'Enter') text += key;
      else if (shown !== null) {
        shown.dataset['code'] = text;
        shown.textContent = text;
        text = '';
      }
    });
  });
  return {
    page,
    close: async () => {
      await kill();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
