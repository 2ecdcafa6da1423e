import { pause } from '../browsers/wait.ts';
import { type Count, tests } from './run.ts';

/** Tests of their own process, that wait most of their time, and so can run beside others. */
export interface Job {
  readonly name: string;
  /** What to give to Node, for vitest. */
  readonly args: readonly string[];
  /** Measures times of its own: nothing may run beside it. */
  readonly alone?: boolean;
}

/** ms between two starts: to start is most of the work of a browser or a lab, and two cores start one in so long. */
const APART = 4000;

/** Runs those that must be alone, and then so many at once, begun in their order. @returns a count for each, as they end */
export async function playJobs(jobs: readonly Job[], atOnce: number): Promise<readonly Count[]> {
  const counts: Count[] = [];
  const playAll = async (waiting: Job[]) => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      counts.push(await tests(job.name, job.args));
    }
  };
  await playAll(jobs.filter(({ alone }) => alone));
  const others = jobs.filter(({ alone }) => !alone);
  const places = Array.from({ length: Math.min(atOnce, others.length) }, async (_, nth) => {
    await pause(APART * nth);
    await playAll(others);
  });
  await Promise.all(places);
  return counts;
}
