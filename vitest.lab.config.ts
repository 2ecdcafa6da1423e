import { defineConfig } from 'vitest/config';

/** Lab tests: run inside the lab's networks, as the customer, by `scripts/lab-tests.ts`. */
export default defineConfig({
  test: {
    include: ['tests/lab/all.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    maxWorkers: 1,
  },
});
