import { type Address, familyOf } from '../model/address.ts';
import { bytesOf } from '../parse/address.ts';

/** A colon as it is, encoded in a URL, or as a hyphen in a host name. */
const COLON = '(?::|%3a|-)';

/**
 * Spellings of an address that address patterns do not find: in host names, in encoded URLs, next to other letters. Each
 * is the source of a regular expression. IPv4 with separators is not among them, because `redact.ts` finds it.
 */
export function spellings(address: Address): readonly string[] {
  const bytes = bytesOf(address);
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (familyOf(address) === 4) {
    const halves = [hex.slice(0, 4), hex.slice(4)].map(withoutZeros).join(COLON);
    return [hex, halves, String(Number.parseInt(hex, 16))];
  }
  const groups = hex.match(/.{4}/g) ?? [];
  const nibbles = [...hex].reverse().join('[.]'); // ip6.arpa, RFC 3596
  const full = groups.join(COLON);
  const short = groups.map(withoutZeros).join(COLON);
  const compressed = address.replaceAll(':', COLON);
  return [hex, nibbles, full, short, compressed];
}

function withoutZeros(group: string): string {
  return group.replace(/^0+(?=.)/, '');
}
