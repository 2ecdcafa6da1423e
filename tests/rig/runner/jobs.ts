import { pause } from '../browsers/wait.ts';
import type { Count } from './count.ts';
import { tests } from './run.ts';

/** Tests in a process of their own. They wait most of their time, and so can run beside others. */
export interface Job {
  readonly name: string;
  /** Node's arguments: a script that passes what follows to vitest. */
  readonly args: readonly string[];
  /** It measures times: nothing may run beside it. */
  readonly alone?: boolean;
  /** It only computes: it runs beside all others, with the time of the cores that these leave over. */
  readonly leftOver?: boolean;
}

/** Between two starts: to start is most of the work of a browser or a lab, and two cores need so long for one. */
const APART_MS = 4000;

/** Runs the jobs that must be alone, and then the others, at most `atOnce` at a time, begun in their order. @returns a count for each, as they end */
export async function runJobs(jobs: readonly Job[], atOnce: number): Promise<readonly Count[]> {
  const run = ({ name, args, leftOver = false }: Job) => tests(name, args, leftOver);
  const alone = await runQueue(
    jobs.filter((job) => job.alone),
    1,
    run,
  );
  const beside = jobs.filter((job) => job.leftOver);
  const others = jobs.filter((job) => !job.alone && !job.leftOver);
  const runOthers = async () => {
    // Those beside them need the cores for themselves only to begin.
    if (beside.length > 0) await pause(APART_MS);
    return runQueue(others, atOnce, run, APART_MS);
  };
  const together = await Promise.all([runQueue(beside, beside.length, run), runOthers()]);
  return [...alone, ...together.flat()];
}

/**
 * Runs tasks in their order, at most `atOnce` at a time.
 * @param apart ms between the first starts
 * @returns the results, as they come
 */
export async function runQueue<Task, Result>(
  tasks: readonly Task[],
  atOnce: number,
  run: (task: Task) => Promise<Result>,
  apart = 0,
): Promise<readonly Result[]> {
  const waiting = [...tasks];
  const results: Result[] = [];
  const workers = Array.from({ length: Math.min(atOnce, tasks.length) }, async (_, nth) => {
    await pause(apart * nth);
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift())
      results.push(await run(task));
  });
  await Promise.all(workers);
  return results;
}
