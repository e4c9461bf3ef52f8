import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { build, preview } from 'vite';
import type { Language } from '#shared/bridge/settings.ts';

/** The gallery, built and served on loopback. */
export interface ServedGallery {
  readonly address: string;
  close(): Promise<void>;
}

/** Which picture, how. */
export interface Shown {
  readonly screen: string;
  readonly locale: Language;
  readonly theme: 'light' | 'dark';
}

/** Builds the gallery into a folder of its own and serves it; throws where it cannot be built. */
export async function serveGallery(): Promise<ServedGallery> {
  const configFile = path.resolve('test/gallery/vite.config.ts');
  const outDir = mkdtempSync(path.join(tmpdir(), 'packline-gallery-'));
  await build({ configFile, logLevel: 'error', build: { outDir, minify: false } });
  const server = await preview({ configFile, logLevel: 'error', build: { outDir } });
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

let turn = 0;

/** Shows a picture and waits until it is whole: its clicks, fonts and images too. */
export async function show(page: Page, { screen, locale, theme }: Shown): Promise<void> {
  turn += 1; // an address that was there before would change nothing
  await page.evaluate(async (hash) => {
    const { documentElement: root } = document;
    delete root.dataset['shown'];
    window.location.hash = hash;
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    while (root.dataset['shown'] !== 'yes') await frame();
    await document.fonts.ready;
    // A picture that is missing on purpose never comes.
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => null)));
    await frame();
  }, `screen=${screen}&lang=${locale}&theme=${theme}&turn=${turn}`);
}
