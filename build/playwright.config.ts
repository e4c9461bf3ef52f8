import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  testDir: path.join(root, 'test/e2e'),
  outputDir: path.join(root, 'test-results/e2e'),
  timeout: 120_000,
  // Each test has folders, ports and windows of its own; two of them keep the two cores of CI busy.
  workers: 2,
  reporter: [['list'], ['json', { outputFile: path.join(root, 'test-results/e2e.json') }]],
});
