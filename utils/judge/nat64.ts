import type { Address } from '../model/address.ts';

/**
 * The IPv4 address inside an address of a translator on an IPv6 network, NAT64 (RFC 6052: 64:ff9b::/96), or else the address
 * itself: so both can be compared.
 */
export function untranslated(address: Address): string {
  const groups = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(address);
  if (groups === null) return address;
  const [, high = '0', low = '0'] = groups;
  const bytes = [high, low].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
  return bytes.join('.');
}

export function isTranslated(address: Address): boolean {
  return untranslated(address) !== address;
}
