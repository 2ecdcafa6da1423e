/**
 * `npm run bench`: measures the figures of docs/figures.md and of the README in both browsers and writes them there. All
 * times are ratios to an empty page or a bare fetch in the same round, as the median and the middle half of all rounds.
 * `node scripts/bench.ts click --rounds 5 --browser chromium`: measures a part and prints it; `--write` writes it as
 * well, `--built` measures what lies under `.output`, `--stages` prints what lies between a click and the verdict.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../tests/rig/browsers/find.ts';
import { ensureInstalled } from '../tests/rig/browsers/install.ts';
import { build } from '../tests/rig/build.ts';
import { enterNamespace } from '../tests/rig/world/namespace.ts';
import { writeFigures } from './bench/figures.ts';
import { benchOptions, MEASURED, type Measured } from './bench/options.ts';
import { writeReadme } from './bench/readme.ts';
import { sizeRows } from './bench/size-table.ts';

const { parts, browsers, rounds, isBuilt, writes, passed } = benchOptions(process.argv.slice(2));

/** A script of its own, in this network. @returns rows of a table */
function here(script: string, ...words: readonly string[]): readonly string[] {
  return execFileSync(process.execPath, [script, ...words], { encoding: 'utf8' })
    .trim()
    .split('\n');
}

/** A script inside the simulated network. @returns rows of a table */
async function inside(part: Measured, browser: BrowserName): Promise<readonly string[]> {
  mkdirSync('.output', { recursive: true });
  const results = resolve(`.output/bench-${part}-${browser}.txt`);
  const script = fileURLToPath(new URL(`bench/${part}.ts`, import.meta.url));
  const code = await enterNamespace(script, [browser, results, `${rounds}`, ...passed]);
  if (code !== 0) throw new Error(`"${part}" is not measured in ${browser}.`);
  return readFileSync(results, 'utf8').trim().split('\n');
}

async function measure(part: Measured): Promise<readonly string[]> {
  if (part === 'sizes') return browsers.flatMap(sizeRows);
  if (part === 'forecast') return here('scripts/bench/forecast.ts');
  if (part === 'lookup') return here('scripts/bench/lookup.ts', `${rounds}`);
  const rows: string[] = [];
  for (const browser of browsers) rows.push(...(await inside(part, browser)));
  return rows;
}

const installed = ensureInstalled([...browsers, 'network']);
if (!installed.ok) throw new Error(installed.why);
if (!isBuilt) for (const browser of browsers) build(browser);
const all: string[] = [];
const today = new Date().toISOString().slice(0, 10);
const load = (loadavg()[0] ?? 0).toFixed(1);
/** What else the machine does while it measures widens the spread: so it is said. */
const timed = `${today}, ${rounds} rounds, ${availableParallelism()} cores, load average ${load} before it began.`;
for (const part of parts) {
  const rows = await measure(part);
  console.log(rows.join('\n'));
  all.push(...rows);
  const isInRounds = part !== 'sizes' && part !== 'forecast';
  if (writes) writeFigures(part, isInRounds ? timed : `${today}.`, rows);
}
// The README's figures are of one run.
if (writes && parts.length === MEASURED.length) writeReadme(timed, all);
