import ipaddr from 'ipaddr.js';
import type { Address, AddressKind } from '../model/address.ts';

/** An address and a TCP port (1–65535), as a relay announces them. */
export interface OrAddress {
  readonly address: Address;
  readonly port: number;
}

/** The purpose of an address range in the IANA registries, by ipaddr.js's names. `unicast`: the public Internet. */
export type Range = ReturnType<ipaddr.IPv4['range'] | ipaddr.IPv6['range']>;

/** Characters: `[`, the longest IPv6 text (45) and `]`. */
const MAX_TEXT_LENGTH = 47;

/**
 * The canonical text of an IP address (RFC 5952 for IPv6), or `undefined`. IPv4-mapped IPv6 becomes IPv4. Refused,
 * because programs read them differently: IPv4 in octal, in hex or with fewer than four parts; zone ids, ports, networks.
 */
export function parseAddress(text: unknown): Address | undefined {
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim();
  if (trimmed.length > MAX_TEXT_LENGTH) return undefined;
  if (ipaddr.IPv4.isValidFourPartDecimal(trimmed)) return branded(trimmed);
  const bare = /^\[(.*)\]$/.exec(trimmed)?.[1] ?? trimmed;
  // The IPv4 tail of `::ffff:1.2.3.4` must be strict as well.
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

/** The range of the IANA registries that an address is in; for one that NAT64 translates, that of its IPv4 address. */
export function rangeOf(address: Address): Range {
  const parsed = ipaddr.parse(address);
  return (parsed instanceof ipaddr.IPv6 ? translated(parsed) : parsed).range();
}

/**
 * The IPv4 address inside an address of NAT64 (RFC 6052, 2.2): 64:ff9b::/96, and the local prefixes of 64:ff9b:1::/48
 * (RFC 8215), whose length is not known: /96 is the usual one, and else /48.
 */
function translated(address: ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  const [first, second, third = 0, ...rest] = address.parts;
  if (first !== 0x64 || second !== 0xff9b) return address;
  const [fourth = 0, fifth = 0, , high = 0, low = 0] = rest;
  if (third === 0 && rest.slice(0, 3).every((part) => part === 0)) return ipv4Of(high, low);
  if (third !== 1) return address;
  if (high !== 0 || low !== 0) return ipv4Of(high, low);
  // Bits 64 to 71 are not part of it.
  const [, , , , , sixth = 0] = address.parts;
  return ipv4Of(fourth, ((fifth & 0xff) << 8) | (sixth >> 8));
}

function ipv4Of(high: number, low: number): ipaddr.IPv4 {
  return new ipaddr.IPv4([high >> 8, high & 255, low >> 8, low & 255]);
}

/** Ranges from which no request reaches a public service. A service that reports one has lost the real address. */
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

/** Whether the address cannot be seen by a public service. */
export function isHidden(address: Address): boolean {
  return HIDDEN.includes(rangeOf(address));
}

/** The kind of a list of addresses: that of the least public one. */
export function addressKind(addresses: readonly Address[]): AddressKind {
  if (addresses.length === 0) return 'none';
  if (addresses.some((address) => ['loopback', 'unspecified'].includes(rangeOf(address)))) return 'null';
  return addresses.every(isGlobal) ? 'public' : 'private';
}

/** Whether it is an address of the public Internet: not private, shared, documentation, loopback, … */
export function isGlobal(address: Address): boolean {
  return rangeOf(address) === 'unicast';
}

/** 4 or 16 bytes in network order. */
export function bytesOf(address: Address): readonly number[] {
  return ipaddr.parse(address).toByteArray();
}

/** The /64 that an IPv6 address is in, as text to compare; `undefined` for IPv4. */
export function network64(address: Address): string | undefined {
  const bytes = bytesOf(address);
  return bytes.length === 16 ? bytes.slice(0, 8).join(':') : undefined;
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
