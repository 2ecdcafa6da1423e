import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BROWSERS, type BrowserName } from '../browsers/find.ts';
import { playJobs } from '../testing/jobs.ts';
import { type Count, RESULTS } from '../testing/run.ts';
import { enterNamespace } from '../world/namespace.ts';

import { forgetPlayed, playedIn, secondsOfMatrix, writeMatrix } from './table.ts';
import { UNITS, type Unit } from './units.ts';

const INSIDE = fileURLToPath(new URL('./inside.ts', import.meta.url));
const VITEST = 'node_modules/vitest/vitest.mjs';

/** s that the whole matrix may take, in both browsers. */
const MATRIX = 480;
const WHOLE = UNITS.filter(({ part }) => part === 'matrix').length;

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

/** Runs units side by side, so many at once, and prints what came of each, and a line for all. @returns whether all passed */
export async function playSeveral(units: readonly Unit[], atOnce: number, round: number): Promise<boolean> {
  rmSync(`${RESULTS}/matrix`, { recursive: true, force: true });
  // Whoever starts several has looked for what they need, and built, once for all.
  process.env.EXPOSURE_BUILT = '1';
  const begun = Date.now();
  const counts = await playJobs(
    units.map(({ id, ...job }) => ({ name: id, ...job })),
    atOnce,
  );
  const sum = (what: keyof Count) => counts.reduce((total, count) => total + count[what], 0);
  const matrix = BROWSERS.flatMap(cellsPlayed).join(', ');
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    `Run ${round} of ${new Date(begun).toISOString()}: ${matrix ? `${matrix}; ` : ''}${sum('passed')} tests passed, ${sum('failed')} failed, in ${seconds} s.`,
  );
  const isLate = isInTime() === false;
  return counts.length === units.length && sum('failed') === 0 && !isLate;
}

/** Whether the whole matrix, as it was played last, kept to its bar; it is said either way. Nothing: it was not played. */
export function isInTime(): boolean | undefined {
  if (BROWSERS.every((browser) => playedIn(browser).length < WHOLE)) return undefined;
  const seconds = secondsOfMatrix();
  console.log(`${seconds > MATRIX ? '✗' : '✓'} the matrix took ${seconds} s, and may take ${MATRIX}`);
  return seconds <= MATRIX;
}

function cellsPlayed(browser: BrowserName): readonly string[] {
  const cells = playedIn(browser).flatMap((unit) => unit.cells);
  const wrong = cells.filter(({ disagrees }) => disagrees).length;
  return cells.length === 0 ? [] : [`${browser} ${cells.length} cells, ${wrong} disagreements`];
}
