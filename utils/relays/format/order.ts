import { type Address, familyOf } from '../../model/address.ts';
import { bytesOf } from '../../parse/address.ts';
import type { DirectoryRelay } from '../directory.ts';

/**
 * The relays in canonical order and form, so that the same relays give the same bytes: relays by their addresses and ports,
 * IPv4 before IPv6 in each relay.
 */
export function relaysInOrder(relays: readonly DirectoryRelay[]): DirectoryRelay[] {
  return relays
    .map((relay) => {
      const written = canonical(relay);
      const places = written.addresses.map(
        ({ address, port }) => `${sortKey(address)}:${port.toString(16).padStart(4, '0')}`,
      );
      return { written, key: places.join() };
    })
    .sort((a, b) => compare(a.key, b.key))
    .map(({ written }) => written);
}

/** Exit addresses that no exit relay announces: each once, ascending, IPv4 first. */
export function unannouncedAddresses(
  exitAddresses: readonly Address[],
  relays: readonly DirectoryRelay[],
): Address[] {
  const announced = new Set(
    relays.filter((relay) => relay.exit).flatMap((relay) => relay.addresses.map(({ address }) => address)),
  );
  return [...new Set(exitAddresses)]
    .filter((address) => !announced.has(address))
    .sort((a, b) => compare(sortKey(a), sortKey(b)));
}

function canonical(relay: DirectoryRelay): DirectoryRelay {
  const addresses = [4, 6].flatMap((family) =>
    relay.addresses.filter(({ address }) => familyOf(address) === family),
  );
  return { ...relay, addresses };
}

/** The family and the bytes in hex: sorts numerically, IPv4 first. */
function sortKey(address: Address): string {
  const hex = bytesOf(address).map((byte) => byte.toString(16).padStart(2, '0'));
  return `${familyOf(address)}${hex.join('')}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
