/**
 * An IP address in canonical text: dotted quad, or RFC 5952 without brackets.
 * Only `parse/address` makes one.
 */
export type Address = string & { readonly brand: 'Address' };

export type Family = 4 | 6;

/** Canonical text tells the family: only IPv6 has colons. */
export function familyOf(address: Address): Family {
  return address.includes(':') ? 6 : 4;
}
