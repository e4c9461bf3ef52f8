import type { Page } from 'playwright';
import { launchChromium } from '../kit/real-chromium.ts';
import { serveGallery } from './served.ts';

/** The gallery, built and open in a real browser. */
export interface GalleryPage {
  readonly page: Page;
  /** What the browser complained of since. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Builds the gallery and opens it at the size of a small table. */
export async function openGallery(): Promise<GalleryPage> {
  const complaints: string[] = [];
  const served = await serveGallery();
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
  });
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  await page.goto(served.address);
  return {
    page,
    complaints,
    async close() {
      await browser.close();
      await served.close();
    },
  };
}
