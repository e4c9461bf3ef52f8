import { existsSync } from 'node:fs';
import path from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// A Chromium of the machine; PACKLINE_CHROMIUM names another one. None found: Playwright looks for its own.
const chromium = [
  process.env['PACKLINE_CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((candidate) => candidate !== undefined && candidate !== '' && existsSync(candidate));
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  publicDir: false,
  cacheDir: path.resolve(import.meta.dirname, '../node_modules/.vite-browser-tests'),
  // Known before the first test: a package found later would reload the page in the middle of a test.
  optimizeDeps: { include: ['dexie', 'fast-check', 'valibot'] },
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
          ...(chromium === undefined ? {} : { executablePath: chromium }),
          args: asRoot ? ['--no-sandbox'] : [],
        },
      }),
      instances: [{ browser: 'chromium' }],
      api: { host: '127.0.0.1', port: 0, strictPort: false },
    },
  },
});
