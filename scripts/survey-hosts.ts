/**
 * npm run survey-hosts              utils/survey/host-list.ts from scripts/data/survey-hosts.2026-11.csv
 * npm run survey-hosts -- --check   the same, but only says whether that file is what the data give
 * npm run survey-hosts -- --test    first looks up each host and makes a TLS connection to it, from a line that stops nothing, and
 *                                   keeps those that fail twice in scripts/data/survey-hosts.dead.txt: they are not shipped
 *
 * A dead host makes a survey weaker, never wrong: its silence counts against "blocked". So test before each release.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HostTest, testHost } from './test-host.ts';

const SOURCE = 'survey-hosts.2026-11.csv';
const DEAD = 'survey-hosts.dead.txt';
const DATE = '2026-11-26';
const MODULE = join(import.meta.dirname, '../utils/survey/host-list.ts');
/** Hosts that are tested at the same time. */
const AT_ONCE = 8;

/** One host of the source. Its `tls` is "yes" where a source names it with https. */
interface Entry {
  readonly as: number;
  readonly host: string;
  readonly tls: string;
}

function data(file: string): string {
  return join(import.meta.dirname, 'data', file);
}

/** "provider,as,host,scheme+path,source,commit_or_date,tls,as_basis,relays_in_as"; a field with a comma is quoted. */
function entries(): readonly Entry[] {
  const [head = [], ...rows] = readFileSync(data(SOURCE), 'utf8').trim().split('\n').map(fieldsOf);
  const field = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? '';
  return rows.map((row) => ({
    as: Number(field(row, 'as')),
    host: field(row, 'host'),
    tls: field(row, 'tls'),
  }));
}

function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** Hosts that failed a test, with its date: "2026-12-01 host.example". */
function dead(): ReadonlySet<string> {
  if (!existsSync(data(DEAD))) return new Set();
  return new Set(
    readFileSync(data(DEAD), 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[1] ?? ''),
  );
}

/** The text of utils/survey/host-list.ts. */
export function hostModule(): string {
  const gone = dead();
  const shipped = entries().filter(({ tls, host }) => tls === 'yes' && !gone.has(host));
  const systems = [...Map.groupBy(shipped, ({ as }) => as)].sort(([one], [other]) => one - other);
  const lines = systems.map(([as, hosts]) => `  [${as}, '${hosts.map(({ host }) => host).join(' ')}'],`);
  return [
    `// Made by \`npm run survey-hosts\` from scripts/data/${SOURCE}, where each host has its source and date.`,
    "import type { HostList } from './draw-hosts.ts';",
    '',
    '// biome-ignore format: one autonomous system a line, so that a diff shows which hosts of which system changed',
    'const SYSTEMS: readonly (readonly [as: number, hosts: string])[] = [',
    ...lines,
    '];',
    '',
    '/** Public speed tests, looking glasses, mirrors and object stores of hosting companies. */',
    'export const SURVEY_HOSTS: HostList = {',
    `  date: '${DATE}',`,
    "  systems: SYSTEMS.map(([as, hosts]) => [as, hosts.split(' ')]),",
    '};',
    '',
  ].join('\n');
}

/** Tests all hosts and keeps the dead ones. */
async function testAll(): Promise<void> {
  const waiting = entries().map(({ host }) => host);
  const failed: string[] = [];
  const today = new Date().toISOString().slice(0, 10);
  const runner = async () => {
    for (let host = waiting.shift(); host !== undefined; host = waiting.shift()) {
      const test = await twice(host);
      console.log(`${host}: ${test}`);
      if (test !== 'alive') failed.push(`${today} ${host} ${test}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  const total = entries().length;
  if (failed.length > total / 2) {
    console.error(`${failed.length} of ${total} failed: that is this line. Nothing is kept.`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(data(DEAD), `${failed.sort().join('\n')}\n`);
}

async function twice(host: string): Promise<HostTest> {
  const first = await testHost(host);
  return first === 'alive' ? first : testHost(host);
}

async function main(option: string | undefined): Promise<void> {
  if (option === '--test') await testAll();
  const text = hostModule();
  const same = existsSync(MODULE) && readFileSync(MODULE, 'utf8') === text;
  if (option === '--check' && !same) {
    console.error('utils/survey/host-list.ts is not what scripts/data gives: npm run survey-hosts');
    process.exitCode = 1;
  }
  if (option === '--check' || process.exitCode === 1) return;
  writeFileSync(MODULE, text);
  console.log(
    `${text.split('\n').filter((line) => line.startsWith('  [')).length} systems, ${text.length} bytes`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2]);
