/**
 * `node scripts/bench/budget.ts`: fails where a production build under `.output` is larger than `budget.json` allows.
 * `--tighten`: lowers to what is measured what is still allowed above a goal.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { BROWSERS } from '../../tests/rig/browsers/find.ts';
import { type Sizes, sizesOf } from './sizes.ts';

/** Bytes. */
interface Allowance {
  /** What must be reached. */
  readonly goal: number;
  /** What is allowed today: it may only fall, and never below the goal. */
  readonly most: number;
}

const FIGURES = [
  'beforeVerdict',
  'beforeVerdictGzipped',
  'popup',
  'popupCss',
  'background',
  'zip',
] as const satisfies readonly (keyof Sizes)[];

export type Budget = { readonly [Figure in (typeof FIGURES)[number]]: Allowance };

/** A line for every figure over its budget; a figure without one is over it. */
export function exceeded(sizes: Sizes, budget: Partial<Budget>): readonly string[] {
  return FIGURES.flatMap((figure) => {
    const { most = 0 } = budget[figure] ?? {};
    return sizes[figure] <= most ? [] : [`${figure}: ${sizes[figure]} bytes, and ${most} are allowed`];
  });
}

/** The budget with what is allowed above a goal lowered to the sizes, in whole kB upwards. */
export function tightened(sizes: readonly Sizes[], budget: Budget): Budget {
  const entries = FIGURES.map((figure) => {
    const { goal, most } = budget[figure];
    const measured = Math.ceil(Math.max(...sizes.map((each) => each[figure])) / 1000) * 1000;
    return [figure, { goal, most: Math.max(goal, Math.min(most, measured)) }];
  });
  return Object.fromEntries(entries);
}

const FILE = new URL('budget.json', import.meta.url);

export function readBudget(): Budget {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** @param isTightening whether the file is written anew */
function check(isTightening: boolean): void {
  const sizes = BROWSERS.map(sizesOf);
  if (isTightening) writeFileSync(FILE, `${JSON.stringify(tightened(sizes, readBudget()), null, 2)}\n`);
  const budget = readBudget();
  const over = BROWSERS.flatMap((browser) =>
    exceeded(sizesOf(browser), budget).map((line) => `${browser}: ${line}`),
  );
  for (const line of over) console.error(line);
  if (over.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) check(process.argv.includes('--tighten'));
