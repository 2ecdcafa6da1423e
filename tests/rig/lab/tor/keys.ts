import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '../../../../utils/model/time.ts';
import { TOR_NODES, type TorNode } from '../topology.ts';
import { fingerprintOf, prepareDirectory } from './process.ts';
import { type Authority, commonLines, DIR_PORT, lines } from './torrc.ts';

/** Validity of the authority's certificate. */
const VALIDITY_MONTHS = '2';

/** Creates the authority's long-term key and certificate. @returns v3ident */
function certify(directory: string, { ip4 }: TorNode): string {
  const keys = join(directory, 'keys');
  prepareDirectory(keys);
  const made = spawnSync(
    'tor-gencert',
    ['--create-identity-key', '-m', VALIDITY_MONTHS, '-a', `${ip4}:${DIR_PORT}`, '--passphrase-fd', '0'],
    { cwd: keys, input: 'lab\n', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`tor-gencert: ${made.stderr}`);
  const certificate = readFileSync(join(keys, 'authority_certificate'), 'utf8');
  const v3ident = /^fingerprint ([0-9A-F]{40})$/m.exec(certificate)?.[1];
  if (!v3ident) throw new Error('The authority certificate has no fingerprint.');
  return v3ident;
}

/** Gives a relay a day of bandwidth history: with all weights 0 every client uses the first exit (17 of 17, 2026-11). */
function seedBandwidth(directory: string): void {
  const dayS = DAY_MS / 1000;
  const ends = new Date(Date.now()).toISOString().slice(0, 19).replace('T', ' ');
  const history = ['Read', 'Write'].flatMap((direction) => [
    `BWHistory${direction}Ends ${ends}`,
    `BWHistory${direction}Interval ${dayS}`,
    `BWHistory${direction}Values ${500_000 * dayS}`,
    `BWHistory${direction}Maxima 1000000`,
  ]);
  writeFileSync(join(directory, 'state'), lines(history));
}

/** Creates a relay's keys; any relay's torrc will do for that. @returns nickname and fingerprint */
async function createKeys(root: string, { nickname, ip4, port }: TorNode): Promise<[string, string]> {
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

/** Creates the keys of all relays before any of them runs: each torrc contains the authority's fingerprints. */
export async function makeKeys(root: string): Promise<Keys> {
  const authority = TOR_NODES.find(({ role }) => role === 'authority');
  if (!authority) throw new Error('The topology has no authority.');
  const relays = TOR_NODES.filter(({ role }) => role !== 'host');
  const found = await Promise.all(relays.map((node) => createKeys(root, node)));
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
