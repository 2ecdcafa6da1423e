import type { Count } from './count.ts';
import { runQueue } from './jobs.ts';
import { tests, tool } from './run.ts';

type Task = () => Promise<Count>;

const NODE = process.execPath;
const bin = (name: string) => `node_modules/.bin/${name}`;

/** A tool that passes or fails as a whole. */
function check(name: string, command: string, ...args: string[]): Task {
  return () => tool(name, command, ...args);
}

/** One after the other: WXT writes its types in the same folder each time, and all else needs them. */
const BUILDS: readonly Task[] = [
  check('build for Chromium', bin('wxt'), 'zip'),
  check('build for Firefox', bin('wxt'), 'zip', '-b', 'firefox', '--mv3'),
];

/** The first one mostly waits: it runs beside all the others. */
const CHECKS: readonly Task[] = [
  check('the simulated network answers', NODE, 'tests/rig/world/self-check.ts'),
  check('lint', bin('biome'), 'check', '--error-on-warnings', '.'),
  check('types', bin('tsc'), '--noEmit'),
  check('types of the pure modules', bin('tsc'), '--noEmit', '-p', 'tsconfig.pure.json'),
  check('types of the scripts', bin('tsc'), '--noEmit', '-p', 'tsconfig.node.json'),
  check('the relay directory is what the files give', NODE, 'scripts/relays.ts', '--check'),
  check('the ages of lists are what the files give', NODE, 'scripts/list-ages.ts', '--check'),
  check('the relays in Japan are what the files give', NODE, 'scripts/japan.ts', '--check'),
  check('the lasting exits are what the files give', NODE, 'scripts/lasting-exits.ts', '--check'),
  check('the tables in the documents are what the code gives', NODE, 'scripts/docs.ts', '--check'),
  check('the builds are within the size budget', NODE, 'scripts/bench/budget.ts'),
  // The linter of Firefox's own reviewers: no error, no warning, no notice.
  check('web-ext lint', bin('web-ext'), 'lint', '-s', '.output/firefox-mv3', '--warnings-as-errors'),
  () => tests('unit', ['node_modules/vitest/vitest.mjs', 'run']),
];

/** Everything that needs no browser: builds, lint, types, data, unit tests. */
export async function runChecks(): Promise<readonly Count[]> {
  const run = (task: Task) => task();
  return [...(await runQueue(BUILDS, 1, run)), ...(await runQueue(CHECKS, 2, run))];
}
