import { type Behaviour, type Behaviours, ENDPOINTS, type EndpointKey, isBelowHttp } from './behaviour.ts';
import type { Condition } from './condition.ts';
import { ADDRESSES, HOSTS, type Host, isOnion } from './hosts.ts';
import type { Obstacle } from './network.ts';

/** What is in force: a condition, and single behaviours that take the place of the condition's. */
export interface InForce {
  readonly condition: Condition;
  readonly overrides: Behaviours;
  /** Where the SOCKS proxy's connections leave otherwise: as whom the servers see them. Behaviours are the same for all. */
  readonly beyondSocks?: Condition;
}

export function behavioursIn({ condition, overrides }: InForce): Behaviours {
  return { ...condition.behaviours, ...overrides };
}

/** What happens to connections to a host, before any request can be read. */
export function hostBehaviour({ name }: Host, inForce: InForce): Behaviour | undefined {
  // A browser may still remember an onion name's address from a condition with Tor.
  const onion = inForce.condition.onion || inForce.beyondSocks?.onion === true;
  if (isOnion(name) && !onion) return { type: 'refuse' };
  const all = Object.entries(behavioursIn(inForce));
  return all.find(([key, one]) => ENDPOINTS[key as EndpointKey] === name && isBelowHttp(one))?.[1];
}

/** Addresses that packets do not reach. */
export function obstaclesIn(inForce: InForce): readonly Obstacle[] {
  const ofHosts = HOSTS.flatMap((host) => {
    const way = hostBehaviour(host, inForce)?.type;
    if (way !== 'unreachable' && way !== 'drop') return [];
    return [...host.ip4, ...host.ip6].map((address) => ({ address, way }));
  });
  const ipv6 = inForce.condition.brokenIpv6 ? ADDRESSES.filter((address) => address.includes(':')) : [];
  const unused = falseAddresses(inForce).filter((address) => address.startsWith('10.10.'));
  return [...ofHosts, ...[...ipv6, ...unused].map((address) => ({ address, way: 'drop' as const }))];
}

/** Addresses in false DNS answers. */
function falseAddresses(inForce: InForce): readonly string[] {
  return Object.values(behavioursIn(inForce)).flatMap((behaviour) =>
    behaviour.type === 'resolve' && typeof behaviour.to !== 'string' ? [behaviour.to.address] : [],
  );
}
