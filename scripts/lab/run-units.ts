import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../browsers/find.ts';
import { pause } from '../browsers/wait.ts';
import { enterNamespace } from '../world/namespace.ts';
import { RESULTS } from './shown.ts';
import { forgetPlayed, playedIn, writeMatrix } from './table.ts';
import { UNITS, type Unit } from './units.ts';

const INSIDE = fileURLToPath(new URL('./inside.ts', import.meta.url));
const VITEST = 'node_modules/vitest/vitest.mjs';
const REPORTS = `${RESULTS}/lab`;

/** s that the whole matrix may take, where nothing else is played. */
const MATRIX = 480;
const WHOLE = UNITS.filter(({ part }) => part === 'matrix').length;

/** ms between two starts: to start is most of a lab's work, and two cores start one in so long. */
const APART = 4000;

const secondsSince = (begun: number) => Math.round((Date.now() - begun) / 1000);

/** Runs one unit's tests here; they are shown as they come. @param more for vitest @returns whether all passed */
export async function playOnce(unit: Unit, more: readonly string[]): Promise<boolean> {
  // A lab that is looked for from outside is brought up by the tests themselves.
  if (unit.part === 'gone') {
    const args = [VITEST, 'run', '--config', 'vitest.gone.config.ts', ...more];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
  }
  // libuv looks up at most two names at once with its usual four threads: a silent resolver would hold up the others.
  process.env.UV_THREADPOOL_SIZE = '16';
  process.env.EXPOSURE_LAB = unit.id;
  forgetPlayed(unit.id, unit.browsers);
  const code = await enterNamespace(INSIDE, [VITEST, 'run', '--config', 'vitest.lab.config.ts', ...more]);
  if (unit.part === 'matrix') {
    const isRenewed = process.env.EXPOSURE_RENEW !== undefined;
    const files = unit.browsers.map((browser) => writeMatrix(browser, isRenewed));
    console.log(`The table: ${files.join(', ')}`);
  }
  return code === 0;
}

interface Outcome {
  readonly unit: Unit;
  readonly ok: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly output: string;
}

/** Runs one unit in a process of its own and counts from its report. A run that brings no report failed. */
function play(unit: Unit): Promise<Outcome> {
  const report = `${REPORTS}/${unit.id}.json`;
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/lab-tests.ts', unit.id, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, EXPOSURE_BUILT: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk;
      });
    }
    child.once('close', (code) => {
      const { passed, failed } = countsIn(report);
      // Of a run without a test nobody knows that it is good.
      resolve({ unit, ok: code === 0 && passed > 0, passed, failed, seconds: secondsSince(begun), output });
    });
  });
}

function countsIn(report: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Runs units side by side, so many at once, and prints what came of each, and a line for all. @returns whether all passed */
export async function playSeveral(units: readonly Unit[], atOnce: number, round: number): Promise<boolean> {
  for (const folder of [REPORTS, `${RESULTS}/matrix`]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const begun = Date.now();
  const outcomes: Outcome[] = [];
  const playAll = async (waiting: Unit[]) => {
    for (let unit = waiting.shift(); unit !== undefined; unit = waiting.shift()) {
      const outcome = await play(unit);
      outcomes.push(outcome);
      const { ok, passed, failed, seconds, output } = outcome;
      console.log(
        `${ok ? '✓' : '✗'} ${unit.id}: ${passed} passed, ${failed} failed, ${seconds} s${ok ? '' : `\n${output}`}`,
      );
    }
  };
  await playAll(units.filter(({ alone }) => alone));
  const others = units.filter(({ alone }) => !alone);
  await Promise.all(
    Array.from({ length: Math.min(atOnce, others.length) }, async (_, nth) => {
      await pause(APART * nth);
      await playAll(others);
    }),
  );
  const sum = (what: 'passed' | 'failed') => outcomes.reduce((total, one) => total + one[what], 0);
  const matrix = (['chromium', 'firefox'] as const).flatMap(cellsPlayed);
  const seconds = secondsSince(begun);
  console.log(
    `Run ${round} of ${new Date(begun).toISOString()}: ${matrix.join(', ')}${matrix.length > 0 ? '; ' : ''}${sum('passed')} tests passed, ${sum('failed')} failed, in ${seconds} s.`,
  );
  const isWhole = units.filter(({ part }) => part === 'matrix').length === WHOLE;
  const isLate = isWhole && units.length === WHOLE && seconds > MATRIX;
  if (isLate) console.log(`✗ The matrix took ${seconds} s, and may take ${MATRIX}.`);
  return !isLate && outcomes.length === units.length && outcomes.every(({ ok }) => ok);
}

function cellsPlayed(browser: BrowserName): readonly string[] {
  const cells = playedIn(browser).flatMap((unit) => unit.cells);
  const wrong = cells.filter(({ disagrees }) => disagrees).length;
  return cells.length === 0 ? [] : [`${browser} ${cells.length} cells, ${wrong} disagreements`];
}
