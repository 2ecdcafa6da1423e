import type { Wanted } from '../browsers/install.ts';
import { pause } from '../browsers/wait.ts';
import { UNITS } from '../lab/units.ts';
import { whyNot } from '../world/why-not.ts';
import { type Count, FAILED, SKIPPED, tests } from './run.ts';

/** Something that waits most of its time, and so can run beside others. */
interface Job {
  readonly name: string;
  /** What to give to Node, for vitest. */
  readonly args: readonly string[];
  /** About how long it takes among the others; the longest is begun first. */
  readonly seconds: number;
}

/** What cannot run here is a reason, in a sentence. */
interface Part {
  readonly what: string;
  readonly wanted: readonly Wanted[];
  readonly jobs: readonly Job[];
}

/** So many at once. */
const AT_ONCE = 8;
/** ms between two starts: to start is much of the work. */
const APART = 4000;

export const BROWSERS = ['chromium', 'firefox'] as const;

const inBrowser = (browser: (typeof BROWSERS)[number], file: string, seconds: number): Job => ({
  name: `${browser}-${file}`,
  args: ['scripts/browser-tests.ts', browser, file],
  seconds,
});

const PARTS: readonly Part[] = [
  ...BROWSERS.map(
    (browser): Part => ({
      what: `the browser tests in ${browser}`,
      wanted: [browser, 'japanese'],
      jobs: [inBrowser(browser, 'conditions', 450), inBrowser(browser, 'uses', 400)],
    }),
  ),
  ...UNITS.map(
    ({ id, browsers, ...job }): Part => ({
      what: `"${id}" of the lab`,
      wanted: ['lab', ...browsers],
      jobs: [{ name: id, ...job }],
    }),
  ),
];

/** Runs everything that needs a browser or a network of its own. Both builds must be there. */
export async function sideBySide(): Promise<readonly Count[]> {
  const counts: Count[] = [];
  const left: Job[] = [];
  // One after the other: what is missing is installed.
  for (const { what, wanted, jobs } of PARTS) {
    const why = whyNot(wanted);
    if (why === undefined) left.push(...jobs);
    else counts.push(skipAloud(what, why));
  }
  left.sort((a, b) => b.seconds - a.seconds);
  const work = async (_: unknown, nth: number) => {
    await pause(APART * nth);
    for (let job = left.shift(); job !== undefined; job = left.shift()) {
      counts.push(await tests(job.name, job.args));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return counts;
}

/** On the machine that CI uses nothing may be skipped: there it is a failure. */
function skipAloud(what: string, why: string): Count {
  console.log(`SKIPPED: ${what}. ${why}`);
  return process.env.CI === undefined ? SKIPPED : FAILED;
}
