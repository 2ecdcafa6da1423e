import type { Address } from '../model/address.ts';
import type { BridgeFault, BridgeLine, BridgeNote, BridgeReading } from '../model/bridge-line.ts';
import { isAskable } from '../model/browser-ports.ts';
import { judgeArguments } from './arguments.ts';
import { BUILT_IN } from './built-in.ts';
import { type Place, placeOf } from './place.ts';
import { bridgeLinesIn } from './split-lines.ts';
import { argumentOf, kindOf, leadsByName, transportNamed } from './transports.ts';

/** 20 bytes in hex. */
const FINGERPRINT_LENGTH = 40;

/**
 * Reads bridge lines as people paste them, and names what is wrong with each. Nothing is asked and nothing kept.
 * @param isRelay whether a public relay stands at this address, by the relay directory
 */
export function readBridges(
  text: string,
  isRelay: (address: Address) => boolean = () => false,
): BridgeReading {
  const { lines, ...counts } = bridgeLinesIn(text);
  const seen = new Set<string>();
  return {
    ...counts,
    lines: lines.map((words, index) => {
      const line = readLine(words, index + 1, isRelay);
      const same = words.join(' ').toLowerCase();
      const isTwice = seen.has(same);
      seen.add(same);
      return isTwice ? { ...line, notes: [{ type: 'twice' }, ...line.notes] } : line;
    }),
  };
}

function readLine(
  words: readonly string[],
  number: number,
  isRelay: (address: Address) => boolean,
): BridgeLine {
  const { transport, rest } = transportOf(words);
  const name = transport === undefined ? undefined : (transportNamed(transport) ?? transport);
  const kind = kindOf(name);
  const [first] = rest;
  const hasPlace =
    first !== undefined && argumentOf(first) === undefined && !isHex(first, FINGERPRINT_LENGTH);
  const place = placeOf(hasPlace ? first : undefined);
  const { args, repeated, lone } = sorted(hasPlace ? rest.slice(1) : rest);
  const identity = fingerprintOf(lone, transport === undefined);
  const judged = judgeArguments(kind, args, identity.fingerprint);
  const line = {
    number,
    kind,
    ...(transport !== undefined && { transport }),
    ...(place.address !== undefined && { address: place.address }),
    ...(place.port !== undefined && { port: place.port }),
    ...(identity.fingerprint !== undefined && { fingerprint: identity.fingerprint }),
    args,
  };
  const isByName = leadsByName(kind);
  return {
    ...line,
    faults: [
      ...(name !== transport && name !== undefined ? [{ type: 'other-name', what: name } as const] : []),
      ...place.faults,
      ...(place.isPublic || isByName ? [] : [{ type: 'not-public' } as const]),
      ...identity.faults,
      ...judged.faults,
    ],
    notes: [
      ...noted(line, place, isByName, isRelay),
      ...repeated.map((what) => ({ type: 'argument-twice', what }) as const),
      ...judged.notes,
    ],
  };
}

/** The first word is a transport unless it is an address, or an argument. */
function transportOf(words: readonly string[]) {
  const [first = ''] = words;
  const isTransport = transportNamed(first) !== undefined || /^[a-z][\w-]*$/i.test(first);
  return isTransport && !isHex(first, FINGERPRINT_LENGTH)
    ? { transport: first, rest: words.slice(1) }
    : { transport: undefined, rest: words };
}

function sorted(words: readonly string[]) {
  const args = new Map<string, string>();
  const repeated: string[] = [];
  const lone: string[] = [];
  for (const word of words) {
    const [name, value] = argumentOf(word) ?? [];
    if (name === undefined || value === undefined) lone.push(word);
    else if (args.has(name)) repeated.push(name);
    else args.set(name, value);
  }
  return { args, repeated, lone };
}

/** Without a transport, Tor joins what is left: people write fingerprints in groups of four digits. */
function fingerprintOf(lone: readonly string[], isJoined: boolean) {
  const [first, ...rest] = isJoined && lone.length > 1 ? [lone.join('')] : lone;
  const faults: BridgeFault[] = rest.length > 0 ? [{ type: 'lone-word' }] : [];
  if (first === undefined) return { faults };
  const digits = first.replace(/^\$/, '');
  if (!/^[0-9a-f]+$/i.test(digits)) faults.unshift({ type: 'not-a-fingerprint' });
  else if (digits.length !== FINGERPRINT_LENGTH)
    faults.unshift({ type: 'fingerprint-length', what: String(digits.length) });
  else return { fingerprint: digits.toUpperCase(), faults };
  return { faults };
}

function noted(
  { kind, address, port, fingerprint, args }: Omit<BridgeLine, 'faults' | 'notes'>,
  place: Place,
  isByName: boolean,
  isRelay: (address: Address) => boolean,
): readonly BridgeNote[] {
  const isBuiltIn =
    BUILT_IN.fingerprints.some((known) => known === fingerprint) ||
    (kind === 'meek' && (args.get('url') ?? '').includes(BUILT_IN.meek.host));
  const notes: BridgeNote[] = isBuiltIn ? [{ type: 'built-in' }] : [];
  if (isByName) return place.isPublic ? notes : [...notes, { type: 'placeholder' }];
  if (address !== undefined && isRelay(address)) notes.push({ type: 'public-relay' });
  if (place.isDefaultPort) notes.push({ type: 'default-port' });
  if (fingerprint === undefined && kind !== 'obfs4') notes.push({ type: 'no-fingerprint' });
  if (port !== undefined && !isAskable(port))
    notes.push({ type: 'port-not-for-browsers', what: String(port) });
  return notes;
}

function isHex(word: string, length: number): boolean {
  return word.length === length && /^[0-9a-f]+$/i.test(word);
}
