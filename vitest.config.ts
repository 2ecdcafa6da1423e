import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const plugins = () => [WxtVitest(), preact()];

/** By itself, vitest leaves one core free: on a machine with two it would test with a single one. */
const ALL_CORES = '100%';

/** Run in Node, in seconds. The time limit is for a machine that is busy with browsers. */
const EVERYWHERE = [
  {
    plugins: plugins(),
    test: {
      name: 'unit',
      include: ['tests/{utils,components,entrypoints,scenes,rig}/**/*.test.{ts,tsx}'],
      setupFiles: ['tests/rig/fake-manifest.ts'],
      testTimeout: 30_000,
      maxWorkers: ALL_CORES,
    },
  },
  {
    test: {
      name: 'worlds',
      include: ['tests/worlds/*.test.ts'],
      testTimeout: 240_000,
      maxWorkers: ALL_CORES,
    },
  },
  {
    plugins: plugins(),
    test: {
      name: 'architecture',
      include: ['tests/architecture/**/*.test.ts'],
      testTimeout: 30_000,
      maxWorkers: ALL_CORES,
    },
  },
];

/** Need a browser or networks of their own; `scripts/browser-tests.ts` and `scripts/lab-tests.ts` set them up. */
const PREPARED = [
  {
    test: {
      name: 'many-worlds',
      include: ['tests/worlds/many/*.test.ts'],
      // They run with what other tests leave of the cores; the runner itself ends them after 40 minutes.
      testTimeout: 2_300_000,
      maxWorkers: 2,
    },
  },
  {
    test: {
      name: 'browser',
      include: ['tests/browser/*.test.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      maxWorkers: 1,
    },
  },
  {
    test: {
      name: 'lab',
      include: ['tests/lab/all.test.ts'],
      // On a busy machine a Tor client may need three attempts to connect, and then two checks of 40 s follow.
      testTimeout: 180_000,
      hookTimeout: 180_000,
      maxWorkers: 1,
    },
  },
  {
    // Each situation has a lab of its own, and several are played at a time: they wait most of their time.
    test: {
      name: 'lab-survey',
      include: ['tests/lab/survey.test.ts'],
      // The longest survey waits seven minutes for answers, and a browser may start slowly beside other jobs.
      testTimeout: 600_000,
      // With ten, two cores are too slow for what runs beside them.
      maxConcurrency: 6,
      maxWorkers: 1,
    },
  },
  {
    // These start and stop labs, and look at them from outside.
    test: {
      name: 'lab-outside',
      include: ['tests/lab/gone.test.ts', 'tests/lab/user.test.ts', 'tests/lab/missing-requirements.test.ts'],
      // A lab may start slowly beside other jobs.
      testTimeout: 240_000,
      maxWorkers: 1,
    },
  },
];

/** Without `--project`, vitest runs only what needs no preparation. */
const isProjectChosen = process.argv.some((word) => word.startsWith('--project'));

export default defineConfig({
  test: { projects: isProjectChosen ? [...EVERYWHERE, ...PREPARED] : EVERYWHERE },
});
