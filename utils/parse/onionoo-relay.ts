import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import { type OrAddress, parseAddress, parseOrAddress } from './address.ts';
import { Share } from './share.ts';

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
  /** Number of the autonomous system. */
  readonly as?: number;
  /** ms since the epoch: first seen by an authority, and when it last gave up an address or port. */
  readonly firstSeen?: number;
  readonly lastMoved?: number;
}

const missing = undefined;

/** "2026-08-22 11:00:00", UTC → ms since the epoch */
export const Time = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)),
  v.transform((text) => Date.parse(`${text.replace(' ', 'T')}Z`)),
  v.number(), // refuses NaN: the 25th hour, the 13th month
);

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

const Fingerprint = readBy((text) => (/^[\da-f]{40}$/i.test(text) ? text.toUpperCase() : undefined));
const Nickname = v.pipe(
  v.string(),
  v.check((text) => /^[a-z\d]{1,19}$/i.test(text)),
);
const Country = v.pipe(
  v.string(),
  v.check((text) => /^[a-z]{2}$/.test(text)),
);
// 32 bits (RFC 6793); Onionoo writes "AS3209".
const System = v.pipe(
  v.string(),
  v.check((text) => /^AS[1-9]\d{0,9}$/.test(text) && Number(text.slice(2)) < 2 ** 32),
  v.transform((text) => Number(text.slice(2))),
);

// Onionoo adds fields without notice. A descriptive field that is not readable must not cost us the relay's address.
const Details = v.object({
  fingerprint: Fingerprint,
  or_addresses: v.pipe(
    v.array(readBy(parseOrAddress)),
    v.check(({ length }) => length > 0),
  ),
  exit_addresses: v.optional(v.array(readBy(parseAddress)), []),
  nickname: v.fallback(v.optional(Nickname), missing),
  country: v.fallback(v.optional(Country), missing),
  flags: v.fallback(v.optional(v.array(v.string())), missing),
  running: v.fallback(v.optional(v.boolean()), missing),
  guard_probability: v.fallback(v.optional(Share), missing),
  as: v.fallback(v.optional(System), missing),
  first_seen: v.fallback(v.optional(Time), missing),
  last_changed_address_or_port: v.fallback(v.optional(Time), missing),
});

/** `undefined` where the fingerprint or an address is not readable. */
export function parseRecord(record: unknown): OnionooRelay | undefined {
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
    ...(fields.as !== undefined && { as: fields.as }),
    ...(fields.first_seen !== undefined && { firstSeen: fields.first_seen }),
    ...(fields.last_changed_address_or_port !== undefined && {
      lastMoved: fields.last_changed_address_or_port,
    }),
  };
}
