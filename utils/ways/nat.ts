import type { NatKind, SeenCandidate, StunSeen } from '../model/way-try.ts';
import { isGlobal, parseAddress } from '../parse/address.ts';

/** What the answers of two STUN servers say of the NAT. @param seen `undefined`: this browser has no WebRTC */
export function natOf(seen: StunSeen | undefined): NatKind {
  if (seen === undefined) return 'off';
  const [one, other, both] = [seen.one, seen.other, seen.both].map(mappedIn);
  if (one === undefined || other === undefined || both === undefined) return 'cannot-tell';
  // An address without NAT is seen from outside as it is here, and the browser leaves the answer out.
  if (hostsIn(seen.both).some(isPublic)) return 'direct';
  if (one.length === 0 && other.length === 0) return 'silent';
  if (one.length === 0 || other.length === 0) return 'one-server';
  if (both.length === 0) return 'cannot-tell';
  const isOne = [...groupBy(both, baseOf).values()].every((group) => new Set(group.map(portOf)).size === 1);
  if (isOne) return 'one-port';
  // Without their own ports, the mapped ones of two network cards cannot be told from two of one card.
  const isBaseKnown = both.every(({ relatedPort }) => (relatedPort ?? 0) > 0);
  return isBaseKnown || hostsIn(seen.both).length < 2 ? 'two-ports' : 'cannot-tell';
}

/** The IPv4 addresses and ports that the servers saw: IPv6 has hardly any NAT. */
function mappedIn(candidates: readonly SeenCandidate[]): readonly SeenCandidate[] {
  return udp(candidates, 'srflx').filter(({ address }) => !(address ?? '').includes(':'));
}

function hostsIn(candidates: readonly SeenCandidate[]): readonly SeenCandidate[] {
  return udp(candidates, 'host').filter(({ address }) => !(address ?? '').includes(':'));
}

function udp(candidates: readonly SeenCandidate[], kind: string): readonly SeenCandidate[] {
  return candidates.filter(({ type, protocol }) => type === kind && protocol === 'udp');
}

function isPublic({ address }: SeenCandidate): boolean {
  const parsed = parseAddress(address);
  return parsed !== undefined && isGlobal(parsed);
}

const portOf = ({ address, port }: SeenCandidate) => `${address} ${port}`;
const baseOf = ({ relatedAddress, relatedPort }: SeenCandidate) => `${relatedAddress} ${relatedPort}`;

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
