/**
 * npm run relays              public/relays.bin and .txt, and their counts, from the files in scripts/data
 * npm run relays -- --check   the same, but only says whether public/relays.bin is what the files give
 * npm run relays -- --onionoo first asks Onionoo for the relays of now and keeps its answer in scripts/data
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { parseOnionoo } from '../utils/parse/onionoo.ts';
import type { Directory, DirectorySource } from '../utils/relays/directory.ts';
import { decodeDirectory } from '../utils/relays/format/decode.ts';
import { encodeDirectory } from '../utils/relays/format/encode.ts';
import { fromOnionoo } from '../utils/relays/from-onionoo.ts';
import { plausible } from '../utils/relays/plausible.ts';
import { sharesOf } from '../utils/relays/shares.ts';
import { sourceOfSnapshot } from './relay-snapshot.ts';
import { countsModule } from './shipped-counts.ts';

const ONIONOO =
  'https://onionoo.torproject.org/details?type=relay&running=true&fields=' +
  'fingerprint,or_addresses,exit_addresses,country,flags,running,guard_probability,' +
  'as,first_seen,last_changed_address_or_port';

const ANSWER = at('scripts/data/onionoo-details.json');
const BIN = at('public/relays.bin');
const TXT = at('public/relays.txt');
const COUNTS = at('utils/relays/shipped-counts.ts');

function at(path: string): string {
  return join(import.meta.dirname, '..', path); // not `new URL`: Vite takes that for an asset of its own
}

/** Onionoo's answer where one was kept, else the snapshot of 2026-08-22. */
export function source(): DirectorySource {
  if (!existsSync(ANSWER)) return sourceOfSnapshot();
  const document = parseOnionoo(readFileSync(ANSWER, 'utf8'));
  if (document.type === 'not-readable') throw new Error(`${ANSWER}: ${document.why}`);
  return fromOnionoo(document);
}

/** Keeps Onionoo's answer, or says in a sentence why not. */
async function askOnionoo(): Promise<string | undefined> {
  const response = await fetch(ONIONOO, { signal: AbortSignal.timeout(120_000) }).catch(String);
  if (typeof response === 'string') return `Onionoo cannot be reached (${response}).`;
  if (!response.ok) return `Onionoo answered with status ${response.status}.`;
  const body = await response.text().catch(() => '');
  const document = parseOnionoo(body);
  if (document.type === 'not-readable') return `Onionoo's answer is not readable (${document.why}).`;
  const fresh = read(encodeDirectory(fromOnionoo(document)));
  const judged = plausible(fresh, read(readFileSync(BIN)), Date.now());
  if (judged.type === 'implausible') return `Onionoo's answer is not plausible (${judged.why}).`;
  writeFileSync(ANSWER, body);
  return undefined;
}

function read(bytes: Uint8Array): Directory {
  const directory = decodeDirectory(bytes);
  if (directory.type === 'not-readable') throw new Error(`Relay directory: ${directory.why}`);
  return directory;
}

function note({ date, count, sources, licence }: Directory): string {
  return [
    `relays.bin: ${count} public relays of the Tor network, as of ${new Date(date).toISOString()}.`,
    'Sources:',
    ...sources.map((line) => `- ${line}`),
    `Licence of the data: ${licence}. Made by scripts/relays.ts.\n`,
  ].join('\n');
}

async function main(option: string | undefined): Promise<void> {
  const trouble = option === '--onionoo' ? await askOnionoo() : undefined;
  if (trouble !== undefined) return stop(`${trouble} The relay directory stays as it was.`);
  const bytes = encodeDirectory(source());
  if (option === '--check') {
    const same = existsSync(BIN) && readFileSync(BIN).equals(bytes);
    return same ? undefined : stop('public/relays.bin is not what scripts/data gives: npm run relays');
  }
  const directory = read(bytes);
  const { relays, guards, exits } = sharesOf(directory).all;
  const deflated = deflateRawSync(bytes, { level: 9 }).length;
  writeFileSync(BIN, bytes);
  writeFileSync(TXT, note(directory));
  writeFileSync(COUNTS, countsModule(directory));
  console.log(
    `${relays} relays, ${guards} Guard, ${exits} Exit, ${directory.exitAddresses.length} exit addresses besides`,
  );
  console.log(`${bytes.length} bytes, deflated ${deflated}`);
}

function stop(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2]);
