/**
 * `npm test`: everything, in order of what fails fastest. Ends with one line that counts every test of every runner.
 * Each tool counts as one test; what cannot run here is skipped aloud and counted as skipped.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled, type Wanted } from './browsers/install.ts';
import { canEnter } from './world/namespace.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** ms for one tool: a browser that hangs must not hang the whole. */
const LIMIT = 15 * 60 * 1000;
const RESULTS = '.output/results';
const vitest = 'node_modules/vitest/vitest.mjs';
const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

/** Runs a command; its output is shown when it ends, so that two at once do not mix. */
function run(command: string, args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** A tool that passes or fails as a whole. */
async function tool(name: string, command: string, ...args: string[]): Promise<Count> {
  const { ok, output } = await run(command, args);
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (!ok) console.log(output);
  return ok ? PASSED : FAILED;
}

/** A vitest run; counted from its own report. A run that brings no report failed. */
async function tests(name: string, args: readonly string[]): Promise<Count> {
  const file = `${RESULTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, output } = await run(process.execPath, [...args, ...reporters]);
  console.log(
    `${ok ? '✓' : '✗'} ${name}\n${output
      .trim()
      .split('\n')
      .slice(ok ? -60 : -400)
      .join('\n')}`,
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
    const failed = numFailedTests === 0 && !ok ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch (error) {
    console.log(`No report of ${name}: ${error instanceof Error ? error.message : error}`);
    return FAILED;
  }
}

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

/** Something that waits most of its time, and so can run beside others. */
interface Job {
  readonly name: string;
  /** What to give to Node, for vitest. */
  readonly args: readonly string[];
  /** About how long it takes by itself; the longest is begun first. */
  readonly seconds: number;
}

/** So many at once: on two cores a browser's tests use about a tenth of one (2026-11). */
const AT_ONCE = 5;

async function sideBySide(jobs: readonly Job[]): Promise<readonly Count[]> {
  const left = [...jobs].sort((a, b) => b.seconds - a.seconds);
  const counts: Count[] = [];
  const work = async () => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) {
      counts.push(await tests(job.name, job.args));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return counts;
}

/** Why something cannot run here; nothing where it can. */
function whyNot(wanted: readonly Wanted[]): string | undefined {
  const installed = ensureInstalled(wanted);
  if (!installed.ok) return installed.why;
  const entry = canEnter();
  return entry.ok ? undefined : entry.why;
}

/** What cannot run is skipped aloud; on the machine that CI uses, that is a failure. */
function unlessMissing(what: string, wanted: readonly Wanted[], jobs: readonly Job[]): readonly Job[] {
  const why = whyNot(wanted);
  if (why === undefined) return jobs;
  console.log(`SKIPPED: ${what}. ${why}`);
  counts.push(process.env.CI === undefined ? { passed: 0, failed: 0, skipped: 1 } : FAILED);
  return [];
}

function browserJobs(): readonly Job[] {
  return (['chromium', 'firefox'] as const).flatMap((browser) =>
    unlessMissing(
      `the browser tests in ${browser}`,
      [browser, 'network', 'japanese'],
      [
        {
          name: `${browser}-conditions`,
          args: ['scripts/browser-tests.ts', browser, 'conditions'],
          seconds: 300,
        },
        { name: `${browser}-uses`, args: ['scripts/browser-tests.ts', browser, 'uses'], seconds: 240 },
      ],
    ),
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
counts.push(...(await sideBySide(browserJobs())));

for (const browser of ['chromium', 'firefox'] as const) {
  const table = `${RESULTS}/techniques-${browser}.txt`;
  if (existsSync(table)) console.log(`\n${readFileSync(table, 'utf8')}`);
}

const sum = (what: keyof Count) => counts.reduce((total, count) => total + count[what], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
