/**
 * `npm test`: everything that a change needs, what fails fastest first. `npm run test:all` (`--all`): then also every
 * condition in both browsers and the whole lab. Ends with one line that counts every test of every runner; each tool
 * counts as one. What cannot run here is named and counted as skipped, or as failed where CI is set.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isInTime } from '../tests/rig/lab/run-shards.ts';
import { runChecks } from '../tests/rig/runner/checks.ts';
import { type Count, failed, PASSED, sumOf } from '../tests/rig/runner/count.ts';
import { AT_ONCE_BESIDE_WORLDS, EXHAUSTIVE, MATRIX, runParts, USES } from '../tests/rig/runner/parts.ts';
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

/** All that needs a browser or a lab. @returns counts; one of them is for the matrix's time limit */
async function runExhaustive(): Promise<readonly Count[]> {
  // The lab need not build again; and it runs everything, and compares with what is recorded.
  process.env.EXPOSURE_BUILT = '1';
  delete process.env.EXPOSURE_CELLS;
  delete process.env.EXPOSURE_RENEW;
  const matrix = await runParts(MATRIX);
  const results = [...matrix, ...(await runParts(EXHAUSTIVE, AT_ONCE_BESIDE_WORLDS))];
  const inTime = isInTime();
  const tables = readdirSync(RESULTS).filter((file) => /^(techniques|matrix)-.*\.txt$/.test(file));
  for (const table of tables.sort()) console.log(`\n${readFileSync(`${RESULTS}/${table}`, 'utf8')}`);
  return inTime === undefined
    ? results
    : [...results, inTime ? PASSED : failed('the time limit of the matrix')];
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
await step('Builds, lint, types, data and unit tests, about a minute', runChecks);
if (isAll) await step('The lab, and everything in both browsers, about forty minutes', runExhaustive);
else await step('What a person does, in both browsers, about seven minutes', () => runParts(USES));

const notices = counts.flatMap((count) => count.notices ?? []);
if (notices.length > 0) console.log(`\nFailed (✗) or skipped (–):\n${notices.join('\n')}`);

const sum = (what: 'passed' | 'failed' | 'skipped') => sumOf(counts, what);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\nAfter ${minutes()} minutes:\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
