/**
 * `npm test`: everything, in order of what fails fastest. Ends with one line that counts every test of every runner.
 * Each tool counts as one test; what cannot run here is skipped aloud and counted as skipped.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { BROWSERS } from './browsers/find.ts';
import { isInTime } from './lab/run-units.ts';
import { type Count, FAILED, PASSED, RESULTS, tests, tool } from './testing/run.ts';
import { sideBySide } from './testing/side-by-side.ts';

const vitest = 'node_modules/vitest/vitest.mjs';

/** Firefox's reviewers' own linter: no error, no warning, no notice. */
async function lintForFirefox(): Promise<Count> {
  return tool(
    'web-ext lint',
    'node_modules/.bin/web-ext',
    'lint',
    '-s',
    '.output/firefox-mv3',
    '--warnings-as-errors',
  );
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const bin = 'node_modules/.bin';
const counts: Count[] = [
  await tool('lint', `${bin}/biome`, 'check', '--error-on-warnings', '.'),
  await tool('types', `${bin}/tsc`, '--noEmit'),
  await tool('types of the pure floors', `${bin}/tsc`, '--noEmit', '-p', 'tsconfig.pure.json'),
  await tool('types of the scripts', `${bin}/tsc`, '--noEmit', '-p', 'tsconfig.node.json'),
  await tool('the relay directory is what the files give', process.execPath, 'scripts/relays.ts', '--check'),
  await tool(
    'the ages of lists are what the files give',
    process.execPath,
    'scripts/list-ages.ts',
    '--check',
  ),
  await tool('the README tells of every request', process.execPath, 'scripts/readme.ts', '--check'),
  await tests('unit', [vitest, 'run']),
  await tool('build for Chromium', `${bin}/wxt`, 'zip'),
  await tool('build for Firefox', `${bin}/wxt`, 'zip', '-b', 'firefox', '--mv3'),
  await lintForFirefox(),
  await tool('the demo world answers', process.execPath, 'scripts/world/self-check.ts'),
];
// The lab's parts need not build again, and nothing of this run is left out, or kept as what must be.
process.env.EXPOSURE_BUILT = '1';
delete process.env.EXPOSURE_CELLS;
delete process.env.EXPOSURE_RENEW;
counts.push(...(await sideBySide()));
const inTime = isInTime();
if (inTime !== undefined) counts.push(inTime ? PASSED : FAILED);

for (const table of ['techniques', 'matrix'].flatMap((what) => BROWSERS.map((name) => `${what}-${name}`))) {
  const file = `${RESULTS}/${table}.txt`;
  if (existsSync(file)) console.log(`\n${readFileSync(file, 'utf8')}`);
}

const sum = (what: keyof Count) => counts.reduce((total, count) => total + count[what], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
