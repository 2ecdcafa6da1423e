import type { Address } from '../model/address.ts';
import { addressOfBytes, parseAddress } from '../parse/address.ts';
import { withoutBridges } from './bridge-lines.ts';
import { PRIVATE, shorten } from './shorten.ts';
import { spellings } from './spellings.ts';

/** Which addresses a record may name, and which it must not, wherever they stand. */
export interface Whose {
  /** Public by themselves: exits, services. */
  readonly named: ReadonlySet<Address>;
  /** The person's. It wins over `named`. */
  readonly own: ReadonlySet<Address>;
}

/** Four numbers or more with one separator, and whether a zone follows whose names hold addresses backwards. */
const NUMBERS =
  /(?<!\d)\d{1,3}([.\-_])\d{1,3}(?:\1\d{1,3}){2,}(?!\d)(?=(\.(?:dnsel\.torproject\.org|in-addr\.arpa))?)/gi;
/** What may be IPv6, also with its colons encoded, and with IPv4 at its end. `net::ERR_FAILED` is none. */
const COLONS =
  /(?<![\w:%])(?:[\da-f]{0,4}(?::|%3a)){2,8}(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4})?(?![\w:])/gi;

/** One address as it may be shown. */
export function redactAddress(address: Address, { named, own }: Whose): string {
  return named.has(address) && !own.has(address) ? address : shorten(address);
}

/** A text in which no address stands that the record may not name. Every spelling is looked for, and each only once. */
export function newRedact(whose: Whose): (text: string) => string {
  const own = [...whose.own].flatMap((address) => spellings(address).map((text) => [address, text] as const));
  const known = own.map(([, text]) => `(${text})`).join('|');
  const isOwn = known === '' ? undefined : new RegExp(`(?<![\\da-f])(?:${known})(?![\\da-f])`, 'gi');
  const withNumbers = (text: string) =>
    text.replace(NUMBERS, (found, separator: string, zone: string | undefined) =>
      numbers(found, found.split(separator).map(Number), zone !== undefined, whose),
    );
  const withColons = (text: string) =>
    split(text, COLONS, withNumbers, (found) => {
      const address = parseAddress(found.replaceAll(/%3a/gi, ':'));
      if (address === undefined) return withNumbers(found);
      return whose.named.has(address) && !whose.own.has(address) ? found : shorten(address);
    });
  return (said) => {
    const text = withoutBridges(said);
    return isOwn === undefined
      ? withColons(text)
      : split(text, isOwn, withColons, (_, groups) => {
          const [address] = own[groups.findIndex((group) => group !== undefined)] ?? [];
          return address === undefined ? PRIVATE : shorten(address);
        });
  };
}

/** Four numbers are an address, or one backwards; with more of them nobody can say where it begins. */
function numbers(found: string, values: readonly number[], isBackwards: boolean, whose: Whose): string {
  const address = addressOfBytes(values);
  const backwards = addressOfBytes(values.toReversed());
  if (values.length > 4) return values.some((value) => value > 255) ? '[…]' : PRIVATE;
  if (address === undefined || backwards === undefined) return found;
  if (whose.own.has(address)) return shorten(address);
  if (whose.own.has(backwards)) return shorten(backwards);
  const meant = isBackwards ? backwards : address;
  return whose.named.has(meant) ? found : shorten(meant);
}

/** What fits is replaced by one function, what stands between by the other: nothing that was replaced is read again. */
function split(
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
