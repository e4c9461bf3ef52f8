import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { build, preview } from 'vite';
import { launchChromium } from '../kit/real-chromium.ts';

/** The gallery, built and open in a real browser. */
export interface GalleryPage {
  readonly page: Page;
  /** What the browser complained of since. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Builds the gallery into a folder of its own and opens it at the size of a small table. */
export async function openGallery(): Promise<GalleryPage> {
  const configFile = path.join(import.meta.dirname, 'vite.config.ts');
  const outDir = mkdtempSync(path.join(tmpdir(), 'packline-gallery-'));
  const complaints: string[] = [];
  await build({ configFile, logLevel: 'error', build: { outDir, minify: false } });
  const server = await preview({ configFile, logLevel: 'error', build: { outDir } });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
  });
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  return {
    page,
    complaints,
    async close() {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
