import { defineConfig } from 'vitest/config';

/** Browser tests: run inside the demo world's network by `scripts/browser-tests.ts`. */
export default defineConfig({
  test: {
    include: ['tests/browser/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
});
