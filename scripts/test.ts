/**
 * `npm test`: everything that a change needs, what fails fastest first. `npm run test:all` (`--all`): then also every
 * condition in both browsers and the whole lab. Ends with one line that counts every test of every runner; each tool
 * counts as one. What cannot run here is named and counted as skipped, or as failed where CI is set.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { BROWSERS } from '../tests/rig/browsers/find.ts';
import { isInTime } from '../tests/rig/lab/run-shards.ts';
import { runChecks } from '../tests/rig/runner/checks.ts';
import { type Count, failed, PASSED, sumOf } from '../tests/rig/runner/count.ts';
import { EXHAUSTIVE, MATRIX, runParts, USES } from '../tests/rig/runner/parts.ts';
import { RESULTS } from '../tests/rig/runner/run.ts';

const isAll = process.argv.includes('--all');
const counts: Count[] = [];
const begun = performance.now();
const minutes = () => ((performance.now() - begun) / 60_000).toFixed(1);

/** Runs one step, after its heading. */
async function step(heading: string, run: () => Promise<readonly Count[]>): Promise<void> {
  console.log(`\n${heading} …`);
  counts.push(...(await run()));
}

/** Every condition and the whole lab. @returns counts; one of them is for the matrix's time limit */
async function runExhaustive(): Promise<readonly Count[]> {
  // The lab need not build again; and it runs everything, and compares with what is recorded.
  process.env.EXPOSURE_BUILT = '1';
  delete process.env.EXPOSURE_CELLS;
  delete process.env.EXPOSURE_RENEW;
  const results = [...(await runParts(MATRIX)), ...(await runParts(EXHAUSTIVE))];
  const inTime = isInTime();
  for (const table of ['techniques', 'matrix'].flatMap((what) => BROWSERS.map((name) => `${what}-${name}`))) {
    const file = `${RESULTS}/${table}.txt`;
    if (existsSync(file)) console.log(`\n${readFileSync(file, 'utf8')}`);
  }
  return inTime === undefined
    ? results
    : [...results, inTime ? PASSED : failed('the time limit of the matrix')];
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
await step('Builds, lint, types, data and unit tests, about a minute', runChecks);
await step('What a person does, in both browsers, about three minutes', () => runParts(USES));
if (isAll) await step('Every condition and scenario in both browsers, and the lab', runExhaustive);

const notices = counts.flatMap((count) => count.notices ?? []);
if (notices.length > 0) console.log(`\nFailed (✗) or skipped (–):\n${notices.join('\n')}`);

const sum = (what: 'passed' | 'failed' | 'skipped') => sumOf(counts, what);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\nAfter ${minutes()} minutes:\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
