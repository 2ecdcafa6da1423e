/**
 * npm run lasting-exits              utils/relays/lasting-exits.ts from the files in scripts/data
 * npm run lasting-exits -- --check   the same, but only says whether that file is what they give
 *
 * The method. Exit relays of 2026-08-22 whose IPv4 OR address was on every list of the year before and is in the exit
 * list of that day, by advertised bandwidth; of each /16 the largest, because one operator rarely has several.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ipaddr from 'ipaddr.js';

const FILE = 'utils/relays/lasting-exits.ts';
const COUNT = 24;

interface Relay {
  readonly f: string;
  readonly a: readonly string[];
  readonly flags: readonly string[];
  readonly bw: number | null;
}

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const text = (path: string) => readFileSync(at(path), 'utf8');
const lines = (path: string) =>
  text(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

function lastingExits(): readonly string[] {
  const { relays }: { relays: readonly Relay[] } = JSON.parse(text('scripts/data/merged.2026-08-22.json'));
  const rows = lines('scripts/data/list-age.2026-08-22.csv').map((line) => line.split(','));
  const lasting = new Set(rows.filter(([, ...on]) => on.every((flag) => flag === '1')).map(([f = '']) => f));
  const networks = lines('scripts/data/torbulkexitlist-cidr.2026-08-22.txt').map((line) =>
    ipaddr.IPv4.parseCIDR(line.includes('/') ? line : `${line}/32`),
  );
  const bandwidths = new Map<string, number>();
  for (const { f, a, flags, bw } of relays) {
    const address = a[0]?.replace(/:\d+$/, '') ?? '';
    if (!flags.includes('Exit') || !lasting.has(f) || !ipaddr.IPv4.isValid(address)) continue;
    if (!networks.some((network) => ipaddr.IPv4.parse(address).match(network))) continue;
    bandwidths.set(address, (bandwidths.get(address) ?? 0) + (bw ?? 0));
  }
  const largest = [...bandwidths].sort(([, a], [, b]) => b - a).map(([address]) => address);
  const networkOf = (address: string) => address.split('.').slice(0, 2).join('.');
  const isFirst = (address: string, index: number) =>
    largest.findIndex((other) => networkOf(other) === networkOf(address)) === index;
  return largest.filter(isFirst).slice(0, COUNT);
}

const head = `// Made by \`npm run lasting-exits\` from scripts/data, where the method stands too. Data of 2026-08-22, CC0-1.0.
import type { Address } from '../model/address.ts';
import { parseAddress } from '../parse/address.ts';

const TEXTS: readonly string[] = [`;
const tail = `];

/** Addresses of large exits that were on the lists for a year, largest first, at most one of each /16. */
export const LASTING_EXITS: readonly Address[] = TEXTS.flatMap((text) => parseAddress(text) ?? []);
`;
const fresh = `${head}\n${lastingExits()
  .map((address) => `  '${address}',`)
  .join('\n')}\n${tail}`;
if (process.argv[2] === '--check') {
  const same = existsSync(at(FILE)) && text(FILE) === fresh;
  if (!same) console.error(`${FILE} is not what scripts/data gives: npm run lasting-exits`);
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(at(FILE), fresh);
}
