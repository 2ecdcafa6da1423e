import { type Address, familyOf } from '../model/address.ts';
import { addressOfBytes, bytesOf, isHidden } from '../parse/address.ts';

/** Replaces an address of no public network: it would only reveal how the person's own network is built. */
export const PRIVATE = '[private]';

/** The network of an address: IPv4 /24, IPv6 /48. It identifies the provider, but no single customer. */
export function shorten(address: Address): string {
  if (isHidden(address)) return PRIVATE;
  const bytes = bytesOf(address);
  const bits = networkBits(address);
  const network = addressOfBytes(bytes.map((byte, index) => (index * 8 < bits ? byte : 0)));
  return network === undefined ? PRIVATE : `${network}/${bits}`;
}

/** Whether an address is in the network of another, or an IPv6 address holds that network anywhere, as NAT64 does. */
export function sharesNetwork(address: Address, other: Address): boolean {
  const network = bytesOf(other).slice(0, networkBits(other) / 8);
  const bytes = bytesOf(address);
  const places = familyOf(address) === familyOf(other) ? [0] : bytes.keys();
  return [...places].some((place) => network.every((byte, index) => bytes[place + index] === byte));
}

function networkBits(address: Address): number {
  if (familyOf(address) === 4) return 24;
  return is6to4(bytesOf(address)) ? 40 : 48;
}

/** 2002::/16 is followed by a whole IPv4 address of 32 bits (RFC 3056), of which 24 are kept. */
function is6to4([first, second]: readonly number[]): boolean {
  return first === 0x20 && second === 0x02;
}
