import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BROWSERS, type BrowserName } from '../browsers/find.ts';
import { sumOf } from '../runner/count.ts';
import { runJobs } from '../runner/jobs.ts';
import { RESULTS } from '../runner/run.ts';
import { enterNamespace } from '../world/namespace.ts';
import { deleteRecorded, recordedShards, secondsOfMatrix, writeMatrix } from './recorded.ts';
import { SHARDS, type Shard } from './shards.ts';

const INSIDE = fileURLToPath(new URL('./inside.ts', import.meta.url));
const VITEST = 'node_modules/vitest/vitest.mjs';

/** Part → vitest's project, for tests that start labs of their own: `gone` inspects the machine from outside. */
const OUTSIDE = new Map<Shard['part'], string>([
  ['gone', 'lab-outside'],
  ['survey', 'lab-survey'],
]);

/** The longest acceptable duration of the whole matrix in both browsers. */
const MATRIX_LIMIT_S = 480;
const MATRIX_SHARDS = SHARDS.filter(({ part }) => part === 'matrix').length;

/** Runs the tests of one shard and shows them as they run. @param more arguments for vitest @returns whether all passed */
export async function runShard(shard: Shard, more: readonly string[]): Promise<boolean> {
  const outside = OUTSIDE.get(shard.part);
  if (outside !== undefined) {
    const args = [VITEST, 'run', '--project', outside, ...more];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
  }
  // With its usual four threads libuv resolves at most two names at once: a silent resolver would delay the other names.
  process.env.UV_THREADPOOL_SIZE = '16';
  process.env.EXPOSURE_LAB = shard.id;
  deleteRecorded(shard.id, shard.browsers);
  const code = await enterNamespace(INSIDE, [VITEST, 'run', '--project', 'lab', ...more]);
  if (shard.part === 'matrix') {
    const isUpdate = process.env.EXPOSURE_RENEW !== undefined;
    const files = shard.browsers.map((browser) => writeMatrix(browser, isUpdate));
    console.log(`The table: ${files.join(', ')}`);
  }
  return code === 0;
}

/** Runs shards side by side, at most `atOnce` at a time, and prints each result and a summary. @returns whether all passed */
export async function runShards(shards: readonly Shard[], atOnce: number, round: number): Promise<boolean> {
  rmSync(`${RESULTS}/matrix`, { recursive: true, force: true });
  // The child processes need not look for tools or build again.
  process.env.EXPOSURE_BUILT = '1';
  const begun = Date.now();
  const counts = await runJobs(
    shards.map(({ id, ...job }) => ({ name: id, ...job })),
    atOnce,
  );
  const matrix = BROWSERS.flatMap(summaryOf).join(', ');
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    `Run ${round} of ${new Date(begun).toISOString()}: ${matrix ? `${matrix}; ` : ''}${sumOf(counts, 'passed')} tests passed, ${sumOf(counts, 'failed')} failed, in ${seconds} s.`,
  );
  const isLate = isInTime() === false;
  return counts.length === shards.length && sumOf(counts, 'failed') === 0 && !isLate;
}

/** Whether the last run of the whole matrix kept its time limit; printed as well. @returns undefined where it did not run */
export function isInTime(): boolean | undefined {
  if (BROWSERS.every((browser) => recordedShards(browser).length < MATRIX_SHARDS)) return undefined;
  const seconds = secondsOfMatrix();
  const mark = seconds > MATRIX_LIMIT_S ? '✗' : '✓';
  console.log(`${mark} the matrix took ${seconds} s; the limit is ${MATRIX_LIMIT_S} s`);
  return seconds <= MATRIX_LIMIT_S;
}

function summaryOf(browser: BrowserName): readonly string[] {
  const cells = recordedShards(browser).flatMap((shard) => shard.cells);
  const wrong = cells.filter(({ disagrees }) => disagrees).length;
  return cells.length === 0 ? [] : [`${browser} ${cells.length} cells, ${wrong} disagreements`];
}
