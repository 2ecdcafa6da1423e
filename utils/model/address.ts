/**
 * An IP address in canonical text: dotted quad, or RFC 5952 without brackets.
 * Only `parse/address` makes one.
 */
export type Address = string & { readonly brand: 'Address' };

export type Family = 4 | 6;

/** The family follows from the canonical text: only IPv6 has colons. */
export function familyOf(address: Address): Family {
  return address.includes(':') ? 6 : 4;
}

/** What sort of addresses a name has; the least public one speaks for all. */
export const ADDRESS_KINDS = [
  'none',
  /** 0.0.0.0, 127/8 and their like in IPv6: what lists of unwanted names give. */
  'null',
  /** Of no public network. */
  'private',
  'public',
] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];
