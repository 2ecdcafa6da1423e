/**
 * `npm run bench`: measures the figures of docs/figures.md in both browsers and writes them there. All times are ratios to
 * an empty page in the same round, as the median and the middle half of all rounds.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSERS } from '../tests/rig/browsers/find.ts';
import { ensureInstalled } from '../tests/rig/browsers/install.ts';
import { build, builtFor } from '../tests/rig/build.ts';
import { enterNamespace } from '../tests/rig/world/namespace.ts';
import { readBudget } from './bench/budget.ts';
import { sizesOf } from './bench/sizes.ts';

const FILE = 'docs/figures.md';
const MARKED = /(?<=<!-- figures -->\n).*(?=<!-- \/figures -->)/s;

const lines: string[] = [];
/** Prints at once what the file gets at the end. */
function put(table: string): void {
  console.log(table);
  lines.push(table);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

const installed = ensureInstalled([...BROWSERS, 'network']);
if (!installed.ok) throw new Error(installed.why);
for (const browser of BROWSERS) build(browser);
put('| figure | value |\n|---|---|');
const budget = readBudget();
for (const browser of BROWSERS) {
  const sizes = sizesOf(browser);
  const rows = {
    zip: [sizes.zip, budget.zip.goal],
    'scripts before the verdict': [sizes.beforeVerdict, budget.beforeVerdict.goal],
    'the same, gzipped': [sizes.beforeVerdictGzipped, budget.beforeVerdictGzipped.goal],
    'scripts that the popup can ever load': [sizes.popup, budget.popup.goal],
    'the popup’s styles': [sizes.popupCss, budget.popupCss.goal],
    background: [sizes.background, budget.background.goal],
  } as const;
  for (const [what, [bytes, goal]] of Object.entries(rows))
    put(`| ${browser}: ${what} | ${kilobytes(bytes)} (goal: ${kilobytes(goal)}) |`);
}
const manifest = JSON.parse(readFileSync(`${builtFor('chromium')}/manifest.json`, 'utf8'));
put(`| permissions | ${manifest.permissions.join(', ')}; ${manifest.host_permissions.length} hosts |`);
const own = (script: string) => execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
put(own('scripts/bench/forecast.ts'));
for (const browser of BROWSERS) {
  const results = resolve(`.output/bench-${browser}.txt`);
  const code = await enterNamespace(fileURLToPath(new URL('bench/paint.ts', import.meta.url)), [
    browser,
    results,
  ]);
  if (code !== 0) throw new Error(`The pages of ${browser} are not measured.`);
  put(readFileSync(results, 'utf8').trim());
}
const text = readFileSync(FILE, 'utf8');
if (!MARKED.test(text)) throw new Error(`${FILE} has no place for the figures.`);
writeFileSync(
  FILE,
  text.replace(MARKED, () => `${lines.join('\n')}\n`),
);
