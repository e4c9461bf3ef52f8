import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/browser/**', 'node_modules/**'],
    // No deadline for the product: a busy machine only needs longer.
    testTimeout: 90_000,
    // By itself vitest leaves one core free; on the two of CI that is half of them.
    maxWorkers: '100%',
  },
});
