import { BROWSERS, type BrowserName } from '../browsers/find.ts';
import type { Wanted } from '../browsers/install.ts';
import { UNITS } from '../lab/units.ts';
import { whyNot } from '../world/why-not.ts';
import { type Job, playJobs } from './jobs.ts';
import { type Count, FAILED, SKIPPED } from './run.ts';

/** Tests, and what must be there for them. */
interface Part {
  readonly what: string;
  readonly wanted: readonly Wanted[];
  readonly job: Job;
}

/** So many at once: more, and two cores take their browsers' deadlines from them. */
const AT_ONCE = 8;

const inBrowser = (browser: BrowserName, file: string): Part => ({
  what: `${file} in ${browser}`,
  wanted: [browser, 'japanese'],
  job: { name: `${browser}-${file}`, args: ['scripts/browser-tests.ts', browser, file] },
});

const inLab = (part: string): readonly Part[] =>
  UNITS.filter((unit) => unit.part === part).map(({ id, browsers, ...job }) => ({
    what: `"${id}" of the lab`,
    wanted: ['lab', ...browsers],
    job: { name: id, ...job },
  }));

/** In the order in which they begin: the matrix, which may take 8 minutes as a whole, and then the longest first. */
const PARTS: readonly Part[] = [
  ...inLab('proof'),
  ...inLab('matrix'),
  ...BROWSERS.map((browser) => inBrowser(browser, 'conditions')),
  ...BROWSERS.map((browser) => inBrowser(browser, 'uses')),
  ...inLab('transitions'),
  ...inLab('stops'),
  ...inLab('gone'),
];

/** Runs everything that needs a browser or a network of its own. Both builds must be there. */
export async function sideBySide(): Promise<readonly Count[]> {
  const skipped: Count[] = [];
  const jobs: Job[] = [];
  // One after the other: what is missing is installed.
  for (const { what, wanted, job } of PARTS) {
    const why = whyNot(wanted);
    if (why === undefined) jobs.push(job);
    else skipped.push(skipAloud(what, why));
  }
  return [...skipped, ...(await playJobs(jobs, AT_ONCE))];
}

/** On the machine that CI uses nothing may be skipped: there it is a failure. */
function skipAloud(what: string, why: string): Count {
  console.log(`SKIPPED: ${what}. ${why}`);
  return process.env.CI === undefined ? SKIPPED : FAILED;
}
