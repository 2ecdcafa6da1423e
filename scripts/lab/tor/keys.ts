import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Planned, TOR } from '../plan.ts';
import { fingerprintOf, prepareDirectory } from './process.ts';
import { type Authority, commonLines, DIR_PORT, lines } from './torrc.ts';

/** Months that the authority's certificate is good for. */
const MONTHS = '2';

/** The authority's long-term key and certificate. @returns v3ident */
function certify(directory: string, { ip4 }: Planned): string {
  const keys = join(directory, 'keys');
  prepareDirectory(keys);
  const made = spawnSync(
    'tor-gencert',
    ['--create-identity-key', '-m', MONTHS, '-a', `${ip4}:${DIR_PORT}`, '--passphrase-fd', '0'],
    { cwd: keys, input: 'lab\n', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`tor-gencert: ${made.stderr}`);
  const certificate = readFileSync(join(keys, 'authority_certificate'), 'utf8');
  const v3ident = /^fingerprint ([0-9A-F]{40})$/m.exec(certificate)?.[1];
  if (!v3ident) throw new Error('The authority certificate has no fingerprint.');
  return v3ident;
}

/** As if it had been up for a day: with all weights 0 every client takes the first exit (17 of 17, 2026-11). */
function seedBandwidth(directory: string): void {
  const day = 24 * 60 * 60;
  const ends = new Date(Date.now()).toISOString().slice(0, 19).replace('T', ' ');
  const history = ['Read', 'Write'].flatMap((way) => [
    `BWHistory${way}Ends ${ends}`,
    `BWHistory${way}Interval ${day}`,
    `BWHistory${way}Values ${500_000 * day}`,
    `BWHistory${way}Maxima 1000000`,
  ]);
  writeFileSync(join(directory, 'state'), lines(history));
}

/** Any torrc will do to make keys, if it is a relay's. */
async function identify(root: string, { nickname, ip4, port }: Planned): Promise<[string, string]> {
  const directory = join(root, nickname);
  prepareDirectory(directory);
  seedBandwidth(directory);
  const torrc = lines([
    ...commonLines(directory),
    `Nickname ${nickname}`,
    `Address ${ip4}`,
    `ORPort ${ip4}:${port}`,
    'ExitRelay 0',
  ]);
  return [nickname, await fingerprintOf(directory, torrc)];
}

export interface Keys {
  readonly authority: Authority;
  /** nickname → fingerprint */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** Keys of every process of the private network, made before any runs: each must know the authority's. */
export async function makeKeys(root: string): Promise<Keys> {
  const authority = TOR.find(({ role }) => role === 'authority');
  if (!authority) throw new Error('The plan has no authority.');
  const relays = TOR.filter(({ role }) => role !== 'host');
  const found = await Promise.all(relays.map((planned) => identify(root, planned)));
  const fingerprints = new Map(found);
  return {
    fingerprints,
    authority: {
      address: authority.ip4,
      orPort: authority.port,
      fingerprint: fingerprints.get(authority.nickname) ?? '',
      v3ident: certify(join(root, authority.nickname), authority),
    },
  };
}
