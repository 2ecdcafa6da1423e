import { DAY_MS } from '../model/time.ts';
import type { Directory, DirectoryRelay } from './directory.ts';
import { LIST_AGES } from './list-ages.ts';

export type ImplausibleRelays = 'same-relay-twice' | 'too-many-addresses' | 'other-relays' | 'relays-missing';

/** A relay has one IPv4 and at most one IPv6 address (all 10,157 relays of 2026-08-22). */
const MAX_ADDRESSES_OF_A_RELAY = 4;
/** Addresses that only the exit scan saw, per relay: 42 of 10,157 relays on 2026-08-22. */
const MAX_EXTRA_EXITS_PER_RELAY = 0.1;
/** Relays that share address and port with another one, 0–1: none on 2026-08-22. */
const MAX_SHARE_ALIKE = 0.01;
/** How much faster than in the year before 2026-08-22 the network may change. */
const TOLERANCE = 1.5;
const MARGIN = 0.05;

/** What no list of Tor's relays looks like. */
export function implausibleRelays({ relays, exitAddresses }: Directory): ImplausibleRelays | undefined {
  const most = Math.max(...relays.map(({ addresses }) => addresses.length));
  if (most > MAX_ADDRESSES_OF_A_RELAY) return 'too-many-addresses';
  if (exitAddresses.length > relays.length * MAX_EXTRA_EXITS_PER_RELAY) return 'too-many-addresses';
  const places = new Set(relays.map(placeOf));
  return places.size < relays.length * (1 - MAX_SHARE_ALIKE) ? 'same-relay-twice' : undefined;
}

/** What the network does not change in so many days: how much of the one list must be on the other, by the old one's age. */
export function implausibleChange(fresh: Directory, old: Directory): ImplausibleRelays | undefined {
  const days = (fresh.date - old.date) / DAY_MS;
  if (shareMissing(fresh, old) > allowed(days, ({ missed, relays }) => missed / relays))
    return 'other-relays';
  const isThinned = shareMissing(old, fresh) > allowed(days, ({ dead, addresses }) => dead / addresses);
  return isThinned ? 'relays-missing' : undefined;
}

/** 0–1: relays of the one list none of whose addresses the other list has. */
function shareMissing(one: Directory, other: Directory): number {
  const known = new Set(other.relays.flatMap(({ addresses }) => addresses.map(({ address }) => address)));
  const missing = one.relays.filter(({ addresses }) => !addresses.some(({ address }) => known.has(address)));
  return missing.length / one.relays.length;
}

/** 0–1: a share measured by age, with a margin. A list older than all that were measured is compared with the oldest. */
function allowed(days: number, share: (age: (typeof LIST_AGES)[number]) => number): number {
  const age = LIST_AGES.find((list) => list.days >= days) ?? LIST_AGES.at(-1);
  return age === undefined ? 1 : share(age) * TOLERANCE + MARGIN;
}

function placeOf({ addresses: [first] }: DirectoryRelay): string {
  return `${first?.address} ${first?.port}`;
}
