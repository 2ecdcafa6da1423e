import type { Address } from '../../model/address.ts';
import type { Observation } from '../../model/observation.ts';
import type { Certainty, MixedKind } from '../../model/verdict.ts';
import { isOnionNamePastProxy } from '../names.ts';
import { isAnswered, isOnionOpened } from '../predicates.ts';
import { addressesIn, isKnownDirect, isProxied, routesOf } from '../routes.ts';
import { exitsSeen } from './exits.ts';
import type { FamilyState } from './family.ts';

export interface Mixture {
  readonly kind: MixedKind;
  readonly certainty: Certainty;
  /** It rests on "not listed" while an endpoint is still being asked: too early to report. */
  readonly isEarly: boolean;
}

/** Part of the traffic goes through Tor and part does not; `undefined` where the rows do not show that. */
export function mixtureOf(
  rows: readonly Observation[],
  four: FamilyState,
  six: FamilyState,
  onion: boolean,
): Mixture | undefined {
  if (four.type === 'split' || six.type === 'split') {
    return { kind: { type: 'destination' }, certainty: 'likely', isEarly: false };
  }
  if (four.type === 'direct' && four.surely && six.type === 'exit') {
    return { kind: { type: 'family', exposed: 4 }, certainty: 'likely', isEarly: false };
  }
  if (
    four.type === 'direct' &&
    six.type !== 'exit' &&
    onion &&
    !four.addresses.every((address) => isProxied(address, rows))
  ) {
    // Lists miss some exits: a Tor client that the whole computer goes through looks the same then.
    return { kind: beyondOnions(rows), certainty: 'likely', isEarly: false };
  }
  if (onion && isPastOnionProxy(rows)) {
    const isEarly = rows.some(({ finding }) => finding.type === 'waiting');
    return { kind: beyondOnions(rows), certainty: 'likely', isEarly };
  }
  if (isTorProxied(rows) && (rows.some(isKnownDirect) || isOnionNamePastProxy(rows)))
    return { kind: { type: 'destination' }, certainty: 'likely', isEarly: false };
  return exposedIpv6(rows, four, six);
}

/**
 * Onion names went to a proxy, and the echoes past it, whether or not they got through: an exit's address may be shared. Where
 * none got through, nothing else went to the proxy either.
 */
function isPastOnionProxy(rows: readonly Observation[]): boolean {
  const echoes = rows.filter((row) => row.role === 'echo' && (row.route === 'proxied' || isKnownDirect(row)));
  if (echoes.length === 0 || echoes.some(({ route }) => route === 'proxied')) return false;
  const isSeen = echoes.some(({ finding }) => 'address' in finding);
  const isOnlyOnions = rows.every(({ route, role }) => route !== 'proxied' || role === 'proof');
  return (isSeen || isOnlyOnions) && rows.filter(isOnionOpened).every(({ route }) => route === 'proxied');
}

/** Where an ordinary host went to a proxy as well, the split is by destination, and not between onion names and all else. */
function beyondOnions(rows: readonly Observation[]): MixedKind {
  const isProxied = rows.some((row) => isAnswered(row) && row.route === 'proxied' && row.role !== 'proof');
  return { type: isProxied ? 'destination' : 'onion-only' };
}

/** An exit was seen, or an onion service opened, through a proxy. */
function isTorProxied(rows: readonly Observation[]): boolean {
  const isExitProxied = exitsSeen(rows).some(({ address }) => routesOf(address, rows).includes('proxied'));
  return isExitProxied || rows.some((row) => isOnionOpened(row) && row.route === 'proxied');
}

/** An exit's own site: it may leave by another address of its /64 than the one that is listed. */
function isNearExit(address: Address, rows: readonly Observation[]): boolean {
  return rows.some(
    ({ finding }) => finding.type === 'not-covered' && finding.isNearExit && finding.address === address,
  );
}

/**
 * Beside Tor, an IPv6 address that no list covers counts as direct unless its connection went to a proxy as well: no
 * list shows that it is an exit's, and a missing warning could expose the person. It is certain where IPv4 went through
 * a proxy and IPv6 past it.
 */
function exposedIpv6(rows: readonly Observation[], four: FamilyState, six: FamilyState): Mixture | undefined {
  if (six.type !== 'undecided' && six.type !== 'exit') return undefined;
  const isProved = rows.some(({ finding }) => finding.type === 'onion-proved');
  if (four.type !== 'exit' && six.type !== 'exit' && !isProved) return undefined;
  const unproxied = six.rest.filter((address) => !isProxied(address, rows) && !isNearExit(address, rows));
  if (unproxied.length === 0) return undefined;
  const fours = addressesIn(rows, 4);
  const certain =
    fours.length > 0 &&
    fours.every((address) => isProxied(address, rows)) &&
    unproxied.some((address) => routesOf(address, rows).includes('direct'));
  const isEarly = rows.some(({ finding }) => finding.type === 'waiting');
  return { kind: { type: 'family', exposed: 6 }, certainty: certain ? 'certain' : 'likely', isEarly };
}
