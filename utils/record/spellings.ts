import { type Address, familyOf } from '../model/address.ts';
import { bytesOf } from '../parse/address.ts';

/**
 * How an address may be written where a reader of addresses would not see one: in a host name, an encoded URL or beside
 * other letters. As sources of regular expressions; IPv4 with separators is found without them.
 */
export function spellings(address: Address): readonly string[] {
  const bytes = bytesOf(address);
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (familyOf(address) === 4) {
    const halves = [hex.slice(0, 4), hex.slice(4)].map(withoutZeros).join(colon);
    return [hex, halves, String(Number.parseInt(hex, 16))];
  }
  const groups = hex.match(/.{4}/g) ?? [];
  const nibbles = [...hex].reverse().join('[.]'); // ip6.arpa, RFC 3596
  return [hex, nibbles, ...separated(groups), ...separated(groups.map(withoutZeros)), compressed(address)];
}

/** In a URL it may be encoded, in a host name it is a hyphen. */
const colon = '(?::|%3a|-)';

function separated(groups: readonly string[]): readonly string[] {
  return [groups.join(colon)];
}

function compressed(address: Address): string {
  return address.replaceAll(':', colon);
}

function withoutZeros(group: string): string {
  return group.replace(/^0+(?=.)/, '');
}
