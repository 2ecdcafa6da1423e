import type { DirectoryRelay } from '../../directory.ts';
import type { ByteReader } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';
import { addressLists } from './addresses.ts';
import { fractions, words } from './dictionary.ts';
import { fingerprints } from './fingerprints.ts';
import { flagsOfNumber, numberOfFlags } from './flags.ts';
import { putPorts, takePorts } from './ports.ts';
import { knownNumbers, wholeNumbers } from './whole-numbers.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Writes all columns, in the order in which `takeRelays` reads them. */
export function putRelays(relays: readonly DirectoryRelay[], to: ByteWriter): void {
  const lists = relays.map(({ addresses }) => addresses);
  const addresses = lists.map((list) => list.map(({ address }) => address));
  const exitFingerprints = relays
    .map(({ fingerprint }) => fingerprint)
    .filter((fingerprint) => fingerprint !== undefined);
  const countries = relays.map(({ country }) => country);
  const probabilities = relays.map(({ guardProbability }) => guardProbability);
  const bandwidths = relays.map(({ bandwidth }) => bandwidth);
  addressLists.put(addresses, to);
  putPorts(lists, to);
  wholeNumbers.put(relays.map(numberOfFlags), to);
  fingerprints.put(exitFingerprints, to);
  words.put(countries, to);
  fractions.put(probabilities, to);
  knownNumbers.put(bandwidths, to);
}

/** `count` relays; possibly another number if `from` is damaged. */
export function takeRelays(count: number, from: ByteReader): DirectoryRelay[] {
  const lists = takePorts(addressLists.take(count, from), from);
  const flags = wholeNumbers.take(count, from).map(flagsOfNumber);
  from.expect(!flags.includes(undefined));
  const exitFingerprints = fingerprints
    .take(flags.filter((flag) => flag?.hasFingerprint).length, from)
    .values();
  const countries = words.take(count, from);
  const probabilities = fractions.take(count, from);
  const bandwidths = knownNumbers.take(count, from);
  return lists.map((addresses, index) => {
    const relay: Writable<DirectoryRelay> = { addresses };
    // Only known fields get a key. Assignments, because ten thousand objects with spreads take twice as long.
    const { guard, exit, hasFingerprint } = flags[index] ?? {};
    const country = countries[index];
    const guardProbability = probabilities[index];
    const bandwidth = bandwidths[index];
    const fingerprint = hasFingerprint ? exitFingerprints.next().value : undefined;
    if (fingerprint !== undefined) relay.fingerprint = fingerprint;
    if (country !== undefined) relay.country = country;
    if (guard !== undefined) relay.guard = guard;
    if (exit !== undefined) relay.exit = exit;
    if (guardProbability !== undefined) relay.guardProbability = guardProbability;
    if (bandwidth !== undefined) relay.bandwidth = bandwidth;
    return relay;
  });
}
