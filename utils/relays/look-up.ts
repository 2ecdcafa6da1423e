import type { Address } from '../model/address.ts';
import type { Relay, RelayLookUp } from '../model/relay.ts';
import type { Directory, DirectoryRelay } from './directory.ts';

/** Indexes a directory once; then an address is found at once. */
export function lookUpIn(directory: Directory): RelayLookUp {
  const byAddress = new Map<Address, Relay[]>();
  for (const relay of directory.relays) {
    const own = relayOf(relay);
    for (const address of new Set(relay.addresses.map((or) => or.address))) {
      const there = byAddress.get(address);
      if (there) there.push(own);
      else byAddress.set(address, [own]);
    }
  }
  for (const address of directory.exitAddresses) {
    // Seen exiting: where relays are known there, one of them exits, whatever their flags say, and nobody knows which.
    const there = byAddress.get(address) ?? [{}];
    byAddress.set(
      address,
      there.map((relay) => ({ ...relay, exit: true })),
    );
  }
  return { date: directory.date, find: (address) => byAddress.get(address) ?? [] };
}

function relayOf({ fingerprint, country, guard, exit }: DirectoryRelay): Relay {
  return {
    ...(fingerprint !== undefined && { fingerprint }),
    ...(country !== undefined && { country }),
    ...(guard !== undefined && { guard }),
    ...(exit !== undefined && { exit }),
  };
}
