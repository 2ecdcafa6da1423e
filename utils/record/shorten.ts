import { type Address, familyOf } from '../model/address.ts';
import { addressOfBytes, bytesOf, isHidden } from '../parse/address.ts';

/** Stands for an address that is of no public network: it tells nobody anything but how somebody's home is wired. */
export const PRIVATE = '[private]';

/** The network an address is in: IPv4 /24, IPv6 /48. Enough for a provider to know its customers by, not one of them. */
export function shorten(address: Address): string {
  if (isHidden(address)) return PRIVATE;
  const bytes = bytesOf(address);
  const bits = familyOf(address) === 4 ? 24 : is6to4(bytes) ? 40 : 48;
  const network = addressOfBytes(bytes.map((byte, index) => (index * 8 < bits ? byte : 0)));
  return network === undefined ? PRIVATE : `${network}/${bits}`;
}

/** 2002::/16 holds a whole IPv4 address in the 32 bits that follow (RFC 3056): 24 of them are shown. */
function is6to4([first, second]: readonly number[]): boolean {
  return first === 0x20 && second === 0x02;
}
