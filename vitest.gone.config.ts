import { defineConfig } from 'vitest/config';

/** Runs outside the lab, by `scripts/lab-tests.ts gone`. */
export default defineConfig({
  test: { include: ['tests/lab/gone.test.ts'], testTimeout: 90_000, maxWorkers: 1 },
});
