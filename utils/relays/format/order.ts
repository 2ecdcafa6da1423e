import { type Address, familyOf } from '../../model/address.ts';
import { bytesOf } from '../../parse/address.ts';
import type { DirectoryRelay } from '../directory.ts';

/**
 * The relays in canonical order and form, so that the same relays give the same bytes: relays by first address and port,
 * IPv4 before IPv6 in each relay, fingerprints of exits only.
 */
export function relaysInOrder(relays: readonly DirectoryRelay[]): DirectoryRelay[] {
  return relays
    .map((relay) => {
      const written = canonical(relay);
      const [first] = written.addresses;
      return {
        written,
        key: first ? `${sortKey(first.address)}:${first.port.toString(16).padStart(4, '0')}` : '',
      };
    })
    .sort(
      (a, b) => compare(a.key, b.key) || compare(a.written.fingerprint ?? '', b.written.fingerprint ?? ''),
    )
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

function canonical({ fingerprint, ...relay }: DirectoryRelay): DirectoryRelay {
  const addresses = [4, 6].flatMap((family) =>
    relay.addresses.filter(({ address }) => familyOf(address) === family),
  );
  return relay.exit && fingerprint !== undefined
    ? { fingerprint, ...relay, addresses }
    : { ...relay, addresses };
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
