import type { Address } from '../model/address.ts';
import { addressOfBytes, parseAddress } from '../parse/address.ts';
import type { AddressOwners } from './address-owners.ts';
import { withoutBridges } from './bridge-lines.ts';
import { PRIVATE, shorten } from './shorten.ts';
import { spellings } from './spellings.ts';

/**
 * Four or more numbers with the same separator. The second group matches where a DNS zone follows in which addresses
 * are written backwards.
 */
const NUMBERS =
  /(?<!\d)\d{1,3}([.\-_])\d{1,3}(?:\1\d{1,3}){2,}(?!\d)(?=(\.(?:dnsel\.torproject\.org|in-addr\.arpa))?)/gi;
/** What may be IPv6, also with encoded colons, or with IPv4 at its end. It does not match `net::ERR_FAILED`. */
const COLONS =
  /(?<![\w:%])(?:[\da-f]{0,4}(?::|%3a)){2,8}(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4})?(?![\w:])/gi;

/** The address whole where the file may name it, else its network. */
export function redactAddress(address: Address, owners: AddressOwners): string {
  return isNamed(address, owners) ? address : shorten(address);
}

function isNamed(address: Address, { named, own }: AddressOwners): boolean {
  return named.has(address) && !own.has(address);
}

/**
 * A function that replaces, in any text, bridge lines and every address that the file may not name: the person's own in
 * all spellings, others as IPv4 or IPv6 is usually written. A replacement is not searched again.
 */
export function newRedact(owners: AddressOwners): (text: string) => string {
  const own = [...owners.own].flatMap((address) =>
    spellings(address).map((text) => [address, text] as const),
  );
  const alternatives = own.map(([, text]) => `(${text})`).join('|');
  const ownPattern =
    alternatives === '' ? undefined : new RegExp(`(?<![\\da-f])(?:${alternatives})(?![\\da-f])`, 'gi');
  const withNumbers = (text: string) =>
    text.replace(NUMBERS, (found, separator: string, zone: string | undefined) =>
      redactNumbers(found, found.split(separator).map(Number), zone !== undefined, owners),
    );
  const withColons = (text: string) =>
    replaceParts(text, COLONS, withNumbers, (found) => {
      const address = parseAddress(found.replaceAll(/%3a/gi, ':'));
      if (address === undefined) return withNumbers(found);
      return isNamed(address, owners) ? found : shorten(address);
    });
  return (original) => {
    const text = withoutBridges(original);
    return ownPattern === undefined
      ? withColons(text)
      : replaceParts(text, ownPattern, withColons, (_, groups) => {
          const [address] = own[groups.findIndex((group) => group !== undefined)] ?? [];
          return address === undefined ? PRIVATE : shorten(address);
        });
  };
}

/**
 * Four numbers are an address, in order or backwards. In a longer row of numbers an address may begin anywhere, so that
 * all of it is replaced.
 */
function redactNumbers(
  found: string,
  values: readonly number[],
  isBackwards: boolean,
  owners: AddressOwners,
): string {
  const address = addressOfBytes(values);
  const backwards = addressOfBytes(values.toReversed());
  if (values.length > 4) return values.some((value) => value > 255) ? '[…]' : PRIVATE;
  if (address === undefined || backwards === undefined) return found;
  if (owners.own.has(address)) return shorten(address);
  if (owners.own.has(backwards)) return shorten(backwards);
  const meant = isBackwards ? backwards : address;
  return owners.named.has(meant) ? found : shorten(meant);
}

/** Replaces the matches of a pattern with one function and the text between them with another, in one pass. */
function replaceParts(
  text: string,
  pattern: RegExp,
  between: (text: string) => string,
  replace: (found: string, groups: readonly (string | undefined)[]) => string,
): string {
  let done = 0;
  let result = '';
  for (const match of text.matchAll(pattern)) {
    const [found, ...groups] = match;
    result += between(text.slice(done, match.index)) + replace(found, groups);
    done = match.index + found.length;
  }
  return result + between(text.slice(done));
}
