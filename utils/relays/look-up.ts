import { type Address, familyOf } from '../model/address.ts';
import type { Relay, RelayLookUp } from '../model/relay.ts';
import { network64 } from '../parse/address.ts';
import type { Directory, DirectoryRelay } from './directory.ts';

/**
 * Indexes a directory by address. This runs while the first answers of a check come in, so it makes nothing for each of ten
 * thousand relays that one look-up can make for its own.
 */
export function lookUpIn({ date, relays, exitAddresses }: Directory): RelayLookUp {
  const byAddress = new Map<Address, DirectoryRelay[]>();
  for (const relay of relays) {
    for (const { address } of relay.addresses) {
      const there = byAddress.get(address);
      if (there === undefined) byAddress.set(address, [relay]);
      else if (!there.includes(relay)) there.push(relay);
    }
  }
  const scanned = new Set(exitAddresses);
  const find = (address: Address): readonly Relay[] => {
    const there = (byAddress.get(address) ?? []).map(relayOf);
    if (!scanned.has(address)) return there;
    // An exit scanner saw traffic leave here. One of the relays at this address exits, whatever its flags; which one is not known.
    return (there.length === 0 ? [{}] : there).map((relay) => ({ ...relay, exit: true }));
  };
  const places = function* (): Iterable<readonly [Address, readonly Pick<Relay, 'exit'>[]]> {
    yield* byAddress;
    for (const address of scanned) yield [address, [{ exit: true }]];
  };
  return { date, find, isNearExit: nearExitIn(places()) };
}

/** @returns whether an exit of the index is in the /64 of an address. The index is read at the first question about IPv6. */
export function nearExitIn(
  byAddress: Iterable<readonly [Address, readonly Pick<Relay, 'exit'>[]]>,
): RelayLookUp['isNearExit'] {
  let networks: ReadonlySet<string | undefined> | undefined;
  return (address) => {
    if (familyOf(address) === 4) return false;
    networks ??= new Set(networksOfExits(byAddress));
    return networks.has(network64(address));
  };
}

function* networksOfExits(
  byAddress: Iterable<readonly [Address, readonly Pick<Relay, 'exit'>[]]>,
): Iterable<string | undefined> {
  for (const [address, relays] of byAddress) {
    if (familyOf(address) === 6 && relays.some(({ exit }) => exit === true)) yield network64(address);
  }
}

function relayOf({ country, guard, exit }: DirectoryRelay): Relay {
  return {
    ...(country !== undefined && { country }),
    ...(guard !== undefined && { guard }),
    ...(exit !== undefined && { exit }),
  };
}
