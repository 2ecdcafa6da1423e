import { type Address, familyOf } from '../model/address.ts';
import type { Basis, Finding } from '../model/observation.ts';
import type { Relay } from '../model/relay.ts';

/**
 * What a list says of an address; `relays` are its relays at that address, empty where it has none.
 * Only an exit is evidence of Tor: traffic from the address of a guard or middle relay is its operator's own.
 * No exit list of the Tor Project has IPv6, so an IPv6 address that is not found is not covered (relay data of 2026-08-22: 84 % of exits
 * have an IPv6 OR address, the rest may still exit by IPv6).
 */
export function listed(address: Address, basis: Basis, relays: readonly Relay[]): Finding {
  const exits = relays.filter(({ exit }) => exit === true);
  if (exits.length > 0) return { type: 'exit', address, basis, relays: exits.filter(isIdentified) };
  if (familyOf(address) === 6) return { type: 'not-covered', address };
  if (relays.some(({ exit }) => exit === undefined)) return { type: 'not-covered', address };
  return { type: 'not-listed', address, basis, ownRelay: relays.length > 0 };
}

function isIdentified({ fingerprint, nickname, country }: Relay): boolean {
  return fingerprint !== undefined || nickname !== undefined || country !== undefined;
}
