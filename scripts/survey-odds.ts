/**
 * npm run survey-odds              how often a survey is right, wrong, or cannot tell, in each world of SURVEY: printed, and written
 *                                  into docs/survey.md and README.md
 * npm run survey-odds -- --check   only says whether the tables of exact odds in these files are what the code gives
 * npm run survey-odds -- 20000     as many whole surveys in each played world instead of 4,000, without writing
 *
 * The first table is an exact count over all that can be counted after each slot. The second plays whole surveys with the shipped
 * lists on a clock of its own; its seeds are 1, 2, 3 …, so it gives the same numbers each time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeDirectory } from '../utils/relays/format/decode.ts';
import { PLAYED, plans, playAll } from './survey-play.ts';
import { type Row, WORLDS, type World, worstClaim, wrongClaims } from './survey-worlds.ts';

const TIMES = 4_000;
const PLANS = 200;
const NULL_SHARES = [0.1, 0.15, 0.27, 0.36];
const SHOWN = ['open', 'relays-blocked', 'some', 'only-some-ports', 'cannot-tell'] as const;

const at = (path: string) => join(import.meta.dirname, '..', path);

/** 0.00012 → "0.00012", 0.97488 → ".975": as many digits as matter. */
function share(value: number): string {
  if (value >= 0.9995) return '1';
  if (value < 0.000005) return '0';
  return value < 0.001 ? value.toFixed(5) : value.toFixed(3);
}

function cells(...values: readonly string[]): string {
  return `| ${values.join(' | ')} |`;
}

/** The table of exact odds, and the worst wrong claim for each age. */
export function exactTable(): string {
  const rows = WORLDS.map((world) => ({ world, row: world.odds() }));
  const worst = NULL_SHARES.map((p0) => `${share(worstClaim(p0, 100))} at p0 ${p0}`);
  return [
    cells('world', 'blocked', 'some', 'open', 'cannot tell', 'wrong', 'relays, hosts asked'),
    '|---|---|---|---|---|---|---|',
    ...rows.map(({ world, row }) => rowLine(world, row)),
    '',
    `Worst wrong claim over every share of hosting networks that may be stopped: ${worst.join(', ')}.`,
  ].join('\n');
}

export function rowLine(world: World, row: Row): string {
  const { blocked, some, open, cannotTell, relays, hosts } = row;
  const wrong = world.isInnocent ? share(wrongClaims(row)) : '–';
  const asked = `${relays.toFixed(1)}, ${hosts.toFixed(1)}`;
  return cells(world.name, share(blocked), share(some), share(open), share(cannotTell), wrong, asked);
}

/** The table of whole surveys that were played. */
async function playedTable(times: number): Promise<string> {
  const directory = decodeDirectory(readFileSync(at('public/relays.bin')));
  if (directory.type === 'not-readable') throw new Error(directory.why);
  const from = plans(directory, PLANS);
  const lines: string[] = [];
  for (const world of PLAYED) {
    const found = await playAll(world, from, times);
    const wrong = world.wrong.reduce((sum, type) => sum + (found.get(type) ?? 0), 0);
    lines.push(cells(world.name, ...SHOWN.map((type) => share(found.get(type) ?? 0)), share(wrong)));
  }
  return [
    cells('world', 'open', 'blocked', 'some', 'only some ports', 'cannot tell', 'wrong'),
    '|---|---|---|---|---|---|---|',
    ...lines,
    '',
    `${times.toLocaleString('en')} surveys in each world.`,
  ].join('\n');
}

const README_HEAD = '[the odds of a survey](docs/survey.md)';
const IN_README = [
  'no block, directory 7 days old',
  'all relays blocked, directory 7 days old',
  '50 % of hosting networks stopped, not Tor',
];

/** A few lines for the README. */
export function shortTable(): string {
  const rows = WORLDS.filter(({ name }) => IN_README.includes(name)).map(({ name, odds }) => {
    const { blocked, some, open, cannotTell } = odds();
    return cells(name, share(blocked), share(some), share(open), share(cannotTell));
  });
  const head = cells(README_HEAD, 'blocked', 'some', 'open', 'cannot tell');
  return [head, '|---|---|---|---|---|', ...rows].join('\n');
}

/** The text between the marks of this name. */
function between(text: string, name: string): readonly [before: string, inside: string, after: string] {
  const [open, close] = [`<!-- ${name}: written by \`npm run survey-odds\` -->\n`, `\n<!-- /${name} -->`];
  const start = text.indexOf(open) + open.length;
  const end = text.indexOf(close, start);
  if (start < open.length || end === -1) throw new Error(`No marks of ${name}`);
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}

export function written(file: string, name: string): string {
  return between(readFileSync(at(file), 'utf8'), name)[1];
}

/** The README's table of odds: the lines from its head to the next that is none of a table. */
export function readmeTable(text: string): string {
  const lines = text.slice(Math.max(0, text.indexOf(`| ${README_HEAD}`))).split('\n');
  return lines
    .slice(
      0,
      lines.findIndex((one) => !one.startsWith('|')),
    )
    .join('\n');
}

function put(file: string, name: string, table: string): void {
  const [before, , after] = between(readFileSync(at(file), 'utf8'), name);
  writeFileSync(at(file), before + table + after);
}

async function main(option: string | undefined): Promise<void> {
  if (option === '--check') {
    const isSame =
      written('docs/survey.md', 'exact odds') === exactTable() &&
      readmeTable(readFileSync(at('README.md'), 'utf8')) === shortTable();
    if (!isSame) {
      console.error('The tables of odds are not what the code gives: npm run survey-odds');
      process.exitCode = 1;
    }
    return;
  }
  const exact = exactTable();
  const played = await playedTable(option === undefined ? TIMES : Number(option));
  console.log(`${exact}\n\n${played}`);
  if (option !== undefined) return;
  put('docs/survey.md', 'exact odds', exact);
  put('docs/survey.md', 'played odds', played);
  const readme = readFileSync(at('README.md'), 'utf8');
  writeFileSync(at('README.md'), readme.replace(readmeTable(readme), shortTable()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2]);
