import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** A project of tests by folder; `isolate: false` lets files of one worker share what they import. */
const project = (
  name: string,
  include: readonly string[],
  isolate: boolean,
  but: readonly string[] = [],
) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: ['node_modules/**', ...but], isolate },
});

/** Folders whose parts keep nothing between two files: what is read once serves all, in half the time. */
const sharing = ['test/shared/**/*.test.{ts,tsx}', 'test/renderer/**/*.test.{ts,tsx}'];

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    environment: 'node',
    // No deadline for the product: a busy machine only needs longer.
    testTimeout: 90_000,
    // By itself vitest leaves one core free; on the two of CI that is half of them.
    maxWorkers: '100%',
    projects: [
      project('core', sharing, false),
      project('unit', ['test/**/*.test.{ts,tsx}'], true, ['test/e2e/**', 'test/browser/**', ...sharing]),
    ],
  },
});
