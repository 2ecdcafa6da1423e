import type { Observation } from '../model/observation.ts';
import type { Certainty, MixedKind } from '../model/verdict.ts';
import type { FamilyState } from './family.ts';
import { addressesIn, isProxied, routesOf } from './shown.ts';

export interface Mixture {
  readonly kind: MixedKind;
  readonly certainty: Certainty;
  /** It rests on a list not having an address: not to be said while one is still being asked. */
  readonly isEarly: boolean;
}

/** Part of the traffic goes through Tor and part does not; `undefined` where that cannot be said. */
export function mixtureOf(
  rows: readonly Observation[],
  four: FamilyState,
  six: FamilyState,
  onion: boolean,
): Mixture | undefined {
  if (four.type === 'split' || six.type === 'split') {
    return { kind: { type: 'destination' }, certainty: 'certain', isEarly: false };
  }
  if (four.type === 'direct' && four.surely && six.type === 'exit') {
    return { kind: { type: 'family', exposed: 4 }, certainty: 'certain', isEarly: false };
  }
  if (four.type === 'direct' && onion && !four.addresses.every((address) => isProxied(address, rows))) {
    // Lists miss some exits: with a Tor that the whole computer goes through, this looks the same.
    return { kind: { type: 'onion-only' }, certainty: 'likely', isEarly: false };
  }
  if (onion && isPastOnionProxy(rows)) {
    const isEarly = rows.some(({ finding }) => finding.type === 'waiting');
    return { kind: { type: 'onion-only' }, certainty: 'likely', isEarly };
  }
  return exposedSix(rows, four, six);
}

/** The onion name was handed to a proxy, and no connection that showed an address was, nor does any list call one an exit's. */
function isPastOnionProxy(rows: readonly Observation[]): boolean {
  if (rows.some(({ finding }) => finding.type === 'exit' || finding.type === 'doubtful')) return false;
  const onion = rows.filter(({ finding }) => finding.type === 'onion-loaded');
  const echoes = rows.filter(({ role, finding }) => role === 'echo' && 'address' in finding);
  if (echoes.length === 0 || !echoes.every(({ route }) => route === 'direct')) return false;
  return onion.every(({ route }) => route === 'proxied');
}

/**
 * An IPv6 address that no list covers is taken for direct beside Tor unless the browser handed it to a proxy as well:
 * the lists cannot vouch for it, and not warning could expose somebody. It is certain where IPv4 went through a proxy
 * and IPv6 past it.
 */
function exposedSix(rows: readonly Observation[], four: FamilyState, six: FamilyState): Mixture | undefined {
  if (six.type !== 'undecided' && six.type !== 'exit') return undefined;
  if (four.type !== 'exit' && six.type !== 'exit') return undefined;
  const past = six.rest.filter((address) => !isProxied(address, rows));
  if (past.length === 0) return undefined;
  const fours = addressesIn(rows, 4);
  const certain =
    fours.length > 0 &&
    fours.every((address) => isProxied(address, rows)) &&
    past.some((address) => routesOf(address, rows).includes('direct'));
  const isEarly = rows.some(({ finding }) => finding.type === 'waiting');
  return { kind: { type: 'family', exposed: 6 }, certainty: certain ? 'certain' : 'likely', isEarly };
}
