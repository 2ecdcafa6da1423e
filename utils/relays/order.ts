import { type Address, familyOf } from '../model/address.ts';
import { bytesOf } from '../parse/address.ts';
import type { DirectoryRelay } from './directory.ts';

/**
 * The one order and form that a directory is written in, so that the same relays give the same bytes:
 * IPv4 before IPv6 in each relay, fingerprints of exits only, relays by first address and port.
 */
export function relaysInOrder(relays: readonly DirectoryRelay[]): DirectoryRelay[] {
  return relays
    .map((relay) => {
      const kept = inForm(relay);
      const [first] = kept.addresses;
      return {
        kept,
        key: first ? `${sortKey(first.address)}:${first.port.toString(16).padStart(4, '0')}` : '',
      };
    })
    .sort((a, b) => compare(a.key, b.key) || compare(a.kept.fingerprint ?? '', b.kept.fingerprint ?? ''))
    .map(({ kept }) => kept);
}

/** Exit addresses that no exit relay announces, each once, IPv4 first, ascending. */
export function addressesBesides(
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

function inForm({ fingerprint, ...relay }: DirectoryRelay): DirectoryRelay {
  const addresses = [4, 6].flatMap((family) =>
    relay.addresses.filter(({ address }) => familyOf(address) === family),
  );
  return relay.exit && fingerprint !== undefined
    ? { fingerprint, ...relay, addresses }
    : { ...relay, addresses };
}

/** Hex of the family and the bytes: sorts as the numbers do, IPv4 first. */
function sortKey(address: Address): string {
  const hex = bytesOf(address).map((byte) => byte.toString(16).padStart(2, '0'));
  return `${familyOf(address)}${hex.join('')}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
