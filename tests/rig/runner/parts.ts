import { BROWSERS, type BrowserName } from '../browsers/find.ts';
import type { Wanted } from '../browsers/install.ts';
import { SHARDS } from '../lab/shards.ts';
import { missingRequirements } from '../world/missing-requirements.ts';
import { type Count, failed, skipped } from './count.ts';
import { type Job, runJobs } from './jobs.ts';

/** Tests, and what must be installed for them. */
export interface Part {
  readonly what: string;
  readonly wanted: readonly Wanted[];
  readonly job: Job;
}

/** With more, two cores are too slow for the browsers' own time limits. */
const AT_ONCE = 6;
/** Beside the random worlds, and with the conditions, which keep two browsers busy each. */
export const AT_ONCE_BESIDE_WORLDS = 4;

const inBrowser = (browser: BrowserName, file: string): Part => ({
  what: `${file} in ${browser}`,
  wanted: [browser, 'japanese', ...(file === 'uses-pages' ? (['stun'] as const) : [])],
  job: { name: `${browser}-${file}`, args: ['scripts/browser-tests.ts', browser, file] },
});

const inLab = (part: string): readonly Part[] =>
  SHARDS.filter((shard) => shard.part === part).map(({ id, browsers, ...job }) => ({
    what: `"${id}" of the lab`,
    wanted: ['lab', ...browsers],
    job: { name: id, ...job },
  }));

const inBrowsers = (...files: readonly string[]): readonly Part[] =>
  files.flatMap((file) => BROWSERS.map((browser) => inBrowser(browser, file)));

/** 60,000 random worlds. They wait for nothing, and the others wait for most of their time. */
const WORLDS: Part = {
  what: 'random worlds',
  wanted: [],
  job: {
    name: 'worlds',
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'many-worlds'],
    leftOver: true,
  },
};

/** What a person does with the extension; the longest first. */
export const USES: readonly Part[] = inBrowsers('uses-background', 'uses-popup', 'uses-pages');

/** The lab's proof and its matrix, which has a time limit: nothing else runs beside them. */
export const MATRIX: readonly Part[] = [...inLab('proof'), ...inLab('matrix')];

/**
 * What a person does, every condition, every scenario and the rest of the lab, in the order in which they begin: the
 * longest first.
 */
export const EXHAUSTIVE: readonly Part[] = [
  WORLDS,
  ...inLab('transitions'),
  ...inLab('survey'),
  ...inBrowsers('uses-background', 'conditions-1', 'conditions-2', 'uses-popup'),
  ...inLab('stops'),
  ...inBrowsers('uses-pages', 'scenarios'),
  ...inLab('gone'),
];

/** Runs tests that need a browser or a network of their own, so many at a time. Both builds must be there. */
export async function runParts(parts: readonly Part[], atOnce = AT_ONCE): Promise<readonly Count[]> {
  const missing: Count[] = [];
  const jobs: Job[] = [];
  // One after the other, since it installs what is missing.
  for (const { what, wanted, job } of parts) {
    const why = missingRequirements(wanted);
    if (why === undefined) jobs.push(job);
    else missing.push(skip(what, why));
  }
  return [...missing, ...(await runJobs(jobs, atOnce))];
}

/** Prints what is skipped, and why. Where CI is set, nothing may be skipped: there it is a failure. */
function skip(what: string, why: string): Count {
  console.log(`SKIPPED: ${what}. ${why}`);
  return process.env.CI === undefined ? skipped(`${what}. ${why}`) : failed(`${what}. ${why}`);
}
