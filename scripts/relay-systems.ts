/**
 * npm run relay-systems -- FILE   scripts/data/relay-as.2026-08-22.csv: the autonomous system of each relay, from
 *                                 `asn-ipv4-num.csv` of the npm package @ip-location-db/asn
 *
 * The package is not a dependency: 65 MB unpacked (18.7 MB to download, 2026-06) for a column of 5 kB, in every checkout and every CI
 * run. `npm pack @ip-location-db/asn && tar xzf ip-location-db-asn-*.tgz` gives the file. A directory that Onionoo renews needs none
 * of it: Onionoo says each relay's system.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bytesOf, parseOrAddress } from '../utils/parse/address.ts';

const FILE = 'scripts/data/relay-as.2026-08-22.csv';

/** "16777216,16777471,13335,Cloudflare": first and last address as numbers, system, its name. Sorted, without overlaps. */
interface Range {
  readonly first: number;
  readonly last: number;
  readonly system: number;
}

function at(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

function rangesOf(text: string): readonly Range[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [first = 0, last = 0, system = 0] = line.split(',', 3).map(Number);
      return { first, last, system };
    });
}

/** The range with a number, by bisection. */
function rangeWith(ranges: readonly Range[], number: number): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.last ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low];
  return found !== undefined && found.first <= number ? found : undefined;
}

/** One line for each relay, "FINGERPRINT,3209", with nothing after the comma where the table has no system. */
export function relaySystems(table: string): string {
  const ranges = rangesOf(table);
  const { relays }: { relays: readonly { f: string; a: readonly string[] }[] } = JSON.parse(
    readFileSync(at('scripts/data/merged.2026-08-22.json'), 'utf8'),
  );
  const lines = relays.map(({ f, a }) => {
    const first = a.map((text) => parseOrAddress(text)?.address).find((address) => address?.includes('.'));
    const number = first === undefined ? -1 : bytesOf(first).reduce((sum, byte) => sum * 256 + byte, 0);
    return `${f},${rangeWith(ranges, number)?.system ?? ''}`;
  });
  return `fingerprint,as\n${lines.join('\n')}\n`;
}

const [, script, file] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (file === undefined) {
    console.error('Which file? npm run relay-systems -- package/asn-ipv4-num.csv');
    process.exitCode = 1;
  } else {
    const csv = relaySystems(readFileSync(file, 'utf8'));
    writeFileSync(at(FILE), csv);
    const known = csv.match(/,\d+$/gm) ?? [];
    console.log(`${known.length} of ${csv.split('\n').length - 2} relays, ${new Set(known).size} systems`);
  }
}
