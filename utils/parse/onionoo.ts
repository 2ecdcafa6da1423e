import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import type { Relay } from '../model/relay.ts';
import { type OrAddress, parseAddress, parseOrAddress } from './address.ts';
import { parseJson } from './json.ts';

/** One relay as Onionoo's details say it. A field that was missing, or made no sense, is missing. */
export interface OnionooRelay {
  /** 40 upper-case hex digits. */
  readonly fingerprint: string;
  readonly nickname?: string;
  /** At least one. */
  readonly addresses: readonly OrAddress[];
  /** Where the exit scanner saw it leave in the last 24 h; Onionoo omits the field if nowhere. */
  readonly exitAddresses: readonly Address[];
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string;
  /** The flags of the consensus; both missing where `flags` was not told. */
  readonly guard?: boolean;
  readonly exit?: boolean;
  readonly running?: boolean;
  /** 0–1: how likely a client picks it as guard. Omitted for relays that do not run. */
  readonly guardProbability?: number;
  /** Advertised, bytes a second. */
  readonly bandwidth?: number;
}

export interface OnionooDocument {
  readonly type: 'relays';
  /** ms since the epoch: valid-after of the consensus. */
  readonly published: number;
  readonly relays: readonly OnionooRelay[];
  /** Records left out for an unreadable fingerprint or address. If any, a relay not found may be among them. */
  readonly dropped: number;
}

export type OnionooTrouble = 'not-json' | 'not-onionoo' | 'every-record-broken';

export interface OnionooNotReadable {
  readonly type: 'not-readable';
  readonly why: OnionooTrouble;
}

/**
 * `https://onionoo.torproject.org/details?…` (protocol 8.0, 2026-09; metrics-web onionoo.jsp). Never throws.
 * Needs the fields fingerprint and or_addresses; knows exit_addresses, nickname, country, flags, running,
 * guard_probability, advertised_bandwidth.
 */
export function parseOnionoo(body: string): OnionooDocument | OnionooNotReadable {
  const json = parseJson(body);
  if (json === undefined) return { type: 'not-readable', why: 'not-json' };
  const parsed = v.safeParse(Document, json);
  if (!parsed.success) return { type: 'not-readable', why: 'not-onionoo' };
  const { relays_published: published, relays: records } = parsed.output;
  const relays = records.map(parseRecord).filter((relay) => relay !== undefined);
  if (records.length > 0 && relays.length === 0) return { type: 'not-readable', why: 'every-record-broken' };
  return { type: 'relays', published, relays, dropped: records.length - relays.length };
}

/**
 * The relays that have exactly this address, as OR or as exit address. Onionoo's search is by prefix:
 * asked for 1.2.3.4 it also brings 1.2.3.40.
 */
export function relaysAt(document: OnionooDocument, address: Address): Relay[] {
  const found: Relay[] = [];
  for (const relay of document.relays) {
    const seenExiting = relay.exitAddresses.includes(address);
    if (!seenExiting && !relay.addresses.some((or) => or.address === address)) continue;
    const exit = seenExiting ? true : relay.exit;
    found.push({
      fingerprint: relay.fingerprint,
      ...(relay.nickname !== undefined && { nickname: relay.nickname }),
      ...(relay.country !== undefined && { country: relay.country }),
      ...(relay.guard !== undefined && { guard: relay.guard }),
      ...(exit !== undefined && { exit }),
    });
  }
  return found;
}

const missing = undefined;

const Time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  v.transform((text) => Date.parse(`${text.replace(' ', 'T')}Z`)),
  v.number(), // refuses NaN: the 25th hour, the 13th month
);

const Document = v.object({ relays_published: Time, relays: v.array(v.unknown()) });

/** `parse`'s value, or the record is broken. */
function readBy<T>(parse: (text: string) => T | undefined) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value);
      if (value !== undefined) return value;
      addIssue();
      return NEVER;
    }),
  );
}

const Fingerprint = v.pipe(v.string(), v.regex(/^[\da-f]{40}$/i), v.toUpperCase());

// Onionoo grows fields without notice; what only describes a relay must not make us overlook its address.
const Details = v.object({
  fingerprint: Fingerprint,
  or_addresses: v.pipe(v.array(readBy(parseOrAddress)), v.minLength(1)),
  exit_addresses: v.optional(v.array(readBy(parseAddress)), []),
  nickname: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[a-z\d]{1,19}$/i))), missing),
  country: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))), missing),
  flags: v.fallback(v.optional(v.array(v.string())), missing),
  running: v.fallback(v.optional(v.boolean()), missing),
  guard_probability: v.fallback(v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), missing),
  // 1e15: a petabyte a second; beyond it is a mistake.
  advertised_bandwidth: v.fallback(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e15))),
    missing,
  ),
});

function parseRecord(record: unknown): OnionooRelay | undefined {
  const parsed = v.safeParse(Details, record);
  if (!parsed.success) return undefined;
  const { flags, ...told } = parsed.output;
  return {
    fingerprint: told.fingerprint,
    addresses: told.or_addresses,
    exitAddresses: told.exit_addresses,
    ...(told.nickname !== undefined && { nickname: told.nickname }),
    ...(told.country !== undefined && { country: told.country }),
    ...(flags !== undefined && { guard: flags.includes('Guard'), exit: flags.includes('Exit') }),
    ...(told.running !== undefined && { running: told.running }),
    ...(told.guard_probability !== undefined && { guardProbability: told.guard_probability }),
    ...(told.advertised_bandwidth !== undefined && { bandwidth: told.advertised_bandwidth }),
  };
}
