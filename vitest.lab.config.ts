import { defineConfig } from 'vitest/config';

/** Lab tests: run inside the lab's networks, as the customer, by `scripts/lab-tests.ts`. */
export default defineConfig({
  test: {
    include: ['tests/lab/all.test.ts'],
    // A Tor client that gets in at the third try, and then two checks of 40 s, one after the other, on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 1,
  },
});
