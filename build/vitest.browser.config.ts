import path from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { installedChromium } from './chromium.mjs';

// PACKLINE_CHROMIUM, or one of the machine; none found: Playwright looks for its own.
const chromium = installedChromium();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  publicDir: false,
  cacheDir: path.resolve(import.meta.dirname, '../node_modules/.vite-browser-tests'),
  // Known before the first test: a package found later would reload the page in the middle of a test.
  optimizeDeps: {
    include: ['dexie', 'fast-check', 'valibot', 'react', 'react-dom/client', '@tanstack/react-virtual'],
  },
  server: { port: 0, strictPort: false },
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          ...(chromium === null ? {} : { executablePath: chromium }),
          // A camera that needs no hardware and asks nobody.
          args: [
            ...(asRoot ? ['--no-sandbox'] : []),
            '--use-fake-device-for-media-stream',
            '--use-fake-ui-for-media-stream',
          ],
        },
      }),
      instances: [{ browser: 'chromium' }],
      api: { host: '127.0.0.1', port: 0, strictPort: false },
    },
  },
});
