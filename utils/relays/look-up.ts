import type { Address } from '../model/address.ts';
import type { Relay, RelayLookUp } from '../model/relay.ts';
import { network64 } from '../parse/address.ts';
import type { Directory, DirectoryRelay } from './directory.ts';

/** Indexes a directory by address. */
export function lookUpIn(directory: Directory): RelayLookUp {
  const byAddress = new Map<Address, Relay[]>();
  for (const relay of directory.relays) {
    const known = relayOf(relay);
    for (const address of new Set(relay.addresses.map((or) => or.address))) {
      const there = byAddress.get(address);
      if (there) there.push(known);
      else byAddress.set(address, [known]);
    }
  }
  for (const address of directory.exitAddresses) {
    // An exit scanner saw traffic leave here. One of the relays at this address exits, whatever its flags; which one is not known.
    const there = byAddress.get(address) ?? [{}];
    byAddress.set(
      address,
      there.map((relay) => ({ ...relay, exit: true })),
    );
  }
  return {
    date: directory.date,
    find: (address) => byAddress.get(address) ?? [],
    isNearExit: nearExitIn(byAddress),
  };
}

/** @returns whether an exit of the index is in the /64 of an address. */
export function nearExitIn(
  byAddress: Iterable<readonly [Address, readonly Relay[]]>,
): RelayLookUp['isNearExit'] {
  const networks = new Set<string | undefined>();
  for (const [address, relays] of byAddress) {
    if (relays.some(({ exit }) => exit === true)) networks.add(network64(address));
  }
  return (address) => {
    const network = network64(address);
    return network !== undefined && networks.has(network);
  };
}

function relayOf({ fingerprint, country, guard, exit }: DirectoryRelay): Relay {
  return {
    ...(fingerprint !== undefined && { fingerprint }),
    ...(country !== undefined && { country }),
    ...(guard !== undefined && { guard }),
    ...(exit !== undefined && { exit }),
  };
}
