import ipaddr from 'ipaddr.js';
import type { Address } from '../model/address.ts';
import type { AddressKind } from '../model/observation.ts';

/** An address and a TCP port (1–65535), as a relay announces them. */
export interface OrAddress {
  readonly address: Address;
  readonly port: number;
}

/** What the IANA registries say a range is for, in ipaddr.js' words; `unicast` is the public Internet. */
export type Range = ReturnType<ipaddr.IPv4['range'] | ipaddr.IPv6['range']>;

/** `[` + the longest IPv6 text, 45 characters + `]`. Nothing longer is an address. */
const LONGEST = 47;

/**
 * Any usual text of an IP address to its one canonical text (RFC 5952 for IPv6), or `undefined`.
 * IPv4-mapped IPv6 is the IPv4 address it stands for. Refused, because programs disagree on what they mean:
 * IPv4 in octal, in hex or with fewer than four parts, zone ids, ports, networks.
 */
export function parseAddress(text: unknown): Address | undefined {
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return undefined;
  if (ipaddr.IPv4.isValidFourPartDecimal(trimmed)) return branded(trimmed);
  const bare = /^\[(.*)\]$/.exec(trimmed)?.[1] ?? trimmed;
  // The tail of `::ffff:1.2.3.4` is held to the same rule as IPv4 alone.
  const tail = /[^:]*\.[^:]*$/.exec(bare)?.[0];
  if (tail !== undefined && !ipaddr.IPv4.isValidFourPartDecimal(tail)) return undefined;
  if (!/^[\da-f:.]*:[\da-f:.]*$/i.test(bare) || !ipaddr.IPv6.isValid(bare)) return undefined;
  return canonical(ipaddr.IPv6.parse(bare));
}

/** `1.2.3.4:443` or `[2001:db8::1]:443` (tor-spec's and Onionoo's form), or `undefined`. */
export function parseOrAddress(text: unknown): OrAddress | undefined {
  if (typeof text !== 'string') return undefined;
  const [, host = '', digits = ''] = /^\s*(\[[^\]]*\]|[\d.]+):([1-9]\d{0,4})\s*$/.exec(text) ?? [];
  const address = parseAddress(host);
  const port = Number(digits);
  return address === undefined || port > 65535 ? undefined : { address, port };
}

export function rangeOf(address: Address): Range {
  return ipaddr.parse(address).range();
}

/** Nobody on the Internet is seen from there: a service that names such an address lost its caller's own. */
const HIDDEN: readonly Range[] = [
  'private',
  'loopback',
  'linkLocal',
  'uniqueLocal',
  'unspecified',
  'carrierGradeNat',
  'multicast',
  'broadcast',
];

export function isHidden(address: Address): boolean {
  return HIDDEN.includes(rangeOf(address));
}

/** What sort of addresses these are; the least public one speaks for all. */
export function addressKind(addresses: readonly Address[]): AddressKind {
  if (addresses.length === 0) return 'none';
  if (addresses.some((address) => ['loopback', 'unspecified'].includes(rangeOf(address)))) return 'null';
  return addresses.every(isGlobal) ? 'public' : 'private';
}

/** Can be the address of somebody on the public Internet: not private, shared, documentation, loopback, … */
export function isGlobal(address: Address): boolean {
  return rangeOf(address) === 'unicast';
}

/** 4 or 16 bytes in network order. */
export function bytesOf(address: Address): readonly number[] {
  return ipaddr.parse(address).toByteArray();
}

/** The inverse of `bytesOf`; `undefined` unless there are 4 or 16 numbers from 0 to 255. */
export function addressOfBytes(bytes: readonly number[]): Address | undefined {
  if (bytes.some((byte) => byte !== (byte & 255))) return undefined;
  const [a, b, c, d] = bytes;
  if (bytes.length === 4) return branded(`${a}.${b}.${c}.${d}`);
  return bytes.length === 16 ? canonical(new ipaddr.IPv6([...bytes])) : undefined;
}

function canonical(parsed: ipaddr.IPv6): Address {
  const [, , , , , marker = 0, high = 0, low = 0] = parsed.parts;
  const mapped = marker === 0xffff && parsed.parts.slice(0, 5).every((part) => part === 0);
  return branded(mapped ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : parsed.toRFC5952String());
}

function branded(canonicalText: string): Address {
  return canonicalText as Address;
}
