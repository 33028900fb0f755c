// How vitest runs the unit, house and API tests: everything under test/ but end-to-end and bench.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/end-to-end/**', 'test/bench/**'],
    testTimeout: 30_000,
  },
});
