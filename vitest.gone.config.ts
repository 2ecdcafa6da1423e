import { defineConfig } from 'vitest/config';

/** Run outside the lab, by `scripts/lab-tests.ts gone`. */
export default defineConfig({
  test: {
    include: ['tests/lab/gone.test.ts', 'tests/lab/user.test.ts', 'tests/lab/why-not.test.ts'],
    testTimeout: 90_000,
    maxWorkers: 1,
  },
});
