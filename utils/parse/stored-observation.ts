import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import { ADDRESS_KINDS } from '../model/address.ts';
import { LOOK_KINDS, RECIPIENTS, ROLES, WITNESSES } from '../model/endpoint.ts';
import { FAILED_STEPS, FAILURES } from '../model/failure.ts';
import { HANDSHAKES, type Hints, PAGE_MARKS } from '../model/hints.ts';
import { ROUTES } from '../model/measurement.ts';
import { BASES, DOUBTS, NOT_ASKED, type Observation } from '../model/observation.ts';
import { UNREADABLE } from '../model/reading.ts';
import { parseAddress } from './address.ts';
import { Share } from './share.ts';

/*
 * Stored values are foreign input: an older version may have written them, or a crash may have truncated them. A report
 * that does not fit is `undefined`, a setting that does not fit takes its default; nothing here throws.
 */
/** ms since the epoch; a larger number is no date in JavaScript, and throws where it is shown (ECMA-262, TimeClip). */
const LAST_INSTANT = 8.64e15;
export const Instant = v.pipe(
  v.number(),
  v.check((at) => at >= 0 && at <= LAST_INSTANT),
);

export const IpAddress = v.pipe(
  v.string(),
  v.rawTransform<string, Address>(({ dataset, addIssue, NEVER }) => {
    const address = parseAddress(dataset.value);
    if (address !== undefined) return address;
    addIssue({ message: 'not an IP address' });
    return NEVER;
  }),
);
const Relay = v.object({
  fingerprint: v.exactOptional(v.string()),
  nickname: v.exactOptional(v.string()),
  country: v.exactOptional(v.string()),
  exit: v.exactOptional(v.boolean()),
  guard: v.exactOptional(v.boolean()),
});
export const Relays = v.array(Relay);

const Finding = v.variant('type', [
  v.object({ type: v.literal('waiting') }),
  v.object({
    type: v.literal('not-asked'),
    why: v.picklist(NOT_ASKED),
  }),
  v.object({
    type: v.literal('no-answer'),
    failure: v.picklist(FAILURES),
    step: v.picklist(FAILED_STEPS),
    verbatim: v.string(),
  }),
  v.object({ type: v.literal('unreadable'), why: v.picklist(UNREADABLE), status: v.number() }),
  v.object({ type: v.literal('sees'), address: IpAddress, country: v.exactOptional(v.string()) }),
  v.object({ type: v.literal('exit'), address: IpAddress, basis: v.picklist(BASES), relays: Relays }),
  v.object({
    type: v.literal('not-listed'),
    address: IpAddress,
    basis: v.picklist(BASES),
    ownRelay: v.boolean(),
    confirmed: v.exactOptional(v.literal(true)),
  }),
  v.object({
    type: v.literal('too-old'),
    address: IpAddress,
    basis: v.picklist(BASES),
    missed: v.exactOptional(Share),
  }),
  v.object({
    type: v.literal('not-covered'),
    address: IpAddress,
    isNearExit: v.exactOptional(v.literal(true)),
  }),
  v.object({
    type: v.literal('doubtful'),
    address: IpAddress,
    why: v.picklist(DOUBTS),
  }),
  v.object({ type: v.literal('onion-loaded') }),
  v.object({ type: v.literal('onion-proved') }),
  v.object({ type: v.literal('works') }),
  v.object({ type: v.literal('resolves'), addresses: v.array(IpAddress), kind: v.picklist(ADDRESS_KINDS) }),
  v.object({ type: v.literal('server-present') }),
  v.object({ type: v.literal('local-tor') }),
  v.object({ type: v.literal('told-whole-device') }),
]);

const StoredHints: v.GenericSchema<unknown, Hints> = v.object({
  peer: v.exactOptional(IpAddress),
  handshake: v.exactOptional(v.picklist(HANDSHAKES)),
  clock: v.exactOptional(v.number()),
  flow: v.exactOptional(v.object({ bytes: v.number(), ms: v.number(), idle: v.number() })),
  foreignAuthority: v.exactOptional(v.string()),
  builtInAuthority: v.exactOptional(v.literal(true)),
  resolvedByBrowser: v.exactOptional(v.literal(true)),
  redirect: v.exactOptional(v.string()),
  page: v.exactOptional(v.picklist(PAGE_MARKS)),
  retryAt: v.exactOptional(Instant),
  proxyDns: v.exactOptional(v.boolean()),
});

export const Family = v.picklist([4, 6]);
export const StoredObservation: v.GenericSchema<unknown, Observation> = v.object({
  endpoint: v.string(),
  witness: v.picklist(WITNESSES),
  role: v.picklist(ROLES),
  host: v.exactOptional(v.string()),
  recipient: v.exactOptional(v.picklist(RECIPIENTS)),
  look: v.exactOptional(v.object({ kind: v.picklist(LOOK_KINDS), host: v.string() })),
  at: Instant,
  elapsed: v.exactOptional(v.number()),
  route: v.picklist(ROUTES),
  listDate: v.exactOptional(Instant),
  family: v.exactOptional(Family),
  hints: v.exactOptional(StoredHints),
  finding: Finding,
});
