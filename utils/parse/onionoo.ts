import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import type { Relay } from '../model/relay.ts';
import { type OrAddress, parseAddress, parseOrAddress } from './address.ts';
import { parseJson } from './json.ts';

/** One relay in Onionoo's details. A field that was missing or not readable is missing. */
export interface OnionooRelay {
  /** 40 upper-case hex digits. */
  readonly fingerprint: string;
  readonly nickname?: string;
  /** At least one. */
  readonly addresses: readonly OrAddress[];
  /** Addresses from which the exit scanner saw its traffic leave in the last 24 h. Onionoo omits an empty list. */
  readonly exitAddresses: readonly Address[];
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string;
  /** Flags of the consensus; both missing where Onionoo has no `flags`. */
  readonly guard?: boolean;
  readonly exit?: boolean;
  readonly running?: boolean;
  /** 0–1: how likely a client picks it as its guard. Onionoo omits it for relays that do not run. */
  readonly guardProbability?: number;
  /** Advertised bandwidth in bytes per second. */
  readonly bandwidth?: number;
}

export interface OnionooDocument {
  readonly type: 'relays';
  /** ms since the epoch: valid-after of the consensus. */
  readonly published: number;
  readonly relays: readonly OnionooRelay[];
  /** Number of records without a readable fingerprint and address. If it is not 0, a relay that is not found may be one of them. */
  readonly dropped: number;
}

export type OnionooTrouble = 'not-json' | 'not-onionoo' | 'every-record-broken';

export interface OnionooNotReadable {
  readonly type: 'not-readable';
  readonly why: OnionooTrouble;
}

/**
 * `https://onionoo.torproject.org/details?…` (protocol 8.0, 2026-09; metrics-web onionoo.jsp). Never throws.
 * Requires the fields fingerprint and or_addresses; reads exit_addresses, nickname, country, flags, running,
 * guard_probability and advertised_bandwidth.
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
 * The relays with exactly this address, as OR or exit address. Onionoo searches by prefix: for 1.2.3.4 it also returns
 * 1.2.3.40.
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

/** A field that `parse` has to read; otherwise the record is dropped. */
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

// Onionoo adds fields without notice. A descriptive field that is not readable must not cost us the relay's address.
const Details = v.object({
  fingerprint: Fingerprint,
  or_addresses: v.pipe(v.array(readBy(parseOrAddress)), v.minLength(1)),
  exit_addresses: v.optional(v.array(readBy(parseAddress)), []),
  nickname: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[a-z\d]{1,19}$/i))), missing),
  country: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))), missing),
  flags: v.fallback(v.optional(v.array(v.string())), missing),
  running: v.fallback(v.optional(v.boolean()), missing),
  guard_probability: v.fallback(v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), missing),
  // 1e15: a petabyte per second. A larger number is an error.
  advertised_bandwidth: v.fallback(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e15))),
    missing,
  ),
});

function parseRecord(record: unknown): OnionooRelay | undefined {
  const parsed = v.safeParse(Details, record);
  if (!parsed.success) return undefined;
  const { flags, ...fields } = parsed.output;
  return {
    fingerprint: fields.fingerprint,
    addresses: fields.or_addresses,
    exitAddresses: fields.exit_addresses,
    ...(fields.nickname !== undefined && { nickname: fields.nickname }),
    ...(fields.country !== undefined && { country: fields.country }),
    ...(flags !== undefined && { guard: flags.includes('Guard'), exit: flags.includes('Exit') }),
    ...(fields.running !== undefined && { running: fields.running }),
    ...(fields.guard_probability !== undefined && { guardProbability: fields.guard_probability }),
    ...(fields.advertised_bandwidth !== undefined && { bandwidth: fields.advertised_bandwidth }),
  };
}
