/**
 * How long it takes to load a relay directory and an exit list with ten and a hundred times as many addresses, and to look
 * one address up in them, as a ratio to ten thousand. Each size in a process of its own, which loads once, as the
 * background does after its start. Argument: the rounds; or `--one` and a size, which prints that size's times.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Address } from '../../utils/model/address.ts';
import { parseAddress } from '../../utils/parse/address.ts';
import { parseExitList } from '../../utils/parse/exit-list.ts';
import type { DirectorySource } from '../../utils/relays/directory.ts';
import { decodeDirectory } from '../../utils/relays/format/decode.ts';
import { encodeDirectory } from '../../utils/relays/format/encode.ts';
import { lookUpIn } from '../../utils/relays/look-up.ts';
import { inWords, ratios, spreadOf } from './middle.ts';

const SIZES = [10_000, 100_000, 1_000_000] as const;
const LOOK_UPS = 10_000;

/** ms, and for `find` and `findExit` ns for one address. */
interface Times {
  readonly load: number;
  readonly find: number;
  readonly loadExits: number;
  readonly findExit: number;
}

/** So many different IPv4 addresses, spread evenly over all, so that the file's differences between neighbours are as real ones. */
function addresses(count: number): readonly Address[] {
  const step = Math.floor(2 ** 32 / (count + 1));
  return Array.from({ length: count }, (_, nth) => {
    const number = (nth + 1) * step;
    const text = [24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join('.');
    const address = parseAddress(text);
    if (address === undefined) throw new Error(`${text} is no address.`);
    return address;
  });
}

/** The shipped relays over and over, each with one of these addresses. */
function sourceWith(all: readonly Address[]): DirectorySource {
  const shipped = decodeDirectory(readFileSync('public/relays.bin'));
  if (shipped.type === 'not-readable') throw new Error(`public/relays.bin: ${shipped.why}`);
  const { relays, ...rest } = shipped;
  return {
    ...rest,
    exitAddresses: [],
    relays: all.map((address, nth) => ({
      ...relays[nth % relays.length],
      addresses: [{ address, port: 443 }],
    })),
  };
}

function timesWith(count: number): Times {
  const all = addresses(count);
  const bytes = encodeDirectory(sourceWith(all));
  const list = `${all.join('\n')}\n`;
  // Half of what is looked up is there; each is a text of its own, as those that come from an answer.
  const step = Math.max(1, Math.floor((2 * count) / LOOK_UPS));
  const there = Array.from({ length: LOOK_UPS / 2 }, (_, nth) => all[(nth * step) % count] ?? '');
  const asked = there.flatMap((text) => [text, text.replace(/\.\d+$/, '.999')]).map((text) => fresh(text));

  const begun = performance.now();
  const directory = decodeDirectory(bytes);
  if (directory.type === 'not-readable') throw new Error(`The file: ${directory.why}`);
  const { find } = lookUpIn(directory);
  const loaded = performance.now();
  const found = asked.filter((address) => find(address).length > 0).length;
  const looked = performance.now();
  const reading = parseExitList(list);
  if (reading.type !== 'exit-list') throw new Error('The exit list cannot be read.');
  const exits = new Set(reading.exits);
  const read = performance.now();
  const foundExits = asked.filter((address) => exits.has(address)).length;
  const ended = performance.now();
  if (found !== LOOK_UPS / 2 || foundExits !== found) throw new Error(`${found} and ${foundExits} found.`);
  const nanoseconds = (ms: number) => (ms * 1e6) / LOOK_UPS;
  return {
    load: loaded - begun,
    find: nanoseconds(looked - loaded),
    loadExits: read - looked,
    findExit: nanoseconds(ended - read),
  };
}

function fresh<Text extends string>(text: Text): Address {
  return Buffer.from(text).toString() as Address;
}

function inProcess(count: number): Times {
  const words = ['--max-old-space-size=8000', 'scripts/bench/lookup.ts', '--one', `${count}`];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

/** @returns a row of the table: the median for ten thousand, and the others as a ratio to the same round's */
function row(figure: string, unit: string, rounds: readonly (readonly Times[])[], of: keyof Times): string {
  const times = SIZES.map((_, size) => rounds.map((round) => round[size]?.[of] ?? Number.NaN));
  const [base = [], ...larger] = times;
  const compared = larger.map(
    (each, nth) => `${SIZES[nth + 1]?.toLocaleString('en')}: ${inWords(ratios(each, base))}`,
  );
  return `| ${figure} of 10,000 addresses, and as a ratio to that | ${spreadOf(base).median.toFixed(0)} ${unit}; ${compared.join('; ')} |`;
}

const [first = '5', size] = process.argv.slice(2);
if (first === '--one') console.log(JSON.stringify(timesWith(Number(size))));
else {
  const rounds = Array.from({ length: Number(first) }, () => SIZES.map(inProcess));
  console.log(row('loading a relay directory', 'ms', rounds, 'load'));
  console.log(row('looking up one address in a directory', 'ns', rounds, 'find'));
  console.log(row('loading an exit list', 'ms', rounds, 'loadExits'));
  console.log(row('looking up one address in an exit list', 'ns', rounds, 'findExit'));
}
