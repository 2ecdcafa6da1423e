/**
 * npm run japan              utils/relays/japan.ts from the files in scripts/data
 * npm run japan -- --check   the same, but only says whether that file is what they give
 *
 * The method. Relays in Japan are those that Onionoo places there; for 2013 only the count of the appeal is known, and the last month
 * has the count of the newest relays instead of the one of its 15th. What a country's relays hold is counted on the newest: guard
 * capacity as their part of all guard probability that is known, and the bandwidth of exits as their part of what all exits advertise,
 * where that is known. It is no exit probability, which the copies lack.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = 'utils/relays/japan.ts';
/** Japan first; then the country with most relays, and those that hold most of the guard capacity and of the exits' bandwidth. */
const COUNTRIES = ['jp', 'us', 'de', 'nl'];

interface Relay {
  readonly cc: string;
  readonly flags: readonly string[];
  readonly gp: number | null;
  readonly bw: number | null;
}

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const text = (path: string) => readFileSync(at(`scripts/data/${path}`), 'utf8');
/** The lines below the head, cut at commas: the columns that are needed stand before any quotes. */
const rows = (path: string) =>
  text(path)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

const NEWEST = '2026-08-22';
const { relays }: { relays: readonly Relay[] } = JSON.parse(text(`merged.${NEWEST}.json`));

/** `2013-04 52`: a month and the relays in Japan. */
function months(): readonly string[] {
  const single = rows('relays-in-japan.csv').map(([date = '', , count = '']) => [date, count] as const);
  const monthly = rows('relays-by-month.csv').map(([date = '', , count = '']) => [date, count] as const);
  const counts = new Map(
    [...single, ...monthly]
      .filter(([, count]) => count !== '0')
      .map(([date, count]) => [date.slice(0, 7), count] as const),
  );
  counts.set(NEWEST.slice(0, 7), String(relays.filter(({ cc }) => cc === 'jp').length));
  return [...counts].map(([month, count]) => `${month} ${count}`);
}

/** `jp 74 0.00017 3 0.00017`: a country, and what its relays are and hold. */
function parts(): readonly string[] {
  const isExit = ({ flags }: Relay) => flags.includes('Exit');
  const guardCapacity = (those: readonly Relay[]) => those.reduce((sum, { gp }) => sum + (gp ?? 0), 0);
  const exitBandwidth = (those: readonly Relay[]) =>
    those.filter(isExit).reduce((sum, { bw }) => sum + (bw ?? 0), 0);
  return COUNTRIES.map((country) => {
    const here = relays.filter(({ cc }) => cc === country);
    const share = (of: (those: readonly Relay[]) => number) => Number((of(here) / of(relays)).toPrecision(4));
    return [
      country,
      here.length,
      share(guardCapacity),
      here.filter(isExit).length,
      share(exitBandwidth),
    ].join(' ');
  });
}

function source(): string {
  return readFileSync(at('scripts/japan.head.txt'), 'utf8')
    .replace(/^MONTHS$/m, months().join('\n'))
    .replace(/^PARTS$/m, parts().join('\n'));
}

const fresh = source();
if (process.argv[2] === '--check') {
  const same = existsSync(at(FILE)) && readFileSync(at(FILE), 'utf8') === fresh;
  if (!same) console.error(`${FILE} is not what scripts/data gives: npm run japan`);
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(at(FILE), fresh);
  console.log(`${FILE}: ${months().length} months, ${parts().length} countries`);
}
