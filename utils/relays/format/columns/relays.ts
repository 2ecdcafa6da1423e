import type { DirectoryRelay } from '../../directory.ts';
import type { ByteReader } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';
import { addressLists } from './addresses.ts';
import { fractions, numbers, words } from './dictionary.ts';
import { flagsOfNumber, numberOfFlags } from './flags.ts';
import { putPorts, takePorts } from './ports.ts';
import { wholeNumbers } from './whole-numbers.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Writes all columns, in the order in which `takeRelays` reads them. */
export function putRelays(relays: readonly DirectoryRelay[], to: ByteWriter): void {
  const lists = relays.map(({ addresses }) => addresses);
  const addresses = lists.map((list) => list.map(({ address }) => address));
  const systems = relays.map((relay) => relay.as);
  const countries = relays.map(({ country }) => country);
  const probabilities = relays.map(({ guardProbability }) => guardProbability);
  addressLists.put(addresses, to);
  putPorts(lists, to);
  wholeNumbers.put(relays.map(numberOfFlags), to);
  words.put(countries, to);
  numbers.put(systems, to);
  fractions.put(probabilities, to);
  numbers.put(
    relays.map(({ steadyDays }) => steadyDays),
    to,
  );
}

/** `count` relays; possibly another number if `from` is damaged. */
export function takeRelays(count: number, from: ByteReader): DirectoryRelay[] {
  const lists = takePorts(addressLists.take(count, from), from);
  const flags = wholeNumbers.take(count, from).map(flagsOfNumber);
  from.expect(!flags.includes(undefined));
  const countries = words.take(count, from);
  const systems = numbers.take(count, from);
  const probabilities = fractions.take(count, from);
  const steady = numbers.take(count, from);
  return lists.map((addresses, index) => {
    const relay: Writable<DirectoryRelay> = { addresses };
    // Only known fields get a key. Assignments, because ten thousand objects with spreads take twice as long.
    const { guard, exit } = flags[index] ?? {};
    const country = countries[index];
    const guardProbability = probabilities[index];
    const as = systems[index];
    const steadyDays = steady[index];
    if (country !== undefined) relay.country = country;
    if (guard !== undefined) relay.guard = guard;
    if (exit !== undefined) relay.exit = exit;
    if (guardProbability !== undefined) relay.guardProbability = guardProbability;
    if (as !== undefined) relay.as = as;
    if (steadyDays !== undefined) relay.steadyDays = steadyDays;
    return relay;
  });
}
